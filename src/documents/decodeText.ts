import { UnreadableText } from './unreadableText.ts';

/** Byte order marks, and what they stand for. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Share of characters that stand for no character, above which bytes are no text. */
const MOST_BROKEN = 0.02;

function decodeAs(label: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Bytes as text: by their byte order mark; else as UTF-8 if they are valid as that, since other encodings hardly
 * ever are by chance; else in the encoding that they declare, if any; else as GB18030, which holds GBK and GB2312.
 * @param declared an encoding's name, as the head of an HTML file may have it
 * @throws UnreadableText 'damaged' where they are no text at all
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  const text =
    (marked && decodeAs(marked[1], bytes, false)) ??
    decodeAs('utf-8', bytes, true) ??
    (declared === undefined ? undefined : decodeAs(declared, bytes, false)) ??
    decodeAs('gb18030', bytes, false) ??
    '';
  const broken = text.match(/[\uFFFD\0]/g)?.length ?? 0;
  if (text.includes('\0') || broken > text.length * MOST_BROKEN) throw new UnreadableText('damaged');
  return text;
}
