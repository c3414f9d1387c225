import { FACTOR, HEADER, KEY_BITS, KEY_MASK, LONGEST_KEY, MAGIC, markOf, maskOf, placeOf, SEED, unitsOf, WIDE } from './gazetteerLayout.ts';
import { isWordEdge, WORD_UNITS } from './wordEdge.ts';

/** Things for each 32-bit word of a bitmap; see {@link maskOf}. */
const DENSE = { heads: 2, more: 2.5 } as const;
/** Slots of the table for each key: two thirds are taken, so that runs stay short. */
const ROOM = 1.5;

/** Grows as keys come; ends as a plain array of bytes. */
class Pool {
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  /** Appends a key: its length in two bytes, then its units in one or, where one is no ASCII, two bytes each. */
  append(units: Uint16Array): void {
    const wide = units.some((unit) => unit > 0x7f);
    const size = 2 + units.length * (wide ? 2 : 1);
    if (this.length + size > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2 + size);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#put(units.length & 0xff);
    this.#put((units.length >> 8) | (wide ? WIDE : 0));
    for (const unit of units) {
      this.#put(unit & 0xff);
      if (wide) this.#put(unit >> 8);
    }
  }

  #put(byte: number): void {
    this.#bytes[this.length++] = byte;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

/** Where the head of a key ends: behind its first word, or behind two units where it begins with none. */
function headEnd(key: string): number {
  if (WORD_UNITS[key.charCodeAt(0)] !== 1) return Math.min(2, key.length);
  let end = 1;
  while (end < key.length && WORD_UNITS[key.charCodeAt(end)] === 1) end++;
  return end;
}

/**
 * Packs names into one buffer that {@link openGazetteer} reads in place:
 *
 * - *heads*, a bitmap over the hashes of the heads of all keys: says no early, for most places of a text;
 * - *more*, a bitmap over the hashes of all proper prefixes that end at a word edge: says that a longer key may follow;
 * - *slots*, a hash table with open addressing from the hash of a key to its number;
 * - *offsets* of the keys in the *pool*, which holds their units, so that what the hash finds is checked to the letter;
 * - *singles*, the units that are a key by themselves and no word.
 *
 * @param keys normalized, in lower case, each once, none empty; their numbers are their places in this list
 * @throws where there are more than four million keys or one is longer than 32,767 units
 */
export function packGazetteer(keys: readonly string[]): ArrayBuffer {
  if (keys.length >= KEY_MASK) throw new Error(`a gazetteer holds at most ${KEY_MASK - 1} names, not ${keys.length}; split it`);
  const pool = new Pool();
  const offsets = new Uint32Array(keys.length);
  const hashes = new Int32Array(keys.length);
  const heads = new Set<number>();
  const more = new Set<number>();
  const singles: number[] = [];
  let longest = 0;
  keys.forEach((key, number) => {
    if (key.length > LONGEST_KEY) throw new Error(`a name has ${key.length} units, more than ${LONGEST_KEY}: ${key.slice(0, 40)}…`);
    const units = unitsOf(key);
    const head = headEnd(key);
    let hash = SEED;
    for (let at = 0; at < units.length; at++) {
      hash = Math.imul(hash ^ (units[at] ?? 0), FACTOR);
      if (at + 1 === head) heads.add(hash);
      if (at + 1 < units.length && isWordEdge(key, at + 1)) more.add(hash);
    }
    offsets[number] = pool.length;
    hashes[number] = hash;
    pool.append(units);
    longest = Math.max(longest, units.length);
    if (units.length === 1 && WORD_UNITS[units[0] ?? 0] !== 1) singles.push(units[0] ?? 0);
  });

  const headBits = Math.max(1, Math.ceil(Math.log2(heads.size / DENSE.heads)));
  const moreWords = 1 + Math.floor(more.size / DENSE.more);
  const slotCount = 2 + Math.floor(keys.length * ROOM);
  const sizes = [HEADER.words, 1 << headBits, moreWords, slotCount, keys.length, singles.length, Math.ceil(pool.length / 4)];
  const words = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0));
  words.set([MAGIC, keys.length, longest, headBits, moreWords, slotCount, pool.length, singles.length, keys.some((key) => key.startsWith(' ')) ? 1 : 0]);
  let at: number = HEADER.words;
  const section = (size = 0) => {
    at += size;
    return words.subarray(at - size, at);
  };
  const setBits = (bitmap: Uint32Array, set: ReadonlySet<number>) => {
    for (const hash of set) {
      const word = placeOf(hash, bitmap.length);
      bitmap[word] = (bitmap[word] ?? 0) | maskOf(hash);
    }
  };
  setBits(section(sizes[1]), heads);
  setBits(section(sizes[2]), more);
  const slots = section(sizes[3]);
  hashes.forEach((hash, number) => {
    let slot = placeOf(hash, slotCount);
    while (slots[slot] !== 0) slot = slot + 1 === slotCount ? 0 : slot + 1;
    slots[slot] = (markOf(hash) << KEY_BITS) | (number + 1);
  });
  section(sizes[4]).set(offsets);
  section(sizes[5]).set(singles);
  new Uint8Array(words.buffer).set(pool.bytes(), at * 4);
  return words.buffer;
}
