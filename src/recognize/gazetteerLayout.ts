import { LOWER_UNITS } from '../kb/normalize.ts';
import { WORD_UNITS } from './wordEdge.ts';

/** First word of a packed gazetteer; the number behind it is raised with every change of the layout. */
export const MAGIC = 0x4e470002;

/** Places of the header's words, each a Uint32: what they measure is said in {@link packGazetteer}. */
export const HEADER = {
  magic: 0,
  longest: 1,
  /** log2 of the words of the bitmaps of words and of pairs, whose look-ups are the ones that have to be fast. */
  wordBits: 2,
  pairBits: 3,
  slots: 4,
  poolBytes: 5,
  singles: 6,
  /** 1 where a key begins with a space. */
  spaced: 7,
  words: 8,
} as const;

/** Hash of nothing. */
export const SEED = 0x811c9dc5 | 0;
/** Of MurmurHash3's last step, and 2^32 over the golden ratio (Knuth). */
const FACTOR = 0x85ebca6b | 0;
const SPREAD = 0x9e3779b1 | 0;

/**
 * The hash with one unit more: FNV-1a over UTF-16 units with another factor. FNV's own is made for bytes and lets pairs
 * of Chinese characters, 15 bits each, fall together.
 */
export const extend = (hash: number, unit: number): number => Math.imul(hash ^ unit, FACTOR);

const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), SPREAD);

/** The place of a hash among `size`: the upper part of a product, so that sizes need be no powers of two. */
export const slotOf = (hash: number, size: number): number => Math.floor((spread(hash) >>> 0) * 2 ** -32 * size);

/** Word of the bitmap of words where the hash of a word has its bits, and these; `shift` is 32 less the log2 of its size. */
export const wordPlace = (hash: number, shift: number): number => spread(hash) >>> shift;
export const wordMask = (hash: number): number => (1 << hash) | (1 << (hash >>> 5)) | (1 << (hash >>> 10));

/** The hash of two units, one product only: it is asked for at each place in Chinese. The upper bits are its place in the bitmap of pairs. */
export const pairHash = (first: number, second: number): number => Math.imul((first << 16) | second, SPREAD);
export const pairMask = (hash: number): number => (1 << (hash >>> 4)) | (1 << (hash >>> 9));
/** In the same word, two bits for the unit behind the pair, which is 0 where the pair is a key. */
export const thirdMask = (hash: number, third: number): number => (1 << (hash + third)) | (1 << ((hash >>> 7) + (third >>> 5)));

/** A slot of the table: place of an entry in the pool plus one in the lower bits, bits of its hash above. */
export const PLACE_BITS = 26;
export const PLACE_MASK = 2 ** PLACE_BITS - 1;

/** In the second byte of a length: its units take two bytes each. */
export const WIDE = 0x80;
/** Longest key that can be packed, in UTF-16 units. */
export const LONGEST_KEY = 0x7fff;

/** In the first byte of an entry, above the number of its keys: longer prefixes have entries of their own. */
export const GOES_ON = 0x80;

/** Classes of a unit as typed: part of a word with edges; small letter and capital, in neighbouring bits; a space. */
export const WORD = 1 << 16;
export const SMALL = 1 << 17;
const CAPITAL = 1 << 18;
export const SPACE = 1 << 19;

/** All that is asked of a unit, in one read: its small letter in the bits of LETTER, its classes above. */
export const LETTER = 0xffff;
export const FOLDS = buildFolds();

function buildFolds(): Uint32Array {
  const folds = new Uint32Array(LOWER_UNITS);
  const mark = (from: number, to: number, kind: number) => {
    for (let unit = from; unit <= to; unit++) folds[unit] = (folds[unit] ?? 0) | kind;
  };
  for (let from = WORD_UNITS.indexOf(1); from >= 0; ) {
    const to = WORD_UNITS.indexOf(0, from);
    mark(from, to - 1, WORD);
    from = WORD_UNITS.indexOf(1, to);
  }
  mark(0x61, 0x7a, SMALL);
  mark(0x41, 0x5a, CAPITAL);
  mark(0x20, 0x20, SPACE);
  return folds;
}
