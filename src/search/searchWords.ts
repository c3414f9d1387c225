import type { EntityRecord } from '../kb/knowledgeBase.ts';
import { tickerForms } from '../kb/tickerForms.ts';

const HAN = /\p{Script=Han}/u;
const MARKS = /\p{M}/gu;

/** True where a word or a query is Chinese. */
export const isHan = (text: string): boolean => HAN.test(text);

/** The words of a text: lower case, no diacritics, Chinese apart from what is glued to it. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/['’]/g, '')
    .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/** A name as names are compared: its words without what stands between them. */
export const keyOf = (text: string): string => wordsOf(text).join('');

const pairsOf = (word: string): string[] => {
  const characters = [...word];
  return characters.slice(1).map((second, at) => `${characters[at]}${second}`);
};

/** Begins the tokens of Chinese. */
const HAN_TOKEN = '#';

/**
 * Chinese characters as three letters of an alphabet of 64. MiniSearch keeps its terms in a tree and goes through
 * all branches of a node: with thousands of characters as branches, loading takes ten times as long.
 */
const spell = (characters: string): string =>
  HAN_TOKEN +
  Array.from(characters, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return String.fromCharCode(0x30 + (point >> 12), 0x30 + ((point >> 6) & 63), 0x30 + (point & 63));
  }).join('');

/** True for a token that is Chinese. */
export const isHanToken = (token: string): boolean => token.startsWith(HAN_TOKEN);

/** What is indexed of a text: words; Chinese by its pairs and its last character, so that any part of a name is found. */
export const tokensOf = (text: string): string[] => [
  ...new Set(wordsOf(text).flatMap((word) => (isHan(word) ? [...pairsOf(word), [...word].at(-1) ?? ''].map(spell) : [word]))),
];

/** What is asked for: words; Chinese by its pairs, all of which an entity must have. */
export const tokensOfQuery = (query: string): string[] => [
  ...new Set(wordsOf(query).flatMap((word) => (isHan(word) ? ([...word].length > 1 ? pairsOf(word) : [word]).map(spell) : [word]))),
];

/** A syllable of toneless pinyin: consonants, vowels, and a final n, ng or r that begins no further syllable. */
const SYLLABLE = /[bcdfghjklmnpqrstwxyz]*[aeiouv]+(?:ng(?![aeiouv])|n(?![aeiouv])|r(?![aeiouv]))?/g;

const syllablesOf = (pinyin: string): string[] =>
  pinyin
    .split("'")
    .flatMap(wordsOf)
    .flatMap((part) => part.match(SYLLABLE) ?? [part]);

/** Keyboards write ü as v. */
const typedSpellings = (pinyin: string): string[] => [...new Set([pinyin, pinyin.normalize('NFD').replace(/u\u0308/g, 'v')])];

/** Pinyin as a whole, in the ways in which it is typed: together and by its initials. */
export const pinyinKeys = (pinyin: string): string[] =>
  typedSpellings(pinyin).flatMap((spelling) => [
    keyOf(spelling),
    syllablesOf(spelling)
      .map((syllable) => syllable.charAt(0))
      .join(''),
  ]);

/** All that is indexed of a pinyin: words, syllables, together, initials. */
export const pinyinTokens = (pinyin: string): string[] => [
  ...typedSpellings(pinyin).flatMap((spelling) => [...wordsOf(spelling), ...syllablesOf(spelling)]),
  ...pinyinKeys(pinyin),
];

/** Listings in the ways in which they are typed: 300750, 300750.SZ, HK:3750, 03750.HK. Those of the past by their code. */
export const tickerTexts = ({ listings }: Pick<EntityRecord, 'listings'>): string[] => [
  ...listings.map(({ code }) => code),
  ...tickerForms({ listings }).flatMap(({ text }) => (isHan(text) ? [] : [text])),
];
