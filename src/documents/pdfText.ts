import type { TextBlock, TextSection } from './readableText.ts';
import { wholeCharacters } from './wholeCharacters.ts';

/** A run of characters as a PDF places it; lengths in points, `y` upwards. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
  /** True where the line ends behind it. */
  readonly endsLine: boolean;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** In sizes of the letters. */
const SAME_LINE = 0.4;
const SPACE = 0.2;
const INDENT = 0.8;
const SHORT_OF_MARGIN = 3;
/** Against the usual distance of lines. */
const GAP = 1.35;
const OTHER_SIZE = 1.12;
const HEADING_SIZE = 1.15;
/** Longer texts are no heading, in UTF-16 units. */
const LONGEST_HEADING = 200;

const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d]/u;
const ENDS_SENTENCE = /[.!?:;。！？：；…][”’"')）】」》]*$/u;
const BEGINS_ITEM = /^(?:[•●▪■◆◦‣·*–—-]\s|\(?\d{1,2}[.)]\s|\d{1,2}、|[（(]?[一二三四五六七八九十]{1,3}[)）、])/u;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const isGlued = (before: string, after: string) => CJK.test(before.at(-1) ?? '') || CJK.test(after.at(0) ?? '');

/** The pieces of a page as lines, in the order in which the file has them. */
function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  let ended = true;
  for (const { text, x, y, width, size, endsLine } of pieces) {
    if (text.trim() !== '') {
      const same: boolean = line !== undefined && Math.abs(line.y - y) < SAME_LINE * Math.max(line.size, size) && (!ended || x >= line.right);
      if (line && same) {
        const apart = x - line.right > SPACE * size && !/\s$/.test(line.text) && !/^\s/.test(text) && !isGlued(line.text, text);
        line = { ...line, text: line.text + (apart ? ' ' : '') + text, right: Math.max(line.right, x + width), size: Math.max(line.size, size) };
        lines[lines.length - 1] = line;
      } else {
        line = { text, left: x, right: x + width, y, size };
        lines.push(line);
      }
      ended = false;
    } else if (line && text !== '' && !endsLine && !/\s$/.test(line.text)) {
      line = { ...line, text: `${line.text} ` };
      lines[lines.length - 1] = line;
    }
    ended ||= endsLine;
  }
  return lines.map((found) => ({ ...found, text: wholeCharacters(found.text).replace(/\s+/g, ' ').trim() }));
}

/** Two lines as one: a word that was parted at the margin is whole again, Chinese needs no space. */
export function joinLines(before: string, after: string): string {
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + after;
  if (/\p{Ll}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  if (/\S[-‐/]$/.test(before)) return before + after;
  return isGlued(before, after) ? before + after : `${before} ${after}`;
}

interface Measures {
  /** Usual distance from line to line, in sizes of the letters. */
  readonly leading: number;
  /** Where lines end on the right, at most. */
  readonly margin: number;
}

function measure(lines: readonly Line[]): Measures {
  const distances = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const distance = before ? (before.y - line.y) / line.size : 0;
    return distance > 0.5 && distance < 4 ? [distance] : [];
  });
  return { leading: median(distances) || 1.2, margin: Math.max(...lines.map(({ right }) => right)) };
}

/** Whether a new paragraph begins with `line`; `item` is true where the line before begins an item of a list. */
function beginsParagraph(before: Line, line: Line, { leading, margin }: Measures, item: boolean): boolean {
  if (Math.max(before.size, line.size) > OTHER_SIZE * Math.min(before.size, line.size)) return true;
  if (BEGINS_ITEM.test(line.text)) return true;
  const down = (before.y - line.y) / line.size;
  const ended = ENDS_SENTENCE.test(before.text);
  // The next column, or another corner of the page: a sentence may go on there.
  if (down <= 0) return ended;
  if (down > leading * GAP) return true;
  if (line.left - before.left > INDENT * line.size && !item) return true;
  return ended && before.right < margin - SHORT_OF_MARGIN * line.size;
}

/** Lines between two jumps upwards: a column. */
function columnsOf(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    const before = column?.at(-1);
    if (column && before && line.y <= before.y + SAME_LINE * line.size) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

interface Paragraph {
  readonly text: string;
  readonly size: number;
}

function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before: Line | undefined;
  let item = false;
  for (const column of columnsOf(lines)) {
    const measures = measure(column);
    for (const line of column) {
      const last = paragraphs.at(-1);
      if (last && before && !beginsParagraph(before, line, measures, item)) {
        paragraphs[paragraphs.length - 1] = { ...last, text: joinLines(last.text, line.text) };
        item = false;
      } else {
        paragraphs.push({ text: line.text, size: line.size });
        item = BEGINS_ITEM.test(line.text);
      }
      before = line;
    }
  }
  return paragraphs;
}

/** The size in which most of the text is set. */
function bodySize(pages: readonly (readonly Paragraph[])[]): number {
  const lengths = new Map<number, number>();
  for (const { text, size } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** The text of a PDF's pages as paragraphs, headings and items, a section for each page that has any. */
export function pdfText(pages: readonly (readonly PdfPiece[])[]): TextSection[] {
  const paragraphs = pages.map((pieces) => paragraphsOf(linesOf(pieces)));
  const body = bodySize(paragraphs);
  const kindOf = ({ text, size }: Paragraph): TextBlock['kind'] => {
    if (size > body * HEADING_SIZE && text.length <= LONGEST_HEADING) return 'heading';
    return /^[•●▪■◆◦‣·*]\s/u.test(text) ? 'item' : 'paragraph';
  };
  return paragraphs.flatMap((found, index) =>
    found.length === 0 ? [] : [{ page: index + 1, blocks: found.map((paragraph): TextBlock => ({ kind: kindOf(paragraph), text: paragraph.text })) }],
  );
}
