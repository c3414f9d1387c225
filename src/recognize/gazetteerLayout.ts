import { LOWER_UNITS } from '../kb/normalize.ts';
import { WORD_UNITS } from './wordEdge.ts';

/** First word of a packed gazetteer; the number behind it is raised with every change of the layout. */
export const MAGIC = 0x4e470001;

/** Places of the header's words, each a Uint32: what they measure is said in {@link packGazetteer}. */
export const HEADER = {
  magic: 0,
  keys: 1,
  longest: 2,
  /** log2 of the words of the bitmap of heads, whose look-up is the one that has to be fast. */
  headBits: 3,
  /** Words of the bitmap of prefixes, slots of the table. */
  moreWords: 4,
  slots: 5,
  poolBytes: 6,
  singles: 7,
  /** 1 where a key begins with a space. */
  spaced: 8,
  words: 9,
} as const;

/**
 * Start value and factor of the hash, which is FNV-1a over UTF-16 units with another factor: FNV's own is made for bytes
 * and lets pairs of Chinese characters, 15 bits each, fall together. This one is of MurmurHash3's last step.
 */
export const SEED = 0x811c9dc5 | 0;
export const FACTOR = 0x85ebca6b;

/** 2^32 over the golden ratio (Knuth). */
export const SPREAD = 0x9e3779b1;

/** The place of a hash among `size`: the upper part of a product, so that sizes need be no powers of two. */
export const placeOf = (hash: number, size: number): number => Math.floor((Math.imul(hash ^ (hash >>> 15), SPREAD) >>> 0) * 2 ** -32 * size);

/**
 * The three bits that stand for a hash in one word of a bitmap. A look-up touches one word; with 12 to 16
 * bits for each thing in it, about one in fifty others passes.
 */
export const maskOf = (hash: number): number => (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));

/** A slot of the table: number of the key plus one in the lower bits, bits of its hash above. */
export const KEY_BITS = 22;
export const KEY_MASK = (1 << KEY_BITS) - 1;
export const markOf = (hash: number): number => hash >>> KEY_BITS;

/** In the second byte of a key's length: its units take two bytes each. */
export const WIDE = 0x80;
/** Longest key that can be packed, in UTF-16 units. */
export const LONGEST_KEY = 0x7fff;

/**
 * Classes of a unit as typed: part of a word with edges; small letter and capital, in neighbouring bits; a key all by
 * itself; a space, where no key begins with one.
 */
export const WORD = 1;
export const SMALL = 2;
const CAPITAL = 4;
export const SINGLE = 8;
export const SPACE = 16;

/** The class of each UTF-16 unit, without SINGLE, which depends on the keys. */
export function unitClasses(): Uint8Array {
  const classes = WORD_UNITS.slice();
  for (let unit = 0x61; unit <= 0x7a; unit++) classes[unit] = WORD | SMALL;
  for (let unit = 0x41; unit <= 0x5a; unit++) classes[unit] = WORD | CAPITAL;
  classes[0x20] = SPACE;
  return classes;
}

/** The units of a key: normalized and in lower case already, so each is its own. */
export function unitsOf(key: string): Uint16Array {
  const units = new Uint16Array(key.length);
  for (let at = 0; at < key.length; at++) units[at] = LOWER_UNITS[key.charCodeAt(at)] ?? 0;
  return units;
}
