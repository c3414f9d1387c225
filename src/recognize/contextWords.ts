import type { PackedGazetteer } from './openGazetteer.ts';
import { WORD_UNITS } from './wordEdge.ts';

/** A context word where it stands in a text, in UTF-16 units. */
interface WordPlace {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text, in UTF-16 units, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Which words of a list stand near a name and which only further off, by their places in the list. */
interface Context {
  readonly near: readonly number[];
  readonly far: readonly number[];
}

/** Text on both sides of a span that can speak for it, in UTF-16 units: a paragraph of news, and time linear in any text. */
const WINDOW = 600;

const SPACE = 0x20;
/** Marks that end a sentence with a space behind them, and such as do so alone. */
const STOPS: ReadonlySet<number> = new Set([...'.!?;'].map((mark) => mark.charCodeAt(0)));
const CHINESE_STOPS: ReadonlySet<number> = new Set([...'。！？；'].map((mark) => mark.charCodeAt(0)));

/** As isWordEdge, of numbers; the units end with a 0. */
const isEdge = (units: Uint16Array, at: number) => at === 0 || WORD_UNITS[units[at - 1] ?? 0] === 0 || WORD_UNITS[units[at] ?? 0] === 0;

/**
 * All places of all words, those inside others too, in the order of their starts.
 * @param units normalized text, as a gazetteer takes it
 */
export function findWords(words: PackedGazetteer, units: Uint16Array): readonly WordPlace[] {
  const places: WordPlace[] = [];
  words.match(
    units,
    (word, start, end) => {
      if (isEdge(units, start) && isEdge(units, end)) places.push({ word, start, end });
      // Nothing is ever taken, so nothing is passed over.
      return false;
    },
    () => undefined,
  );
  return places;
}

/** The sentence around a span, as far as it lies within a window. */
function sentenceAround(units: Uint16Array, span: Stretch, window: Stretch): Stretch {
  const isEnd = (at: number) => CHINESE_STOPS.has(units[at] ?? 0) || (STOPS.has(units[at] ?? 0) && units[at + 1] === SPACE && at + 1 < window.end);
  let { start } = span;
  while (start > window.start && !isEnd(start - 1)) start--;
  let { end } = span;
  while (end < window.end && !isEnd(end)) end++;
  return { start, end };
}

/** How many of the places, which are in order, begin before a point. */
function countBefore(places: readonly WordPlace[], point: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < point) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NONE: readonly number[] = [];

/** Most names have no word of their list beside them: a list is made with the first. */
function withRank(ranks: number[] | undefined, rank: number): number[] {
  if (ranks === undefined) return [rank];
  if (!ranks.includes(rank)) ranks.push(rank);
  return ranks;
}

const byNumber = (a: number, b: number) => a - b;

/**
 * What of a list stands around a name.
 * @param ranks the places in the list of its words, by their number
 * @param places of all words in the text, as {@link findWords} gives them
 */
export function contextOf(ranks: ReadonlyMap<number, number>, places: readonly WordPlace[], units: Uint16Array, span: Stretch): Context {
  const window = { start: Math.max(0, span.start - WINDOW), end: Math.min(units.length - 1, span.end + WINDOW) };
  let near: number[] | undefined;
  let far: number[] | undefined;
  let sentence: Stretch | undefined;
  for (let at = countBefore(places, window.start); at < places.length; at++) {
    const place = places[at];
    if (!place || place.start >= window.end) break;
    const rank = ranks.get(place.word);
    if (rank === undefined || place.end > window.end || (place.end > span.start && place.start < span.end)) continue;
    sentence ??= sentenceAround(units, span, window);
    if (place.start >= sentence.start && place.start < sentence.end) near = withRank(near, rank);
    else far = withRank(far, rank);
  }
  return { near: near?.sort(byNumber) ?? NONE, far: far?.filter((rank) => !near?.includes(rank)).sort(byNumber) ?? NONE };
}
