import type { NameIndex, NameReading } from '../kb/nameIndex.ts';
import { type NormalizedText, normalize } from '../kb/normalize.ts';
import type { EntityType } from '../kb/vocabulary.ts';
import { splitsChineseWord } from './chineseWords.ts';
import { endOfCompanyName } from './companyEnding.ts';
import { contextOf, findWords } from './contextWords.ts';
import { createGazetteer } from './gazetteer.ts';
import { companyBeginsLongerName, placeBeginsLongerName } from './longerName.ts';
import { openGazetteer } from './openGazetteer.ts';
import { fullFormOf } from './redefinition.ts';
import type { Rule } from './rules.ts';
import { surnameUse } from './surnameUse.ts';

/** One entity that a span may name, with the evidence that its own block holds. */
export interface Reading {
  readonly entity: string;
  /** What the text has to offer before the reading counts; absent where the name is unambiguous. */
  readonly needs?: 'full-name' | 'context';
  /** How a short form was derived; absent for names that stand in the entity's file. */
  readonly rule?: 'surname' | 'clipped';
  /** Context words in the same sentence. */
  readonly near?: readonly string[];
  /** Context words elsewhere in the block. */
  readonly far?: readonly string[];
  /** What people of one family name share, for readings that are people; by it two of them are told apart. */
  readonly surname?: string;
}

/** A span of a block's text (UTF-16 offsets, end exclusive) with its possible readings. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly Reading[];
  /** How many names of companies, brands and products stand in one list with it, itself left out. */
  readonly listed?: number;
  /** True where a name is an abbreviation, which no ordinary word is: NOA, L3, LFP. */
  readonly abbreviation?: boolean;
  /** True where the text gives the abbreviation a full form that names something else. */
  readonly redefined?: boolean;
  /** True where the block is a line of a list or a table: little else stands in it. */
  readonly line?: boolean;
  /** True where a name of capitals stands in small letters, as any word would. */
  readonly lowered?: boolean;
  /** True where a surname belongs to somebody else: "Zeng Qinghua" is not the Zeng of Zeng Yuqun. */
  readonly stranger?: boolean;
}

/** What {@link createScan} reads in place. */
export interface PackedNames {
  readonly keys: ArrayBuffer;
  readonly words: ArrayBuffer;
}

/** Finds the candidates of one block of text; depends on nothing but the block and the index. */
export type Scan = (text: string) => Candidate[];

/** Context words told for one reading: more would not make it surer. */
const MOST_WORDS = 3;

/** What may stand between the names of a list. */
const LIST_GAP = /^(?:,? ?(?:and|or|as well as|&) |, ?|、|，|和|与|及|以及|或|\/| \/ )$/;

/** Longest of these, in UTF-16 units. */
const LONGEST_GAP = ', as well as '.length;

const LISTED_TYPES: ReadonlySet<EntityType> = new Set<EntityType>(['company', 'brand', 'product', 'body']);

/** Longest line of a list, in UTF-16 units. */
const LINE = 40;

/** A line that names its writers, and may go on with the paper and the date. */
const BYLINE = /^by [\p{L} .'-]{3,60}(?:$|\|)/u;

/** Of a name that has a capital. */
const ABBREVIATION = /^[A-Z0-9]{2,8}$/;

const SPACE = 0x20;

/** Where context words stand in a block. */
type Places = () => ReturnType<typeof findWords>;

const NO_WORDS: readonly string[] = [];
const NO_CONTEXT = { near: [], far: [] } as const;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly NameReading[];
}

/**
 * Prepares the scan. What is found is leftmost-longest over all names, a company's legal form included; choosing
 * among readings is {@link resolve}'s part, which sees the whole text.
 * @param packed gazetteers of the keys and of the context words, as packGazetteer made them
 * @param without rules to leave out, for an ablation
 */
