import type { Span } from './readBlocks.ts';
import type { PageMention } from './readPage.ts';
import { watchNear } from './watchNear.ts';

/** How marks look. */
export type MarkLook = 'dotted' | 'solid' | 'tint';

/** Names in the page's highlight registry, which page scripts can see: they say nothing but whose they are. One look at a time is drawn. */
const MARKED: Readonly<Record<MarkLook, string>> = { dotted: 'newsgloss', solid: 'newsgloss-solid', tint: 'newsgloss-tint' };
const ACTIVE = 'newsgloss-active';

/** Marks of a page: more than a reader meets in an hour. */
const MOST_MARKS = 5_000;

/** So many are drawn wherever they are; of more, those near the viewport, since each costs the browser time in every frame in which text changes. */
const FEW = 100;

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

/** The element in whose text a mention begins. */
export const elementOf = ({ spans: [first] }: PageMention): Element => first.startContainer.parentElement ?? document.documentElement;

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
  let name = MARKED.dotted;
  let drawn: readonly PageMention[] = [];
  let byNode: ReadonlyMap<Node, readonly PageMention[]> | undefined;

  /** The mentions on each text node: made for the first pointer that moves, not for a page that is only read. */
  const mentionsByNode = () => {
    const map = new Map<Node, PageMention[]>();
    for (const mention of drawn) {
      for (const node of isIntact(mention) ? mention.spans.flatMap(nodesOf) : []) {
        const there = map.get(node);
        if (there) there.push(mention);
        else map.set(node, [mention]);
      }
    }
    return map;
  };
  const draw = (highlight: string, some: readonly PageMention[]) => {
    if (some.length === 0) CSS.highlights.delete(highlight);
    else CSS.highlights.set(highlight, new Highlight(...some.flatMap(rangesOf)));
  };
  const areFew = () => mentions.length <= FEW;
  const drawMarks = () => {
    drawn = areFew() ? mentions : mentions.filter((mention) => near.isNear(elementOf(mention)));
    byNode = undefined;
    draw(name, drawn);
  };
  const near = watchNear(drawMarks, signal);
  signal.addEventListener('abort', () => {
    for (const each of Object.values(MARKED)) CSS.highlights.delete(each);
    CSS.highlights.delete(ACTIVE);
    mentions = [];
    drawn = [];
    byNode = undefined;
  });

  return {
    show(next, look) {
      mentions = next.slice(0, MOST_MARKS);
      name = MARKED[look];
      for (const each of Object.values(MARKED)) if (each !== name) CSS.highlights.delete(each);
      near.watch(new Set(areFew() ? [] : mentions.map(elementOf)));
      drawMarks();
    },
    setActive(mention) {
      draw(ACTIVE, mention && isIntact(mention) ? [mention] : []);
    },
    at(x, y) {
      if (drawn.length === 0) return undefined;
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
