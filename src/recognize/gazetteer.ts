import type { NormalizedText } from '../kb/normalize.ts';
import { isWordEdge } from './wordEdge.ts';

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

/** The first two units decide: most starts in running text are refused by one look-up. */
function bucketKey(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return text.charCodeAt(at) * 0x10000 + second;
}

const agrees = (entry: GazetteerEntry, text: NormalizedText, start: number) => entry.exact === undefined || text.cased.startsWith(entry.exact, start);

/**
 * Makes a gazetteer. What `match` gives back equals this loop: from the left, at each place that is a
 * word edge, take the longest key that stands there, ends at a word edge and agrees in case where its
 * entry asks for that; go on behind it. Matches never overlap.
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

  const longestAt = (text: NormalizedText, start: number): GazetteerMatch<Entry> | undefined => {
    const { folded } = text;
    for (const bucket of [bucketKey(folded, start), folded.charCodeAt(start) * 0x10000]) {
      for (const { key, entries: named } of buckets.get(bucket) ?? []) {
        const end = start + key.length;
        if (!folded.startsWith(key, start) || !isWordEdge(folded, end)) continue;
        const agreeing = named.filter((entry) => agrees(entry, text, start));
        if (agreeing.length > 0) return { start, end, entries: agreeing };
      }
    }
    return undefined;
  };

  return {
    match(text) {
      const matches: GazetteerMatch<Entry>[] = [];
      let at = 0;
      while (at < text.folded.length) {
        const found = isWordEdge(text.folded, at) ? longestAt(text, at) : undefined;
        if (found) matches.push(found);
        at = found ? found.end : at + 1;
      }
      return matches;
    },
  };
}
