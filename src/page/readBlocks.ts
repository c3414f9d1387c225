import { isLeftAlone, isUnseen, type StyleOf } from './visibility.ts';

/** A text node of a block, with the UTF-16 offset in the block's text at which it begins. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** A run of text that a reader sees as one: a paragraph, a heading, a list item, a table cell. */
export interface Block {
  readonly text: string;
  /** In order; units of `text` that no piece covers stand for line breaks and gaps between boxes. */
  readonly pieces: readonly Piece[];
  /** Counts the headings before and including the block, from 0. */
  readonly section: number;
}

const HEADING = /^H[1-6]$/;
const INLINE = /^(?:inline|contents|ruby)/;
/** Boxes in a line: their text joins the line, but not to one word with what stands beside it. */
const BOX_IN_LINE = /^inline-/;
/** Deeper than any article; what lies below is left unread rather than risking the stack. */
const MOST_DEPTH = 400;

export interface ReadBlocksOptions {
  readonly styleOf: StyleOf;
  /** Selector of what a site never means as text; see data/sites.yaml. */
  readonly skip?: string;
}

/**
 * Reads the text that can be seen below `root`, block by block in the order of the page, one block for
 * each step of the iteration, so that a caller may pause between steps.
 * Blocks are joined over inline elements; a single line break is a `\n` in the text, two end the block.
 */
export function* readBlocks(root: Element, { styleOf, skip }: ReadBlocksOptions): Generator<Block> {
  let text = '';
  let pieces: Piece[] = [];
  let section = 0;

  const take = (): Block | undefined => {
    const block = pieces.length > 0 && /\S/.test(text) ? { text, pieces, section } : undefined;
    text = '';
    pieces = [];
    return block;
  };

  function* flush(): Generator<Block> {
    const block = take();
    if (block) yield block;
  }

  function* walk(parent: Element, visible: boolean, depth: number): Generator<Block> {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const node = child as Text;
        if (!visible || node.data === '') continue;
        pieces.push({ node, start: text.length });
        text += node.data;
        continue;
      }
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (parent.tagName === 'DETAILS' && !parent.hasAttribute('open') && element.tagName !== 'SUMMARY') continue;
      if (element.tagName === 'BR') {
        if (/\n[^\S\n]*$/.test(text)) yield* flush();
        else if (text !== '') text += '\n';
        continue;
      }
      if (isLeftAlone(element) || (skip !== undefined && element.matches(skip))) continue;
      const style = styleOf(element);
      if (isUnseen(style) || depth > MOST_DEPTH) continue;
      const seen = style.visibility !== 'hidden' && style.visibility !== 'collapse';
      const { display } = style;
      if (BOX_IN_LINE.test(display)) {
        if (text !== '') text += ' ';
        yield* walk(element, seen, depth + 1);
        if (text !== '') text += ' ';
      } else if (INLINE.test(display) && !HEADING.test(element.tagName)) {
        yield* walk(element, seen, depth + 1);
      } else {
        yield* flush();
        if (HEADING.test(element.tagName)) section++;
        yield* walk(element, seen, depth + 1);
        yield* flush();
      }
    }
  }

  yield* walk(root, true, 0);
  yield* flush();
}

/** What a range between two points of a block's text needs; the same fields as a StaticRange takes. */
export interface Span {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/**
 * Where a stretch of a block's text lies in the page.
 * @param start,end UTF-16 offsets into `block.text`, end exclusive
 * @returns the points in text nodes, or nothing where the stretch begins or ends outside every node
 */
export function toSpan(block: Block, start: number, end: number): Span | undefined {
  const at = (offset: number) => block.pieces.find(({ node, start: from }) => offset >= from && offset < from + node.data.length);
  const first = at(start);
  const last = at(end - 1);
  if (!first || !last) return undefined;
  return { startContainer: first.node, startOffset: start - first.start, endContainer: last.node, endOffset: end - last.start };
}
