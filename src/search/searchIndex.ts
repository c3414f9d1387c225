import MiniSearch from 'minisearch';
import type { EntityRecord } from '../kb/knowledgeBase.ts';

/** Finds entities for what somebody types. */
export type Search = (query: string) => EntityRecord[];

const HAN = /\p{Script=Han}/u;
const MARKS = /\p{M}/gu;

/** Results at most: more than anyone reads. */
const MOST = 30;

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const pairsOf = (word: string) => {
  const characters = [...word];
  return characters.slice(1).map((second, at) => `${characters[at]}${second}`);
};

/** Words, and each Chinese character and pair of characters, so that any part of a name is found. */
const tokensOfEntity = (text: string) => wordsOf(text).flatMap((word) => (HAN.test(word) ? [...word, ...pairsOf(word)] : [word]));

/** What is asked for: Chinese by its pairs of characters, all of which a name must have. */
const tokensOfQuery = (text: string) => wordsOf(text).flatMap((word) => (HAN.test(word) && [...word].length > 1 ? pairsOf(word) : [word]));

/** A syllable of toneless pinyin: consonants, vowels, and a final n, ng or r that begins no further syllable. */
const SYLLABLE = /[bcdfghjklmnpqrstwxyz]*[aeiou]+(?:ng(?![aeiou])|n(?![aeiou])|r(?![aeiou]))?/g;

/** Pinyin in all the ways in which it is typed: in words, together, by syllables, by initials. */
function pinyinForms(pinyin: string): string {
  const words = wordsOf(pinyin);
  const syllables = pinyin
    .split("'")
    .flatMap(wordsOf)
    .flatMap((part) => part.match(SYLLABLE) ?? [part]);
  return [...words, words.join(''), ...syllables, syllables.map((syllable) => syllable.charAt(0)).join('')].join(' ');
}

/** Makes the search over names, pinyin (together, apart, initials), listings and summaries. */
export function createSearch(entities: readonly EntityRecord[]): Search {
  const index = new MiniSearch<{ id: number; name: string; names: string; pinyin: string; codes: string; summary: string }>({
    fields: ['name', 'names', 'pinyin', 'codes', 'summary'],
    tokenize: tokensOfEntity,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: tokensOfQuery,
      prefix: (term) => !HAN.test(term),
      fuzzy: (term) => (term.length > 4 && !HAN.test(term) ? 0.2 : false),
      boost: { name: 6, codes: 4, names: 3, pinyin: 3, summary: 0.5 },
      combineWith: 'AND',
    },
  });
  index.addAll(
    entities.map(({ name, names, listings, summary }, id) => ({
      id,
      name: `${name.en} ${name.zh}`,
      names: names.join(' '),
      pinyin: pinyinForms(name.pinyin),
      codes: listings.map(({ code }) => code).join(' '),
      summary: `${summary.en} ${summary.zh}`,
    })),
  );
  return (query) =>
    index
      .search(query)
      .slice(0, MOST)
      .flatMap(({ id }) => entities[id] ?? []);
}
