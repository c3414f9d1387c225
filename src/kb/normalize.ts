/**
 * Text as names are compared: one form for all the ways in which the same name is typed.
 * `folded` and `cased` have the same length and differ in upper and lower case only.
 */
export interface NormalizedText {
  /** Lower case; what the gazetteer is matched against. */
  readonly folded: string;
  /** As typed in upper and lower case; for aliases with `case: exact`. */
  readonly cased: string;
  /** `cased` as numbers, and one 0 behind it so that looking one unit ahead stays inside: what the gazetteer walks over. */
  readonly units: Uint16Array;
  /** For each UTF-16 unit of `folded`, the UTF-16 offset of its (first) unit in the original text. */
  readonly starts: Uint32Array;
  /** One of these; the length of the original text behind the last. For a few it is quicker. */
  readonly startOf: (at: number) => number;
}

// String.fromCharCode takes its units as arguments; engines allow at least this many.
const SLICE = 8192;

function toText(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += SLICE) {
    // Not by spreading, which walks an iterator for each unit.
    const slice: string = Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + SLICE));
    text += slice;
  }
  return text;
}

/** Each UTF-16 unit by its number. */
const EACH_UNIT = new Uint16Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) EACH_UNIT[unit] = unit;

/** All units in a row: a regular expression tells at once which of them are of some kind. */
export const ALL_UNITS = toText(EACH_UNIT);

const DROPPED = 0;
const SPACE = 0x20;

/**
 * What each UTF-16 unit becomes; 0 where it vanishes. Sources: Unicode's Default_Ignorable_Code_Point
 * and White_Space properties, the half-width forms block, and the typists' variants of apostrophe,
 * hyphen and middle dot that news pages carry.
 */
const TABLE = buildTable();
/** The small letter of each UTF-16 unit that {@link normalize} leaves: `folded` is `units` through this table. */
export const LOWER_UNITS = buildLower();

function buildTable(): Uint16Array {
  const table = EACH_UNIT.slice();
  // Latin letters with diacritics (Latin-1, Extended A and B, Additional) become their base letter.
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let unit = from; unit <= to; unit++) {
      const base = String.fromCharCode(unit).normalize('NFD').charCodeAt(0);
      if (base < 0x80) table[unit] = base;
    }
  }
  table[0xd8] = 0x4f; // Ø
  table[0xf8] = 0x6f; // ø
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0; // full-width ASCII
  for (let unit = 0x300; unit <= 0x36f; unit++) table[unit] = DROPPED; // combining diacritics
  for (const unit of [0x9, 0xa, 0xb, 0xc, 0xd, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) table[unit] = SPACE;
  for (let unit = 0x2000; unit <= 0x200a; unit++) table[unit] = SPACE;
  for (const unit of [0xad, 0x34f, 0x61c, 0xfeff]) table[unit] = DROPPED;
  for (let unit = 0x200b; unit <= 0x200f; unit++) table[unit] = DROPPED; // zero-width and direction marks
  for (let unit = 0x202a; unit <= 0x202e; unit++) table[unit] = DROPPED;
  for (let unit = 0x2060; unit <= 0x206f; unit++) table[unit] = DROPPED;
  for (let unit = 0xfe00; unit <= 0xfe0f; unit++) table[unit] = DROPPED; // variation selectors
  for (const unit of [0x2018, 0x2019, 0x201b, 0x60, 0xb4, 0x2bc, 0x2032]) table[unit] = 0x27;
  for (const unit of [0x201c, 0x201d, 0x201f, 0x2033]) table[unit] = 0x22;
  // A hyphen is a space between the parts of a name: SAIC-GM-Wuling, SAIC GM Wuling.
  for (const unit of [0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xff0d]) table[unit] = SPACE;
  for (const unit of [0x2022, 0x2027, 0x22c5, 0x30fb, 0xff65]) table[unit] = 0xb7;
  table[0] = SPACE;
  return table;
}

function buildLower(): Uint16Array {
  const lower = EACH_UNIT.slice();
  for (const { 0: capital, index } of ALL_UNITS.matchAll(/\p{Changes_When_Lowercased}/gu)) {
    const small = capital.toLowerCase();
    // İ becomes two units, so it stays.
    if (small.length === 1) lower[index] = small.charCodeAt(0);
  }
  return lower;
}

/** Letters that a text as a whole lowers in another way than each unit by itself. */
const ODD_CASES = /[İΣ\ud800-\udfff]/;

/** Makes what is asked for when it is: most of a page names nobody, and then its numbers do. */
class Normalized implements NormalizedText {
  readonly units: Uint16Array;
  readonly #text: string;
  readonly #changed: boolean;
  #cased: string | undefined;
  #folded: string | undefined;
  #starts: Uint32Array | undefined;

  /** @param changed true where a unit of the text was replaced or dropped */
  constructor(text: string, units: Uint16Array, changed: boolean) {
    this.#text = text;
    this.units = units;
    this.#changed = changed;
  }

  get cased(): string {
    this.#cased ??= this.#changed ? toText(this.units.subarray(0, -1)) : this.#text;
    return this.#cased;
  }

  get folded(): string {
    this.#folded ??= ODD_CASES.test(this.cased) ? toText(this.units.subarray(0, -1).map((unit) => LOWER_UNITS[unit] ?? unit)) : this.cased.toLowerCase();
    return this.#folded;
  }

  startOf(at: number): number {
    if (this.units.length - 1 === this.#text.length) return Math.min(at, this.#text.length);
    return this.starts[at] ?? this.#text.length;
  }

  get starts(): Uint32Array {
    this.#starts ??= startsOf(this.#text, this.units.length - 1);
    return this.#starts;
  }
}

/** As one number: to ask of each unit whether it is a space would be to guess wrong at each word's end. */
const TWO_SPACES = (SPACE << 16) | SPACE;

function startsOf(text: string, length: number): Uint32Array {
  const starts = new Uint32Array(length);
  let before = DROPPED;
  for (let at = 0, next = 0; next < length; at++) {
    const unit = TABLE[text.charCodeAt(at)] ?? DROPPED;
    if (unit === DROPPED || ((before << 16) | unit) === TWO_SPACES) continue;
    starts[next++] = at;
    before = unit;
  }
  return starts;
}

/** Units of many short texts share a buffer: making one takes longer than reading a paragraph. Nothing in it is written twice. */
const SHARED = 1 << 13;
let shared = new Uint16Array(0);
let taken = 0;

/**
 * Folds case, width, diacritics and apostrophes, takes a hyphen for a space and a run of spaces for one, and
 * drops what has no width (soft hyphens, zero-width and direction marks).
 * @returns the text in both forms with offsets back into `text`, all in UTF-16 units.
 */
export function normalize(text: string): NormalizedText {
  const most = text.length + 1;
  if (taken + most > shared.length) {
    shared = new Uint16Array(Math.max(SHARED, most));
    taken = 0;
  }
  const buffer = shared;
  const from = taken;
  let length = from;
  let before = DROPPED;
  let differences = 0;
  for (let at = 0; at < text.length; at++) {
    const typed = text.charCodeAt(at);
    const unit = TABLE[typed] ?? DROPPED;
    differences |= unit ^ typed;
    if (unit === DROPPED || ((before << 16) | unit) === TWO_SPACES) continue;
    buffer[length++] = unit;
    before = unit;
  }
  // One 0 behind it, which the buffer holds already.
  taken = length + 1;
  return new Normalized(text, buffer.subarray(from, taken), differences !== 0 || taken - from !== most);
}
