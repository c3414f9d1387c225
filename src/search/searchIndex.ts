import MiniSearch from 'minisearch';
import type { EntityRecord } from '../kb/knowledgeBase.ts';

/** Finds entities for what somebody types. */
export type Search = (query: string) => EntityRecord[];

const HAN = /\p{Script=Han}/u;
const MARKS = /\p{M}/gu;

/** Results at most: more than anyone reads. */
const MOST = 30;

/** Words as typed, and each Chinese character and pair of characters, so that any part of a name is found. */
function tokenize(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.flatMap((word) => {
    if (!HAN.test(word)) return [word];
    const characters = [...word];
    return [word, ...characters, ...characters.slice(1).map((second, at) => `${characters[at]}${second}`)];
  });
}

/** Makes the search over names, pinyin (together, apart, initials), listings and summaries. */
export function createSearch(entities: readonly EntityRecord[]): Search {
  const index = new MiniSearch<{ id: number; name: string; names: string; pinyin: string; codes: string; summary: string }>({
    fields: ['name', 'names', 'pinyin', 'codes', 'summary'],
    tokenize,
    processTerm: (term) => term,
    searchOptions: {
      tokenize,
      prefix: (term) => !HAN.test(term),
      fuzzy: (term) => (term.length > 4 && !HAN.test(term) ? 0.2 : false),
      boost: { name: 6, codes: 4, names: 3, pinyin: 3, summary: 0.5 },
      combineWith: 'AND',
    },
  });
  index.addAll(
    entities.map(({ name, names, listings, summary }, id) => {
      const syllables = name.pinyin.split(' ').filter(Boolean);
      return {
        id,
        name: `${name.en} ${name.zh}`,
        names: names.join(' '),
        pinyin: `${name.pinyin} ${syllables.join('')} ${syllables.map((word) => word.charAt(0)).join('')}`,
        codes: listings.map(({ code }) => code).join(' '),
        summary: `${summary.en} ${summary.zh}`,
      };
    }),
  );
  return (query) =>
    index
      .search(query)
      .slice(0, MOST)
      .flatMap(({ id }) => entities[id] ?? []);
}
