import { readBlocks } from '../page/readBlocks.ts';
import { styleOfDocument } from '../page/styleOfDocument.ts';
import type { TextBlock } from './readableText.ts';

interface HtmlText {
  /** What the page calls itself, or nothing. */
  readonly title: string;
  readonly blocks: readonly TextBlock[];
}

/** The head of a file, where an encoding is declared, in bytes. */
const HEAD = 4096;

/** The encoding that the head of an HTML file declares, as it stands there. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}

const kindOf = (element: Element | null): TextBlock['kind'] => {
  const holder = element?.closest('h1,h2,h3,h4,h5,h6,li,p,td,th,blockquote');
  if (holder && /^h\d$/.test(holder.localName)) return 'heading';
  return holder?.localName === 'li' ? 'item' : 'paragraph';
};

/** Spaces as a browser shows them; line breaks stay. */
const shown = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/**
 * The words of an HTML file by the rules for pages: what can be seen, without navigation, code and forms. The parsed
 * document is inert: none of its scripts runs, nothing of it is loaded, and nothing but text is taken out of it.
 */
export function htmlText(markup: string): HtmlText {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const blocks: TextBlock[] = [];
  for (const block of readBlocks([parsed.body], { styleOf: styleOfDocument(parsed) })) {
    const parent = block.pieces[0]?.node.parentElement ?? null;
    // Text nodes have line breaks of the source in them; those of <br> lie between the nodes.
    let text = '';
    let at = 0;
    for (const { node, start } of block.pieces) {
      text += block.text.slice(at, start) + node.data.replace(/\s+/g, ' ');
      at = start + node.data.length;
    }
    const words = shown(text + block.text.slice(at));
    if (words !== '') blocks.push({ kind: kindOf(parent), text: words });
  }
  return { title: shown(parsed.title.replace(/\s+/g, ' ')), blocks };
}
