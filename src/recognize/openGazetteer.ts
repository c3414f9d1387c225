import * as layout from './gazetteerLayout.ts';

// Engines look up an import at each use, and know a constant of the file itself: that is half of the time here.
const { FOLDS, GOES_ON, HEADER, LETTER, MAGIC, PLACE_BITS, PLACE_MASK, SEED, SMALL, SPACE, WIDE, WORD } = layout;
const { extend, pairHash, pairMask, slotOf, thirdMask, wordMask, wordPlace } = layout;

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

/** The bitmaps that say no early, as packGazetteer describes them. */
interface Heads {
  readonly words: Uint32Array;
  readonly pairs: Uint32Array;
  /** 32 less the log2 of the words of each bitmap. */
  readonly wordShift: number;
  readonly pairShift: number;
  /** 1 for each unit that is a key by itself and no word; undefined where there is none. */
  readonly singles: Uint8Array | undefined;
  /** Class of units where no key begins. */
  readonly skipped: number;
}

/** True behind ".ai". */
const isDomain = (units: Uint16Array, end: number) =>
  units[end - 3] === 0x2e && (units[end - 2] === 0x61 || units[end - 2] === 0x41) && (units[end - 1] === 0x69 || units[end - 1] === 0x49);

/** True for Chinese characters, which have neither case nor words. */
const isHan = (unit: number): boolean => (unit - 0x3400) >>> 0 < 0x6c00;

/** True where the bits of a pair say that it is a key or may have this unit behind it in one. */
function goesOn(bits: number, hash: number, third: number): boolean {
  const none = thirdMask(hash, 0);
  const mask = thirdMask(hash, third);
  return (bits & mask) === mask || (bits & none) === none;
}

/**
 * The next place in a run of Chinese characters where a key may begin; the end of the run where there is none.
 * Stands apart so that engines keep in registers what it reads.
 */
function nextPair(units: Uint16Array, from: number, length: number, { pairs, pairShift, singles }: Heads): number {
  let place = from | 0;
  let unit = units[place] ?? 0;
  while (isHan(unit)) {
    if (singles !== undefined && singles[unit] === 1) break;
    const next = units[place + 1] ?? 0;
    const hash = pairHash(unit, next);
    const bits = pairs[hash >>> pairShift] ?? 0;
    const mask = pairMask(hash);
    if ((bits & mask) === mask && goesOn(bits, hash, units[Math.min(place + 2, length)] ?? 0)) break;
    place++;
    unit = next;
  }
  return place;
}

/**
 * The next place at or behind `from`, an edge, where a key may begin, by the bitmaps of heads; `length` where there is none.
 * Most of what recognition costs is this loop: it reads each unit once and asks once for each word and each pair.
 */
function nextHead(units: Uint16Array, from: number, length: number, heads: Heads): number {
  const { words, pairs, wordShift, pairShift, singles, skipped } = heads;
  // The zero makes it a number without a type to check at each turn.
  let place = from | 0;
  let unit = units[place] ?? 0;
  while (place < length) {
    if (isHan(unit)) {
      place = nextPair(units, place, length, heads);
      unit = units[place] ?? 0;
      if (isHan(unit)) return place;
    }
    // To read behind the units would make engines expect it at every place.
    if (place >= length) break;
    let fold = FOLDS[unit] ?? 0;
    if (fold & WORD) {
      const start = place;
      let hash = SEED;
      let seams = 0;
      do {
        const before = fold;
        hash = extend(hash, fold & LETTER);
        place++;
        unit = units[place] ?? 0;
        fold = FOLDS[unit] ?? 0;
        seams |= before & (fold >>> 1);
      } while (fold & WORD);
      // What is glued together has its heads inside.
      if (seams & SMALL) return start;
      const mask = wordMask(hash);
      if (((words[wordPlace(hash, wordShift)] ?? 0) & mask) === mask) return start;
    } else {
      const next = units[place + 1] ?? 0;
      if (!(fold & skipped)) {
        if (singles !== undefined && singles[fold & LETTER] === 1) return place;
        const hash = pairHash(fold & LETTER, next);
        const bits = pairs[hash >>> pairShift] ?? 0;
        const mask = pairMask(hash);
        if ((bits & mask) === mask && goesOn(bits, hash, units[Math.min(place + 2, length)] ?? 0)) return place;
      }
      place++;
      unit = next;
    }
  }
  return length;
}

/**
 * Reads what {@link packGazetteer} made, in place: nothing is copied or parsed.
 * Equivalent to the loop that stands at `createGazetteer`. Most places of a text end at a bitmap; at the others the entry
 * of the head is looked up, and the keys in it are compared with the text.
 * @throws where the bytes are not a packed gazetteer of this version
 */
