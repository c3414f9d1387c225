import type { NameIndex, NameReading } from '../kb/nameIndex.ts';
import { type NormalizedText, normalize } from '../kb/normalize.ts';
import type { EntityType } from '../kb/vocabulary.ts';
import { splitsChineseWord } from './chineseWords.ts';
import { endOfCompanyName } from './companyEnding.ts';
import { createGazetteer } from './gazetteer.ts';
import { companyBeginsLongerName, placeBeginsLongerName } from './longerName.ts';
import { openGazetteer } from './openGazetteer.ts';
import { fullFormOf } from './redefinition.ts';
import type { Rule } from './rules.ts';
import { surnameUse } from './surnameUse.ts';
import { countBefore, findWords, type WordPlaces } from './wordPlaces.ts';

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

/** Text on both sides of a span that can speak for it, in UTF-16 units: a paragraph of news, and time linear in any text. */
const WINDOW = 600;

/** Context words told for one reading: more would not make it surer. */
const MOST_WORDS = 3;

/** Where sentences end, for the nearness of context words. */
const SENTENCE_END = /[.!?;](?= )|[。！？；]/g;

/** What may stand between the names of a list. */
const LIST_GAP = /^(?:,? ?(?:and|or|as well as|&) |, ?|、|，|和|与|及|以及|或|\/| \/ )$/;

const LISTED_TYPES: ReadonlySet<EntityType> = new Set<EntityType>(['company', 'brand', 'product', 'body']);

/** Longest line of a list, in UTF-16 units. */
const LINE = 40;

/** A line that names its writers, and may go on with the paper and the date. */
const BYLINE = /^by [\p{L} .'-]{3,60}(?:$|\|)/u;

const ABBREVIATION = /^(?=.*[A-Z])[A-Z0-9]{2,8}$/;

/** The sentence around a span. */
function sentenceAround(folded: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = 0;
  for (const { index } of folded.matchAll(SENTENCE_END)) {
    if (index >= end) return { start: from, end: index };
    if (index < start) from = index + 1;
  }
  return { start: from, end: folded.length };
}

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

  const contextOf = (list: readonly number[], places: WordPlaces, folded: string, { start, end }: Found): Pick<Reading, 'near' | 'far'> => {
    const from = Math.max(0, start - WINDOW);
    const to = Math.min(folded.length, end + WINDOW);
    let sentence: { readonly start: number; readonly end: number } | undefined;
    const near: string[] = [];
    const far: string[] = [];
    for (const number of list) {
      const word = words[number] ?? '';
      const all = places.get(number) ?? [];
      const around = all.slice(countBefore(all, from), countBefore(all, to - word.length + 1));
      const outside = around.filter((at) => at + word.length <= start || at >= end);
      if (outside.length === 0) continue;
      sentence ??= sentenceAround(folded.slice(from, to), start - from, end - from);
      const { start: begins, end: ends } = sentence;
      if (outside.some((at) => at - from >= begins && at - from < ends)) near.push(word);
      else far.push(word);
    }
    return { near: near.slice(0, MOST_WORDS), far: far.slice(0, MOST_WORDS) };
  };

  const readingsOf = (found: Found, { folded }: NormalizedText, places: () => WordPlaces): Reading[] =>
    found.entries.flatMap(({ entity, needs, rule, context }): Reading[] => {
      const named = entities[entity];
      if (!named) return [];
      const list = context === undefined ? [] : (contexts[context] ?? []);
      return [{ entity: named.id, needs, rule, surname: named.surname, ...(needs === 'context' ? contextOf(list, places(), folded, found) : {}) }];
    });

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
        if (!here || !isListed(here) || !isListed(next) || !LIST_GAP.test(folded.slice(here.end, next.start))) break;
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
    const { folded, starts } = normalized;
    let known: WordPlaces | undefined;
    const places = () => {
      known ??= findWords(contextWords, normalized.units);
      return known;
    };
    const beginsLongerName = (each: Found, next: Found | undefined) => {
      // In the original: a hyphen or a dash is no space.
      const gap = text.slice((starts[each.end - 1] ?? 0) + 1, starts[each.end + 1]);
      // Chinese companies' names begin with their place: Chongqing Chang'an Automobile, Guangzhou GAC BYD.
      if (next && next.start <= each.end + 1) return gap === ' ' && next.start > each.end && isPlace(each) && isMaker(next);
      if (isPlace(each)) return placeBeginsLongerName(normalized, each.start, each.end, gap);
      return isMaker(each) && companyBeginsLongerName(normalized, each.start, each.end, gap);
    };
    /** 重庆市发改委, Shanghai SASAC: an office of that place. */
    const isLocal = (each: Found, before: Found | undefined) => {
      if (!before || !isPlace(before) || !each.entries.every((entry) => typeOf(entry) === 'body')) return false;
      return before.end === each.start || (before.end + 1 === each.start && folded.charAt(before.end) === ' ');
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
      const form = fullFormOf(normalized.cased, start, end);
      const before = found[index - 1];
      return (
        form !== undefined &&
        !(before && before.start < form.end && before.end > form.start && before.entries.some(({ entity }) => entries.some((own) => own.entity === entity)))
      );
    };
    return found.flatMap((each, index): Candidate[] => {
      const readings = readingsOf(each, normalized, places).filter(({ needs }) => needs === undefined || !byline);
      if (readings.length === 0) return [];
      const company = holds('company-ending') && each.entries.every((entry) => typeOf(entry) === 'company');
      const last = company ? endOfCompanyName(folded, each.end) : each.end;
      const standing = normalized.cased.slice(each.start, each.end);
      const lowered = !/[A-Z]/.test(standing) && each.entries.every(({ exact }) => exact !== undefined && exact !== standing);
      const candidate = {
        lowered: lowered || undefined,
        abbreviation: ABBREVIATION.test(standing) || undefined,
        redefined: (holds('redefinition') && isRedefined(each, index)) || undefined,
        line: text.length <= LINE || undefined,
        start: starts[each.start] ?? 0,
        end: (starts[last - 1] ?? 0) + 1,
        readings,
        listed: (holds('listed') && sizes[index]) || undefined,
      };
      if (!readings.some(({ rule }) => rule === 'surname')) return [candidate];
      const use = surnameUse(normalized, each.start, each.end, text.charAt(candidate.end));
      if (use === 'stranger') return holds('stranger') ? [{ ...candidate, stranger: true }] : [candidate];
      const kept = use === 'word' ? readings.filter(({ rule }) => rule !== 'surname') : readings;
      return kept.length > 0 ? [{ ...candidate, readings: kept }] : [];
    });
  };
}
