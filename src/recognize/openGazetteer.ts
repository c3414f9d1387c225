import { LOWER_UNITS } from '../kb/normalize.ts';
import {
  FACTOR,
  HEADER,
  KEY_BITS,
  KEY_MASK,
  MAGIC,
  markOf,
  maskOf,
  placeOf,
  SEED,
  SINGLE,
  SMALL,
  SPACE,
  SPREAD,
  unitClasses,
  WIDE,
  WORD,
} from './gazetteerLayout.ts';

/** Shorter names are not looked for inside glued words, in units: any two words hold one. */
const LEAST_GLUED = 4;

/** Hears of each key that stands at `start` and ends at `end`, the shorter ones first; true takes it. */
type Accept = (key: number, start: number, end: number) => boolean;
/** Hears of the longest key that was accepted at a place. */
type Found = (key: number, start: number, end: number) => void;

/** Finds keys in text, leftmost-longest. */
export interface PackedGazetteer {
  /**
   * @param units normalized text as typed, one 0 behind it (NormalizedText.units); offsets are into it, end exclusive
   */
  readonly match: (units: Uint16Array, accept: Accept, found: Found) => void;
}

/** True behind ".ai". */
const isDomain = (units: Uint16Array, end: number) => units[end - 3] === 0x2e && (units[end - 2] === 0x61 || units[end - 2] === 0x41);

/**
 * The next place at or behind `place` where a key may begin, by the bitmap of heads; `length` where there is none.
 * Most of what recognition costs is this loop. It stands alone, and all that it reads comes as arguments, so that
 * engines keep it in registers.
 * @param heads,shift the bitmap, and 32 less the log2 of its words
 */
function nextHead(units: Uint16Array, from: number, length: number, kinds: Uint8Array, lower: Uint16Array, heads: Uint32Array, shift: number): number {
  let place = from;
  while (place < length) {
    const start = place;
    let kind = kinds[units[place] ?? 0] ?? 0;
    let hash = Math.imul(SEED ^ (lower[units[place] ?? 0] ?? 0), FACTOR);
    place++;
    if (kind & SPACE) continue;
    if (kind & WORD) {
      let seams = 0;
      let behind = kinds[units[place] ?? 0] ?? 0;
      while (behind & WORD) {
        seams |= kind & (behind >> 1);
        kind = behind;
        hash = Math.imul(hash ^ (lower[units[place] ?? 0] ?? 0), FACTOR);
        place++;
        behind = kinds[units[place] ?? 0] ?? 0;
      }
      if (seams & SMALL) return start;
    } else {
      if (kind & SINGLE) return start;
      hash = Math.imul(hash ^ (lower[units[place] ?? 0] ?? 0), FACTOR);
    }
    const mask = (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));
    if (((heads[Math.imul(hash ^ (hash >>> 15), SPREAD) >>> shift] ?? 0) & mask) === mask) return start;
  }
  return length;
}

/**
 * Reads what {@link packGazetteer} made, in place: nothing is copied or parsed.
 * Equivalent to the loop that stands at `createGazetteer`. From each place where a name may begin, one hash
 * grows unit by unit; most places end at once, because no key has such a head.
 * @throws where the bytes are not a packed gazetteer of this version
 */
