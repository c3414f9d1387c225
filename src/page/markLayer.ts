import type { Span } from './readBlocks.ts';
import type { PageMention } from './readPage.ts';

/** How marks look. */
export type MarkLook = 'dotted' | 'solid' | 'tint';

/** Names in the page's highlight registry, which page scripts can see: they say nothing but whose they are. One look at a time is drawn. */
const MARKED: Readonly<Record<MarkLook, string>> = { dotted: 'newsgloss', solid: 'newsgloss-solid', tint: 'newsgloss-tint' };
const ACTIVE = 'newsgloss-active';

/** Marks that are drawn at once: more than a reader meets in an hour, and few enough that the browser draws them in a frame. */
const MOST_MARKS = 5_000;

/** Ranges that are made in a few ms. */
const AT_ONCE = 1_000;

/** Slack around a word, in px, within which the pointer still counts as on it. */
const SLACK = 2;

export interface MarkLayer {
  /** Replaces all marks. */
  readonly show: (mentions: readonly PageMention[], look: MarkLook) => void;
  /** Emphasises the mention whose card is open; nothing for none. */
  readonly setActive: (mention: PageMention | undefined) => void;
  /** The marked mention at a point of the viewport (CSS px). */
  readonly at: (x: number, y: number) => PageMention | undefined;
  readonly marked: () => readonly PageMention[];
}

const isIntact = ({ spans }: PageMention) =>
  spans.every(
    ({ startContainer, startOffset, endContainer, endOffset }) =>
      startContainer.isConnected && endContainer.isConnected && startOffset <= startContainer.length && endOffset <= endContainer.length,
  );

const rangesOf = ({ spans }: PageMention) => spans.map((span) => new StaticRange(span));

function toRange({ startContainer, startOffset, endContainer, endOffset }: Span): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** The boxes of a mention in the viewport, one for each line; empty where its text is gone. */
export function boxesOf(mention: PageMention): DOMRect[] {
  if (!isIntact(mention)) return [];
  return mention.spans.flatMap((span) => [...toRange(span).getClientRects()]).filter((box) => box.width > 0 && box.height > 0);
}

/** The text nodes that a span covers, its first and last included. */
function nodesOf(span: Span): Node[] {
  if (span.startContainer === span.endContainer) return [span.startContainer];
  const walker = document.createTreeWalker(toRange(span).commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  walker.currentNode = span.startContainer;
  for (let node: Node | null = span.startContainer; node; node = walker.nextNode()) {
    nodes.push(node);
    if (node === span.endContainer) break;
  }
  return nodes;
}

/**
 * Draws marks as CSS custom highlights over static ranges: no node of the page is touched, and a change
 * of text costs the page nothing for the marks elsewhere. Their rules are assets/marks.css.
 */
export function createMarkLayer(signal: AbortSignal): MarkLayer {
  let mentions: readonly PageMention[] = [];
  let byNode: ReadonlyMap<Node, readonly PageMention[]> | undefined;

  /** The mentions on each text node: made for the first pointer that moves, not for a page that is only read. */
  const mentionsByNode = () => {
    const map = new Map<Node, PageMention[]>();
    for (const mention of mentions) {
      for (const node of isIntact(mention) ? mention.spans.flatMap(nodesOf) : []) {
        const there = map.get(node);
        if (there) there.push(mention);
        else map.set(node, [mention]);
      }
    }
    return map;
  };
  const draw = (name: string, drawn: readonly PageMention[]) => {
    if (drawn.length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...drawn.flatMap(rangesOf)));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** As {@link draw}, in slices where there are many: what is drawn stays until all of the new is there. */
  const drawMany = (name: string, drawn: readonly PageMention[]) => {
    clearTimeout(timer);
    if (drawn.length <= AT_ONCE) return draw(name, drawn);
    const highlight = new Highlight();
    const add = (from: number) => {
      for (const range of drawn.slice(from, from + AT_ONCE).flatMap(rangesOf)) highlight.add(range);
      if (from + AT_ONCE < drawn.length) timer = setTimeout(add, 0, from + AT_ONCE);
      else CSS.highlights.set(name, highlight);
    };
    add(0);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const name of Object.values(MARKED)) CSS.highlights.delete(name);
    CSS.highlights.delete(ACTIVE);
    mentions = [];
    byNode = undefined;
  });

  return {
    show(next, look) {
      mentions = next.slice(0, MOST_MARKS);
      byNode = undefined;
      for (const [each, name] of Object.entries(MARKED)) if (each !== look) CSS.highlights.delete(name);
      drawMany(MARKED[look], mentions);
    },
    setActive(mention) {
      draw(ACTIVE, mention && isIntact(mention) ? [mention] : []);
    },
    at(x, y) {
      if (mentions.length === 0) return undefined;
      byNode ??= mentionsByNode();
      const node = document.caretPositionFromPoint(x, y)?.offsetNode;
      const here = node && byNode.get(node);
      return here?.find((mention) =>
        boxesOf(mention).some((box) => x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK),
      );
    },
    marked: () => mentions.filter(isIntact),
  };
}
