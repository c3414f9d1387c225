import type { NormalizedText } from '../kb/normalize.ts';
import { isGluedEdge, isWordEdge } from './wordEdge.ts';

/** A name to find. Several entries may share a key: then they are readings of one span. */
export interface GazetteerEntry {
  /** Normalized, lower case; not empty. */
  readonly key: string;
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

/** Shorter names are not looked for inside glued words, in units: any two words hold one. */
const LEAST_GLUED = 4;
/** Fewest letters for which a name with its own capitals is found in text all in capitals, and all in small letters. */
const LEAST_IN_CAPITALS = 4;
const LEAST_IN_SMALL = 2;

/** The first two units decide: most starts in running text are refused by one look-up. */
function bucketKey(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return text.charCodeAt(at) * 0x10000 + second;
}

/** How a text uses capitals: a headline has nothing else, a machine translation may have none. */
function capitalsOf({ cased }: NormalizedText): 'all' | 'none' | 'some' {
  if (!/[a-z]/.test(cased)) return 'all';
  return /[A-Z]/.test(cased) ? 'some' : 'none';
}

/**
 * True where a name may stand between two places of a text: both are word edges. For names of at least
 * four units the edge of a glued word will do, and behind a name that ends in a domain (Pony.ai) anything.
 */
function isBounded({ folded, cased }: NormalizedText, start: number, end: number): boolean {
  const glued = end - start >= LEAST_GLUED;
  const begins = isWordEdge(folded, start) || (glued && isGluedEdge(cased, start));
  const ends = isWordEdge(folded, end) || (glued && isGluedEdge(cased, end)) || (glued && folded.startsWith('.ai', end - 3));
  return begins && ends;
}

/**
 * Makes a gazetteer. What `match` gives back equals this loop: from the left, at each place, take the
 * longest key that stands there, is {@link isBounded} and agrees in case where its entry asks for that; go on
 * behind it. Matches never overlap. Capitals are asked for as far as the text has them: see `agrees`.
 */
export function createGazetteer<Entry extends GazetteerEntry>(entries: readonly Entry[]): Gazetteer<Entry> {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.key === '') continue;
    const same = byKey.get(entry.key);
    if (same) same.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  const buckets = new Map<number, { readonly key: string; readonly entries: readonly Entry[] }[]>();
  for (const [key, named] of byKey) {
    // A key of one unit can be followed by anything, so its bucket has no second unit.
    const bucket = bucketKey(key, 0);
    const list = buckets.get(bucket);
    if (list) list.push({ key, entries: named });
    else buckets.set(bucket, [{ key, entries: named }]);
  }
  for (const list of buckets.values()) list.sort((a, b) => b.key.length - a.key.length);

  const longestAt = (text: NormalizedText, start: number, capitals: 'all' | 'none' | 'some'): GazetteerMatch<Entry> | undefined => {
    const { folded, cased } = text;
    const agrees = ({ exact }: Entry) =>
      exact === undefined ||
      cased.startsWith(exact, start) ||
      (capitals === 'all' && exact.length >= LEAST_IN_CAPITALS) ||
      (capitals === 'none' && exact.length >= LEAST_IN_SMALL);
    for (const bucket of [bucketKey(folded, start), folded.charCodeAt(start) * 0x10000]) {
      for (const { key, entries: named } of buckets.get(bucket) ?? []) {
        const end = start + key.length;
        if (!folded.startsWith(key, start) || !isBounded(text, start, end)) continue;
        const agreeing = named.filter(agrees);
        if (agreeing.length > 0) return { start, end, entries: agreeing };
      }
    }
    return undefined;
  };

  return {
    match(text) {
      const matches: GazetteerMatch<Entry>[] = [];
      const capitals = capitalsOf(text);
      let at = 0;
      while (at < text.folded.length) {
        const found = isWordEdge(text.folded, at) || isGluedEdge(text.cased, at) ? longestAt(text, at, capitals) : undefined;
        if (found) matches.push(found);
        at = found ? found.end : at + 1;
      }
      return matches;
    },
  };
}