export function openGazetteer(buffer: ArrayBuffer): PackedGazetteer {
  const header = new Uint32Array(buffer, 0, HEADER.words);
  const [magic, longest = 0, wordBits = 0, pairBits = 0, slotCount = 0, poolBytes = 0, singleCount = 0, spaced = 0] = header;
  if (magic !== MAGIC) throw new Error('not a gazetteer of this version; build the extension anew');
  let at: number = HEADER.words;
  const section = (size: number) => {
    const part = new Uint32Array(buffer, at * 4, size);
    at += size;
    return part;
  };
  const words = section(1 << wordBits);
  const pairs = section(1 << pairBits);
  const slots = section(slotCount);
  const alone = section(singleCount);
  const pool = new Uint8Array(buffer, at * 4, poolBytes);
  const singles = singleCount > 0 ? new Uint8Array(0x10000) : undefined;
  if (singles !== undefined) for (const unit of alone) singles[unit] = 1;
  const heads: Heads = { words, pairs, wordShift: 32 - wordBits, pairShift: 32 - pairBits, singles, skipped: spaced ? 0 : SPACE };

  const foldAt = (units: Uint16Array, place: number) => FOLDS[units[place] ?? 0] ?? 0;
  const isEdge = (units: Uint16Array, place: number) => place === 0 || (foldAt(units, place - 1) & foldAt(units, place) & WORD) === 0;
  const isSeam = (units: Uint16Array, place: number) => (foldAt(units, place - 1) & (foldAt(units, place) >>> 1) & SMALL) !== 0;

  /** Where units in the pool end; their length lies before them in two bytes. */
  const behind = (from: number): number => {
    const high = pool[from + 1] ?? 0;
    const size = (pool[from] ?? 0) | ((high & ~WIDE) << 8);
    return from + 2 + (high & WIDE ? size * 2 : size);
  };
  /** Where the same units end in the text if they stand there from `place` on; -1 if they do not. */
  const endOf = (from: number, units: Uint16Array, place: number): number => {
    const high = pool[from + 1] ?? 0;
    const end = place + ((pool[from] ?? 0) | ((high & ~WIDE) << 8));
    if (end >= units.length) return -1;
    let next = from + 2;
    if (high & WIDE) {
      for (let each = place; each < end; each++, next += 2) {
        if ((foldAt(units, each) & LETTER) !== ((pool[next] ?? 0) | ((pool[next + 1] ?? 0) << 8))) return -1;
      }
    } else {
      for (let each = place; each < end; each++, next++) if ((foldAt(units, each) & LETTER) !== pool[next]) return -1;
    }
    return end;
  };

  /** The entry of exactly this stretch of text; -1 where no key begins with it. */
  const entryOf = (hash: number, units: Uint16Array, start: number, end: number): number => {
    for (let slot = slotOf(hash, slotCount); ; slot = slot + 1 === slotCount ? 0 : slot + 1) {
      const value = slots[slot] ?? 0;
      if (value === 0) return -1;
      const entry = (value & PLACE_MASK) - 1;
      if ((value ^ hash) >>> PLACE_BITS === 0 && endOf(entry + 1, units, start) === end) return entry;
    }
  };

  /** True where a key that stands here is bounded; see createGazetteer. */
  const isBounded = (units: Uint16Array, start: number, end: number): boolean => {
    const ends = isEdge(units, end);
    if (end - start < LEAST_GLUED) return ends && isEdge(units, start);
    return ends || isSeam(units, end) || isDomain(units, end);
  };

  /** Reports the longest accepted key at a place and gives its end; the place itself where there is none. */
  const takeAt = (units: Uint16Array, start: number, accept: Accept, found: Found): number => {
    const limit = Math.min(units.length - 1, start + longest);
    const first = foldAt(units, start);
    // What begins with no word has a head of two units, or is one of the few keys of one.
    const least = first & WORD || singles?.[first & LETTER] === 1 ? 1 : 2;
    let fold = first;
    let hash = SEED;
    let best = -1;
    let bestEnd = start;
    for (let end = start + 1; end <= limit; end++) {
      const before = fold;
      hash = extend(hash, before & LETTER);
      fold = foldAt(units, end);
      const ends = (before & fold & WORD) === 0;
      const size = end - start;
      if (!ends && (size < LEAST_GLUED || !(isSeam(units, end) || isDomain(units, end)))) continue;
      if (size < least) continue;
      const entry = entryOf(hash, units, start, end);
      const count = entry < 0 ? 0 : (pool[entry] ?? 0);
      let from = entry < 0 ? 0 : behind(entry + 1);
      for (let each = count & ~GOES_ON; each > 0; each--) {
        const keyEnd = endOf(from + 3, units, end);
        if (keyEnd >= 0 && isBounded(units, start, keyEnd)) {
          const key = (pool[from] ?? 0) | ((pool[from + 1] ?? 0) << 8) | ((pool[from + 2] ?? 0) << 16);
          if (accept(key, start, keyEnd)) {
            best = key;
            bestEnd = keyEnd;
          }
        }
        from = behind(from + 3);
      }
      if (ends && !(count & GOES_ON)) break;
    }
    if (best >= 0) found(best, start, bestEnd);
    return bestEnd;
  };

  /** The first place from `from` on where a name may begin: an edge, or a seam of a glued word (brandAudi). */
  const nextStart = (units: Uint16Array, from: number): number => {
    let place = from;
    while (!isEdge(units, place) && !isSeam(units, place)) place++;
    return place;
  };

  return {
    match(units, accept, found) {
      const length = units.length - 1;
      let place = 0;
      while (place < length) {
        // A place inside a word is a seam, and what begins there is tried without asking the bitmaps, which know whole words.
        if (isEdge(units, place)) place = nextHead(units, place, length, heads);
        if (place >= length) return;
        const end = takeAt(units, place, accept, found);
        place = nextStart(units, Math.max(end, place + 1));
      }
    },
  };
}
