import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { INDEX_OPTIONS, type SearchEntry, type SearchFile } from './searchFile.ts';
import { isHan, isHanToken, keyOf, tokensOfQuery } from './searchWords.ts';

/** Finds entities for what somebody types, the best first. */
export type Search = (query: string) => SearchEntry[];

/** Results at most: more than anyone reads. */
const MOST = 30;
/** Longest query whose letters are tried in another order, in UTF-16 units. */
const LONGEST_SWAPPED = 24;
/** Latin queries up to this length stand in nearly every summary, in letters. */
const SHORT = 2;

/** Length of the token of one Chinese character, in UTF-16 units. */
const [{ length: ONE_CHARACTER } = { length: 0 }] = tokensOfQuery('一');

const OPTIONS: SearchOptions = {
  tokenize: tokensOfQuery,
  // A last character is a token of its own and begins pairs, so that one character finds names that hold it.
  prefix: (term) => !isHanToken(term) || term.length === ONE_CHARACTER,
  boost: { name: 6, codes: 4, names: 3, pinyin: 3, summary: 0.5 },
  combineWith: 'AND',
};

/** One wrong letter in words of four letters, two in longer ones. */
const FUZZY = { fuzzy: (term: string) => (term.length > 3 && !isHanToken(term) ? 0.25 : false), maxFuzzy: 2 };

/** How well an entry answers: 0 it is called that, 1 it is also called that, then by beginnings and parts of names. */
function rankOf({ keys }: SearchEntry, asked: string): number {
  const at = keys.indexOf(asked);
  if (at >= 0) return at < 2 ? 0 : 1;
  const [en = '', zh = ''] = keys;
  if (en.startsWith(asked) || zh.startsWith(asked)) return 2;
  if (keys.some((key) => key.startsWith(asked))) return 3;
  return isHan(asked) && keys.some((key) => key.includes(asked)) ? 4 : 5;
}

/** A query with two neighbouring letters exchanged, in all ways: the commonest slip. */
const swapsOf = (query: string): string[] =>
  query.length > LONGEST_SWAPPED
    ? []
    : Array.from({ length: query.length - 1 }, (_, at) => query.slice(0, at) + query.charAt(at + 1) + query.charAt(at) + query.slice(at + 2)).filter(
        (swapped) => swapped !== query && !isHan(swapped),
      );

/** A query with pinyin's tones as numbers, without them. */
const withoutTones = (query: string): string => query.replace(/(\p{L})[1-5](?!\d)/gu, '$1 ');

/** Opens the search over an index that the build made. At once: with pauses it takes three times as long. */
export function openSearch({ entries, index }: SearchFile): Search {
  const engine = MiniSearch.loadJS(index, INDEX_OPTIONS);

  const ask = (query: string, options?: SearchOptions): SearchResult[] => {
    const asked = keyOf(query);
    const names = asked.length <= SHORT && !isHan(asked) ? { fields: ['name', 'names', 'pinyin', 'codes'] } : {};
    return engine.search(query, { ...OPTIONS, ...names, ...options });
  };

  /** Only where nothing is found as it is typed, a slip is assumed: what was found does not change while one types on. */
  const find = (query: string): { readonly asked: string; readonly found: SearchResult[] } => {
    for (const meant of [query, withoutTones(query), ...swapsOf(query)]) {
      const found = ask(meant);
      if (found.length > 0) return { asked: keyOf(meant), found };
    }
    return { asked: keyOf(query), found: ask(query, FUZZY) };
  };

  return (query) => {
    if (keyOf(query) === '') return [];
    const { asked, found } = find(query.trim());
    return found
      .flatMap(({ id, score }) => {
        const entry = entries[id];
        return entry ? [{ entry, rank: rankOf(entry, asked), score: score * (1 + Math.log2(1 + entry.ties) / 8) }] : [];
      })
      .sort((a, b) => a.rank - b.rank || b.score - a.score)
      .slice(0, MOST)
      .map(({ entry }) => entry);
  };
}