export function openGazetteer(buffer: ArrayBuffer): PackedGazetteer {
  const words = new Uint32Array(buffer, 0, HEADER.words);
  const [magic, keys = 0, longest = 0, headBits = 0, moreWords = 0, slotCount = 0, poolBytes = 0, singleCount = 0, spaced = 0] = words;
  if (magic !== MAGIC) throw new Error('not a gazetteer of this version; build the extension anew');
  let at: number = HEADER.words;
  const section = (size: number) => {
    const part = new Uint32Array(buffer, at * 4, size);
    at += size;
    return part;
  };
  const heads = section(1 << headBits);
  const more = section(moreWords);
  const slots = section(slotCount);
  const offsets = section(keys);
  const singles = section(singleCount);
  const pool = new Uint8Array(buffer, at * 4, poolBytes);
  const lower = LOWER_UNITS;
  const classes = unitClasses();
  if (spaced) classes[0x20] = 0;
  for (const unit of singles) classes[unit] = (classes[unit] ?? 0) | SINGLE;

  const hasMore = (hash: number): boolean => {
    const mask = maskOf(hash);
    return ((more[placeOf(hash, moreWords)] ?? 0) & mask) === mask;
  };

  const stands = (key: number, units: Uint16Array, start: number, end: number): boolean => {
    let from = offsets[key] ?? 0;
    const high = pool[from + 1] ?? 0;
    if (((pool[from] ?? 0) | ((high & ~WIDE) << 8)) !== end - start) return false;
    from += 2;
    if (high & WIDE) {
      for (let place = start; place < end; place++, from += 2) {
        if (lower[units[place] ?? 0] !== ((pool[from] ?? 0) | ((pool[from + 1] ?? 0) << 8))) return false;
      }
    } else {
      for (let place = start; place < end; place++, from++) if (lower[units[place] ?? 0] !== pool[from]) return false;
    }
    return true;
  };

  /** The number of the key that is exactly this stretch of text; -1 for none. */
  const keyOf = (hash: number, units: Uint16Array, start: number, end: number): number => {
    for (let slot = placeOf(hash, slotCount); ; slot = slot + 1 === slotCount ? 0 : slot + 1) {
      const value = slots[slot] ?? 0;
      if (value === 0) return -1;
      if (value >>> KEY_BITS === markOf(hash)) {
        const key = (value & KEY_MASK) - 1;
        if (stands(key, units, start, end)) return key;
      }
    }
  };

  const classAt = (units: Uint16Array, place: number) => classes[units[place] ?? 0] ?? 0;
  const isEdge = (units: Uint16Array, place: number) => place === 0 || (classAt(units, place - 1) & classAt(units, place) & WORD) === 0;
  const isSeam = (before: number, behind: number) => (before & (behind >> 1) & SMALL) !== 0;

  /** Reports the longest accepted key at a place and gives its end; the place itself where there is none. */
  const takeAt = (units: Uint16Array, start: number, accept: Accept, found: Found): number => {
    const begins = isEdge(units, start);
    const limit = Math.min(units.length - 1, start + longest);
    let hash = SEED;
    let behind = classAt(units, start);
    let best = -1;
    let bestEnd = start;
    for (let end = start + 1; end <= limit; end++) {
      const unit = lower[units[end - 1] ?? 0] ?? 0;
      const kind = behind;
      behind = classAt(units, end);
      hash = Math.imul(hash ^ unit, FACTOR);
      const ends = (kind & behind & WORD) === 0;
      const isLong = end - start >= LEAST_GLUED;
      if (!ends && !(isLong && (isSeam(kind, behind) || (unit === 0x69 && isDomain(units, end))))) continue;
      if ((begins && ends) || isLong) {
        const key = keyOf(hash, units, start, end);
        if (key >= 0 && accept(key, start, end)) {
          best = key;
          bestEnd = end;
        }
      }
      if (ends && !hasMore(hash)) break;
    }
    if (best >= 0) found(best, start, bestEnd);
    return bestEnd;
  };

  /** The first place from `from` on where a name may begin: an edge, or a seam of a glued word (brandAudi). */
  const nextStart = (units: Uint16Array, from: number): number => {
    let place = from;
    while (!isEdge(units, place) && !isSeam(classAt(units, place - 1), classAt(units, place))) place++;
    return place;
  };

  return {
    match(units, accept, found) {
      const length = units.length - 1;
      let place = 0;
      while (place < length) {
        // A place inside a word is a seam, and what begins there is tried without asking the bitmap, which knows whole words.
        if (isEdge(units, place)) place = nextHead(units, place, length, classes, lower, heads, 32 - headBits);
        if (place >= length) return;
        const end = takeAt(units, place, accept, found);
        place = nextStart(units, Math.max(end, place + 1));
      }
    },
  };
}
