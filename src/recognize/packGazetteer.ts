import { LOWER_UNITS } from '../kb/normalize.ts';
import {
  extend,
  GOES_ON,
  HEADER,
  LONGEST_KEY,
  MAGIC,
  PLACE_BITS,
  PLACE_MASK,
  pairHash,
  pairMask,
  SEED,
  slotOf,
  thirdMask,
  WIDE,
  wordMask,
  wordPlace,
} from './gazetteerLayout.ts';
import { isWordEdge, WORD_UNITS } from './wordEdge.ts';

/** Heads for each 32-bit word of a bitmap, at most: one in fifty others passes. */
const DENSE = { words: 2, pairs: 0.66 } as const;
/** Slots of the table for each entry: little more than half are taken, so that runs stay short. */
const ROOM = 1.8;
/** Most keys of one entry, all of which are compared where its head stands. */
const MOST_KEYS = 8;
/** Most keys of a gazetteer: their numbers take three bytes. */
const MOST = 2 ** 22;

/** Grows as bytes come; ends as a plain array of them. */
class Pool {
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  /** Appends the low bytes of a number. */
  appendNumber(number: number, bytes: number): void {
    this.#reserve(bytes);
    for (let byte = 0; byte < bytes; byte++) this.#bytes[this.length++] = number >>> (byte * 8);
  }

  /** Appends a length in two bytes, then units in one or, where one is no ASCII, two bytes each. */
  appendUnits(text: string): void {
    let wide = false;
    for (let at = 0; at < text.length; at++) wide ||= text.charCodeAt(at) > 0x7f;
    this.appendNumber(text.length | (wide ? WIDE << 8 : 0), 2);
    for (let at = 0; at < text.length; at++) this.appendNumber(text.charCodeAt(at), wide ? 2 : 1);
  }

  #reserve(size: number): void {
    if (this.length + size <= this.#bytes.length) return;
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

const isWord = (key: string) => WORD_UNITS[key.charCodeAt(0)] === 1;

/** The first edge of a key behind `from`; its end at the last. */
function edgeBehind(key: string, from: number): number {
  let end = from + 1;
  while (end < key.length && !isWordEdge(key, end)) end++;
  return Math.min(end, key.length);
}

/** For each letter, the units that are it in lower case: itself and its capitals. */
function waysToType(): (letter: number) => readonly number[] {
  const ways = new Map<number, number[]>();
  LOWER_UNITS.forEach((letter, unit) => {
    if (letter !== unit) ways.set(letter, [...(ways.get(letter) ?? [letter]), unit]);
  });
  return (letter) => ways.get(letter) ?? [letter];
}

function hashOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at++) hash = extend(hash, text.charCodeAt(at));
  return hash;
}

/** A bitmap with room for `count` heads, and the log2 of its words. */
function bitmapFor(count: number, dense: number): { readonly map: Uint32Array; readonly bits: number } {
  const bits = Math.max(1, Math.ceil(Math.log2(count / dense)));
  return { map: new Uint32Array(1 << bits), bits };
}

function addTo(map: Uint32Array, word: number, mask: number): void {
  map[word] = (map[word] ?? 0) | mask;
}

/** The bitmap of the first words of keys. */
function packWords(keys: readonly string[]) {
  const words = new Set(keys.filter(isWord).map((key) => key.slice(0, edgeBehind(key, 0))));
  const { map, bits } = bitmapFor(words.size, DENSE.words);
  for (const word of words) {
    const hash = hashOf(word);
    addTo(map, wordPlace(hash, 32 - bits), wordMask(hash));
  }
  return { map, bits };
}

/** The bitmap of the first two units, in all ways to type the second, of keys that begin with no word. */
function packPairs(keys: readonly string[]) {
  const ways = waysToType();
  const paired = keys.filter((key) => key.length > 1 && !isWord(key));
  const pairs = new Set(paired.map((key) => key.slice(0, 2)));
  const { map, bits } = bitmapFor(pairs.size, DENSE.pairs);
  for (const key of paired) {
    for (const second of ways(key.charCodeAt(1))) {
      const hash = pairHash(key.charCodeAt(0), second);
      const thirds = key.length > 2 ? ways(key.charCodeAt(2)) : [0];
      for (const third of thirds) addTo(map, hash >>> (32 - bits), pairMask(hash) | thirdMask(hash, third));
    }
  }
  return { map, bits };
}

