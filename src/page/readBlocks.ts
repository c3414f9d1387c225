import { isLeftAlone, isUnseen, type StyleOf, type VisibleStyle } from './visibility.ts';

/** A text node of a block, with the UTF-16 offset in the block's text at which it begins. */
interface Piece {
  readonly node: Text;
  readonly start: number;
  /** True where text that is not the block's lies between this node and the one before. */
  readonly afterSkipped: boolean;
}

/** A run of text that a reader sees as one: a paragraph, a heading, a list item, a table cell. */
export interface Block {
  readonly text: string;
  /** In order; units of `text` that no piece covers stand for line breaks and gaps between boxes. */
  readonly pieces: readonly Piece[];
  /** Counts the headings before and including the block, from 0, over all roots; a digest is a section of its own. */
  readonly section: number;
}

const HEADING = /^h[1-6]$/;
const INLINE = /^(?:inline|contents|ruby)/;
/** Boxes in a line: their text joins the line, but not to one word with what stands beside it. */
const BOX_IN_LINE = /^inline-/;
/**
 * Bounds of one reading, several times what the longest pages have that people read (a standard of the web in one page has
 * 250,000 nodes and 5 million units of text): beyond them the page is left as it has been read so far.
 */
const MOST_NODES = 300_000;
const MOST_TEXT = 8_000_000;
/** A longer text node, in UTF-16 units, is data and no text; it is passed over. */
const LONGEST_NODE = 1_000_000;
/** Text nodes after which a block ends, wherever it is: the reading can pause only between blocks. */
const MOST_PIECES = 5_000;

/** A first letter set large floats as a block of its own, but belongs to its word. */
const isDropCap = (element: Element, style: VisibleStyle) =>
  style.cssFloat !== 'none' && style.cssFloat !== '' && element.localName === 'span' && (element.textContent ?? '').trim().length <= 2;

const DIGEST_LABEL = /^(?:AI[- ]generated, for reference only|(?:本文|内容|摘要)?由?\s*AI\s*(?:自动)?生成，?仅供参考)[.。]?$/i;
/** Elements right in a digest: its label, and a point each; what holds more is the article. */
const MOST_IN_DIGEST = 50;
/** Longer texts are no label, in UTF-16 units. */
const LONGEST_LABEL = 60;
/** The same with the white space of the page's source around it. */
const LONGEST_PADDED_LABEL = 3 * LONGEST_LABEL;

/** The text of an element, trimmed; nothing where it is longer than a label may be. Looks at no more nodes than it must. */
function shortText(element: Element): string | undefined {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let left = LONGEST_LABEL; left > 0 && walker.nextNode(); left--) {
    text += (walker.currentNode as Text).data.slice(0, 2 * LONGEST_LABEL);
    if (text.trim().length > LONGEST_LABEL) return undefined;
  }
  return text.trim();
}

/** A publisher's machine-made digest of the article, told by its label: a region of its own, with its own first mentions. */
function isDigest(element: Element): boolean {
  if (element.childElementCount > MOST_IN_DIGEST) return false;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    // Told from the first node of a paragraph: reading all of its text twice is a tenth of all reading.
    if ((child.firstChild?.nodeValue?.length ?? 0) > LONGEST_PADDED_LABEL || child.childElementCount > 1) continue;
    const label = shortText(child);
    if (label !== undefined && DIGEST_LABEL.test(label) && element.textContent?.trim() !== label) return true;
  }
  return false;
}

/** An element whose children are being read. */
interface OpenElement {
  readonly element: Element;
  /** The child that was read last; none at first. */
  child: ChildNode | undefined;
  readonly box: 'inline' | 'box' | 'block';
  readonly digest: boolean;
  /** False where its own text is not to be seen; its elements may be. */
  readonly isSeen: boolean;
  /** True for details of which only the summary is open. */
  readonly isClosed: boolean;
}

export interface ReadBlocksOptions {
  readonly styleOf: StyleOf;
  /** Selector of what a site never means as text; see data/sites.yaml. */
  readonly skip?: string;
}

