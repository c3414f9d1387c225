import type { TextBlock } from './readableText.ts';

/** A line longer than this was not broken to fit a width: it is a paragraph of its own. In UTF-16 units. */
const LONGEST_BROKEN_LINE = 100;

/**
 * Paragraphs of a plain text. Where blank lines part them, short lines beside each other stay together, as in
 * mails and addresses; a text without blank lines has one paragraph to a line, as Chinese texts do.
 */
export function plainText(text: string): TextBlock[] {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029|\f/).map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''));
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  const apart = lines.slice(Math.max(0, first), last).includes('');
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(open.join('\n'));
    open = [];
  };
  for (const line of lines) {
    const alone = !apart || line.length > LONGEST_BROKEN_LINE;
    if (line === '' || alone) close();
    if (line !== '') open.push(line);
    if (alone) close();
  }
  close();
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}