export function createScan({ entities, readings, contexts, words }: NameIndex, packed: PackedNames, without: ReadonlySet<Rule> = new Set()): Scan {
  const holds = (rule: Rule) => !without.has(rule);
  const kept = without.size === 0 ? readings : readings.map((list) => list.filter(({ rule }) => rule === undefined || holds(rule)));
  const gazetteer = createGazetteer(openGazetteer(packed.keys), kept);
  const contextWords = openGazetteer(packed.words);
  const typeOf = ({ entity }: NameReading) => entities[entity]?.type;

  /** For each list of context words, made when it is first asked for, the places in it of its words. */
  const ranks: Map<number, number>[] = [];
  const ranksOf = (context: number): Map<number, number> => {
    ranks[context] ??= new Map(contexts[context]?.map((word, rank) => [word, rank]));
    return ranks[context];
  };

  const readingOf = ({ entity, needs, rule, context }: NameReading, found: Found, { units }: NormalizedText, places: Places): Reading | undefined => {
    const named = entities[entity];
    if (!named) return undefined;
    if (needs !== 'context') return { entity: named.id, needs, rule, surname: named.surname };
    const list = context === undefined ? [] : (contexts[context] ?? []);
    const { near, far } = context === undefined ? NO_CONTEXT : contextOf(ranksOf(context), places(), units, found);
    const told = (some: readonly number[]) => (some.length === 0 ? NO_WORDS : some.slice(0, MOST_WORDS).map((rank) => words[list[rank] ?? -1] ?? ''));
    return { entity: named.id, needs, rule, surname: named.surname, near: told(near), far: told(far) };
  };

  const readingsOf = (found: Found, text: NormalizedText, places: Places): Reading[] => {
    const all: Reading[] = [];
    for (const entry of found.entries) {
      const reading = readingOf(entry, found, text, places);
      if (reading) all.push(reading);
    }
    return all;
  };

  const isPlace = ({ entries }: Found) => entries.every((entry) => typeOf(entry) === 'place');
  const isMaker = ({ entries }: Found) => entries.every((entry) => typeOf(entry) === 'company' || typeOf(entry) === 'brand');

  const isListed = ({ entries }: Found) => entries.some((entry) => LISTED_TYPES.has(typeOf(entry) ?? 'term'));

  /** For each span, how many others stand in its list. */
  const listSizes = (all: readonly Found[], folded: string): number[] => {
    const sizes: number[] = new Array(all.length).fill(0);
    for (let first = 0; first < all.length; ) {
      let last = first;
      for (let next = all[last + 1]; next; next = all[last + 1]) {
        const here = all[last];
        if (!here || next.start - here.end > LONGEST_GAP || !isListed(here) || !isListed(next) || !LIST_GAP.test(folded.slice(here.end, next.start))) break;
        last++;
      }
      sizes.fill(last - first, first, last + 1);
      first = last + 1;
    }
    return sizes;
  };

  return (text) => {
    const normalized = normalize(text);
    const matches: readonly Found[] = gazetteer.match(normalized);
    if (matches.length === 0) return [];
    const { folded, cased, units } = normalized;
    let known: ReturnType<typeof findWords> | undefined;
    const places: Places = () => {
      known ??= findWords(contextWords, normalized.units);
      return known;
    };
    /** In the original: a hyphen or a dash is no space. */
    const hasSpaceBehind = ({ end }: Found) =>
      units[end] === SPACE && text.charAt(normalized.startOf(end)) === ' ' && normalized.startOf(end + 1) - normalized.startOf(end - 1) === 2;
    const beginsLongerName = (each: Found, next: Found | undefined) => {
      // Chinese companies' names begin with their place: Chongqing Chang'an Automobile, Guangzhou GAC BYD.
      if (next && next.start <= each.end + 1) return next.start > each.end && isPlace(each) && isMaker(next) && hasSpaceBehind(each);
      if (isPlace(each)) return placeBeginsLongerName(normalized, each.start, each.end, hasSpaceBehind(each));
      return isMaker(each) && companyBeginsLongerName(normalized, each.start, each.end, hasSpaceBehind(each));
    };
    /** 重庆市发改委, Shanghai SASAC: an office of that place. */
    const isLocal = (each: Found, before: Found | undefined) => {
      if (!before || !isPlace(before) || !each.entries.every((entry) => typeOf(entry) === 'body')) return false;
      return before.end === each.start || (before.end + 1 === each.start && units[before.end] === SPACE);
    };
    const found = matches.filter(
      (each, index) =>
        !(holds('chinese-words') && splitsChineseWord(folded, each.start, each.end)) &&
        !(holds('longer-name') && (beginsLongerName(each, matches[index + 1]) || isLocal(each, matches[index - 1]))),
    );
    const byline = holds('byline') && BYLINE.test(folded);
    const sizes = listSizes(found, folded);
    /** The text says what the abbreviation means here, and no name of the same entity is what it says. */
    const isRedefined = ({ start, end, entries }: Found, index: number) => {
      const form = fullFormOf(cased, start, end);
      const before = found[index - 1];
      return (
        form !== undefined &&
        !(before && before.start < form.end && before.end > form.start && before.entries.some(({ entity }) => entries.some((own) => own.entity === entity)))
      );
    };
    const candidateOf = (each: Found, index: number): Candidate | undefined => {
      const all = readingsOf(each, normalized, places);
      const readings = byline ? all.filter(({ needs }) => needs === undefined) : all;
      if (readings.length === 0) return undefined;
      const company = holds('company-ending') && each.entries.every((entry) => typeOf(entry) === 'company');
      const last = company ? endOfCompanyName(folded, each.end) : each.end;
      const standing = cased.slice(each.start, each.end);
      const hasCapital = /[A-Z]/.test(standing);
      const lowered = !hasCapital && each.entries.every(({ exact }) => exact !== undefined && exact !== standing);
      const candidate = {
        lowered: lowered || undefined,
        abbreviation: (hasCapital && ABBREVIATION.test(standing)) || undefined,
        redefined: (holds('redefinition') && isRedefined(each, index)) || undefined,
        line: text.length <= LINE || undefined,
        start: normalized.startOf(each.start),
        end: normalized.startOf(last - 1) + 1,
        readings,
        listed: (holds('listed') && sizes[index]) || undefined,
      };
      if (!readings.some(({ rule }) => rule === 'surname')) return candidate;
      const use = surnameUse(normalized, each.start, each.end, text.charAt(candidate.end));
      if (use === 'stranger') return holds('stranger') ? { ...candidate, stranger: true } : candidate;
      const kept = use === 'word' ? readings.filter(({ rule }) => rule !== 'surname') : readings;
      return kept.length > 0 ? { ...candidate, readings: kept } : undefined;
    };
    const candidates: Candidate[] = [];
    for (const [index, each] of found.entries()) {
      const candidate = candidateOf(each, index);
      if (candidate) candidates.push(candidate);
    }
    return candidates;
  };
}