/**
 * Reads the text that can be seen below `roots`, block by block in the order of the page, one block for
 * each step of the iteration, so that a caller may pause between steps.
 * Blocks are joined over inline elements; a single line break is a `\n` in the text, two end the block.
 */
export function* readBlocks(roots: readonly Element[], { styleOf, skip }: ReadBlocksOptions): Generator<Block> {
  let text = '';
  let pieces: Piece[] = [];
  let section = 0;
  let skipped = false;
  let nodes = 0;
  let units = 0;
  /** Blocks that have ended and wait for the next step. */
  let ended: Block[] = [];
  /** The elements that are being read, outermost first: a stack of our own, since pages nest as deep as they like. */
  const open: OpenElement[] = [];

  function flush(): void {
    if (pieces.length > 0 && /\S/.test(text)) ended.push({ text, pieces, section });
    text = '';
    pieces = [];
    skipped = false;
  }

  function takeText(node: Text): void {
    if (node.data === '') return;
    if (node.length > LONGEST_NODE) {
      skipped = true;
      return;
    }
    units += node.data.length;
    pieces.push({ node, start: text.length, afterSkipped: skipped });
    text += node.data;
    skipped = false;
    if (pieces.length >= MOST_PIECES) flush();
  }

  function enter(element: Element): void {
    if (element.localName === 'br') {
      if (/\n[^\S\n]*$/.test(text)) flush();
      else if (text !== '') text += '\n';
      return;
    }
    const style = styleOf(element);
    if (isLeftAlone(element) || (skip !== undefined && element.matches(skip)) || isUnseen(style)) {
      skipped ||= element.textContent !== '';
      return;
    }
    const display = isDropCap(element, style) ? 'inline' : style.display;
    const heading = HEADING.test(element.localName);
    const box = BOX_IN_LINE.test(display) ? 'box' : INLINE.test(display) && !heading ? 'inline' : 'block';
    if (box === 'box' && text !== '') text += ' ';
    if (box === 'block') flush();
    const digest = box === 'block' && isDigest(element);
    if (heading || digest) section++;
    open.push({
      element,
      child: undefined,
      box,
      digest,
      isSeen: style.visibility !== 'hidden' && style.visibility !== 'collapse',
      isClosed: element.localName === 'details' && !element.hasAttribute('open'),
    });
  }

  function leave({ box, digest }: OpenElement): void {
    open.pop();
    if (box === 'box' && text !== '') text += ' ';
    if (box === 'block') flush();
    if (digest) section++;
  }

  for (const root of roots) {
    enter(root);
    for (let here = open.at(-1); here; here = open.at(-1)) {
      const child: ChildNode | null = here.child === undefined ? here.element.firstChild : here.child.nextSibling;
      nodes++;
      if (!child || nodes > MOST_NODES || units > MOST_TEXT) leave(here);
      else {
        here.child = child;
        if (here.isClosed && child.nodeName.toLowerCase() !== 'summary') continue;
        if (child.nodeType === 3 && here.isSeen) takeText(child as Text);
        else if (child.nodeType === 1) enter(child as Element);
      }
      if (ended.length > 0) {
        yield* ended;
        ended = [];
      }
    }
    flush();
    yield* ended;
    ended = [];
  }
}

/** A stretch of the page's own text; the same fields as a StaticRange takes. */
export interface Span {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/**
 * Where a stretch of a block's text lies in the page.
 * @param start,end UTF-16 offsets into `block.text`, end exclusive
 * @returns one span, or several where text that is not the block's (a quote, a hidden note) lies between;
 * none where the stretch covers no text node
 */
export function toSpans({ pieces }: Block, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const { node, start: from, afterSkipped } of pieces) {
    const to = from + node.data.length;
    if (to <= start || from >= end) continue;
    const startOffset = Math.max(0, start - from);
    const endOffset = Math.min(end, to) - from;
    const before = spans.at(-1);
    if (before && !afterSkipped) spans[spans.length - 1] = { ...before, endContainer: node, endOffset };
    else spans.push({ startContainer: node, startOffset, endContainer: node, endOffset });
  }
  return spans;
}
