import type { NormalizedText } from '../kb/normalize.ts';
import type { PackedGazetteer } from './openGazetteer.ts';

/** What a key may stand for. Several entries may share a key: then they are readings of one span. */
export interface GazetteerEntry {
  /** Normalized, as written: matches only text with the same upper and lower case. */
  readonly exact?: string;
}

/** A span of normalized text (UTF-16 units, end exclusive) and every entry that names it. */
interface GazetteerMatch<Entry> {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
}

/** Finds every name of a list in normalized text, leftmost-longest. */
export interface Gazetteer<Entry> {
  readonly match: (text: NormalizedText) => GazetteerMatch<Entry>[];
}

/** Fewest letters for which a name with its own capitals is found in text all in capitals, and all in small letters. */
const LEAST_IN_CAPITALS = 4;
const LEAST_IN_SMALL = 2;

/** Digits behind Chinese that have a unit behind them are a number: 阿维塔11月 is no Avatr 11. */
const NUMBER = /\p{Script=Han}\d{1,2}[年月日号时点分万亿%]$/u;

/** Where a place's name takes 市 or 省 for its own, which belongs to the next word: 重庆|市委, 广东|省长, 上海|市场. */
const NEXT_WORD = /(?:市[委长场价民值面]|[省区县][委长])$/;

/** What stands behind such a key: all others need no further look. */
const BEHIND: ReadonlySet<number> = new Set([...'年月日号时点分万亿%委长场价民值面'].map((character) => character.charCodeAt(0)));

/** True where the last units of a key belong to what stands behind it. */
function belongsBehind({ units, cased }: NormalizedText, end: number): boolean {
  if (!BEHIND.has(units[end] ?? 0)) return false;
  return NUMBER.test(cased.slice(Math.max(0, end - 3), end + 1)) || NEXT_WORD.test(cased.slice(Math.max(0, end - 1), end + 1));
}

/** How a text uses capitals: a headline has nothing else, a machine translation may have none. */
function capitalsOf({ cased }: NormalizedText): 'all' | 'none' | 'some' {
  if (!/[a-z]/.test(cased)) return 'all';
  return /[A-Z]/.test(cased) ? 'some' : 'none';
}

/**
 * Makes a gazetteer. What `match` gives back equals this loop: from the left, at each place, take the
 * longest key that stands there, is bounded and agrees in case where its entry asks for that; go on
 * behind it. Matches never overlap. Bounded: both ends are word edges; for names of at least four units the
 * edge of a glued word will do, and behind a name that ends in a domain (Pony.ai) anything. Capitals are asked
 * for as far as the text has them: see `agrees`. A key whose last digits are a number with a unit behind it, or whose
 * last character belongs to the next word, does not count.
 * @param entriesOf the entries of each key, by its number
 */
export function createGazetteer<Entry extends GazetteerEntry>(packed: PackedGazetteer, entriesOf: readonly (readonly Entry[])[]): Gazetteer<Entry> {
  return {
    match(text) {
      // Most texts hold no name: what only names need is worked out with the first.
      let capitals: 'all' | 'none' | 'some' | undefined;
      const agrees = ({ exact }: Entry, start: number) => {
        if (exact === undefined || text.cased.startsWith(exact, start)) return true;
        capitals ??= capitalsOf(text);
        return (capitals === 'all' && exact.length >= LEAST_IN_CAPITALS) || (capitals === 'none' && exact.length >= LEAST_IN_SMALL);
      };
      const matches: GazetteerMatch<Entry>[] = [];
      packed.match(
        text.units,
        (key, start, end) => !belongsBehind(text, end) && (entriesOf[key]?.some((entry) => agrees(entry, start)) ?? false),
        (key, start, end) => {
          const entries = entriesOf[key] ?? [];
          matches.push({ start, end, entries: entries.every((entry) => agrees(entry, start)) ? entries : entries.filter((entry) => agrees(entry, start)) });
        },
      );
      return matches;
    },
  };
}