/** Writes entries into the pool and gives their places by head. */
function packEntries(keys: readonly string[], pool: Pool): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  /** Groups keys by their head, which ends at the first edge behind `from`, or behind two units where no word begins them. */
  const write = (numbers: readonly number[], from: number): void => {
    const groups = new Map<string, number[]>();
    for (const number of numbers) {
      const key = keys[number] ?? '';
      const head = key.slice(0, edgeBehind(key, from === 0 && !isWord(key) ? 1 : from));
      const group = groups.get(head);
      if (group) group.push(number);
      else groups.set(head, [number]);
    }
    for (const [head, group] of groups) {
      const rests = group.map((number) => ({ number, rest: keys[number]?.slice(head.length) ?? '' }));
      const isSplit = group.length > MOST_KEYS;
      const own = isSplit ? rests.filter(({ rest }) => rest === '') : rests.sort((a, b) => a.rest.length - b.rest.length);
      places.set(head, pool.length);
      // Behind a unit that is a key alone others may begin with two.
      pool.appendNumber(own.length | (isSplit || head.length === 1 ? GOES_ON : 0), 1);
      pool.appendUnits(head);
      for (const { number, rest } of own) {
        pool.appendNumber(number, 3);
        pool.appendUnits(rest);
      }
      if (isSplit)
        write(
          rests.flatMap(({ number, rest }) => (rest === '' ? [] : [number])),
          head.length,
        );
    }
  };
  write([...keys.keys()], 0);
  return places;
}

/**
 * Packs names into one buffer that {@link openGazetteer} reads in place:
 *
 * - *words*, a bitmap over the hashes of the first words of all keys: says no early, for most words of a text;
 * - *pairs*, another over the first two units of the keys that begin with no word, Chinese above all, with a bit for each
 *   third unit: says no early for most places in Chinese;
 * - *slots*, a hash table with open addressing from a head to its entry. A head is the first word of a key, or its first
 *   two units and up to the next edge;
 * - *pool*, the entries. An entry is the number of its keys, its head to the letter and, shorter ones first, the keys'
 *   numbers and what of them stands behind the head. Where more than eight keys share a head they have entries by longer
 *   heads, to the next edge of each, and the entry says that it goes on;
 * - *singles*, the units that are a key by themselves and no word.
 *
 * @param keys normalized, in lower case, each once, none empty; their numbers are their places in this list
 * @throws where there are more than four million keys, one is longer than 32,767 units or all take more than 64 MB
 */
export function packGazetteer(keys: readonly string[]): ArrayBuffer {
  if (keys.length >= MOST) throw new Error(`a gazetteer holds at most ${MOST - 1} names, not ${keys.length}; split it`);
  const tooLong = keys.find((key) => key.length > LONGEST_KEY);
  if (tooLong !== undefined) throw new Error(`a name has ${tooLong.length} units, more than ${LONGEST_KEY}: ${tooLong.slice(0, 40)}…`);
  const pool = new Pool();
  const places = packEntries(keys, pool);
  if (pool.length >= PLACE_MASK) throw new Error(`a gazetteer holds at most 64 MB of names, not ${pool.length} bytes; split it`);
  const words = packWords(keys);
  const pairs = packPairs(keys);
  const slots = new Uint32Array(2 + Math.floor(places.size * ROOM));
  for (const [head, place] of places) {
    const hash = hashOf(head);
    let slot = slotOf(hash, slots.length);
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = ((hash >>> PLACE_BITS) << PLACE_BITS) | (place + 1);
  }
  const singles = Uint32Array.from(keys.filter((key) => key.length === 1 && !isWord(key)).map((key) => key.charCodeAt(0)));
  const header = new Uint32Array(HEADER.words);
  header[HEADER.magic] = MAGIC;
  header[HEADER.longest] = keys.reduce((most, key) => Math.max(most, key.length), 0);
  header[HEADER.wordBits] = words.bits;
  header[HEADER.pairBits] = pairs.bits;
  header[HEADER.slots] = slots.length;
  header[HEADER.poolBytes] = pool.length;
  header[HEADER.singles] = singles.length;
  header[HEADER.spaced] = keys.some((key) => key.startsWith(' ')) ? 1 : 0;
  const parts = [header, words.map, pairs.map, slots, singles];
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0) + pool.length);
  let at = 0;
  for (const part of parts) {
    packed.set(new Uint8Array(part.buffer), at);
    at += part.byteLength;
  }
  packed.set(pool.bytes(), at);
  return packed.buffer;
}
