import { isBefore, type PartialDate } from '../kb/date.ts';
import type { CardRecord, FactRecord, RelationRecord, SourceRecord } from '../kb/knowledgeBase.ts';
import { isPostType } from '../kb/postTypes.ts';
import { FACT_PROPERTIES, RELATION_TYPES } from '../kb/vocabulary.ts';
import { type CardLanguage, dateText, periodText } from './dateText.ts';
import { factText } from './factText.ts';

/** One line of a card: what, its value, for which time, according to whom. */
export interface CardRow {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly date: string;
  readonly source: SourceRecord;
  /** A second source, for what the first does not say. */
  readonly also?: SourceRecord;
}

interface CardRows {
  /** The first facts: what most readers want. */
  readonly first: readonly CardRow[];
  /** All others, behind "more". */
  readonly rest: readonly CardRow[];
  /** What ties the entity to others that the page names. */
  readonly onPage: readonly CardRow[];
}

/** Facts before "more". */
const FIRST = 4;
/** Ties to others on the page before "more". */
const TIES = 4;

/** How a period lies to the day of an article; certain only where the dates are precise enough to tell. */
function timeOf({ from, to }: RelationRecord, day: PartialDate | undefined): 'past' | 'later' | 'other' {
  if (day === undefined || from === undefined) return 'other';
  if (isBefore(day, from)) return 'later';
  return to !== undefined && !isBefore(to, day) ? 'past' : 'other';
}

const TIMES = { past: { en: 'when this was written', zh: '文章发表时' }, later: { en: 'later', zh: '此后' }, other: { en: '', zh: '' } } as const;

/** The line of a tie; its value begins with the name of the other. */
export function relationRow(relation: RelationRecord, language: CardLanguage, day?: PartialDate): CardRow {
  const { type, inverse, title, targetName, share, source, also } = relation;
  const kind = RELATION_TYPES[type];
  const name = targetName[language];
  const shared = share === undefined ? name : `${name} (${share}%)`;
  const titled = title?.[language];
  const label = kind[inverse ? 'inverse' : 'label'][language];
  const value = titled === undefined ? shared : language === 'zh' ? (inverse ? `${name}，${titled}` : `${name}${titled}`) : `${name}, ${titled}`;
  return { label, value, note: isPostType(type) ? TIMES[timeOf(relation, day)][language] : '', date: periodText(relation, language), source, also };
}

/** The line of a fact. */
export function factRow(fact: FactRecord, language: CardLanguage): CardRow {
  const { property, note, source, also } = fact;
  const own = FACT_PROPERTIES[property].kind === 'date' && fact.asOf !== undefined && fact.from === undefined;
  return {
    label: FACT_PROPERTIES[property][language],
    value: factText(fact, language),
    note: note?.[language] ?? '',
    date: own ? '' : periodText(fact, language),
    source,
    also,
  };
}

/** Newest first; what has no end and began last is the present. */
export function byRecency(a: RelationRecord, b: RelationRecord): number {
  const key = ({ to, from, asOf }: RelationRecord) =>
    to ?? (asOf !== undefined && from !== undefined ? `9 ${from}` : from !== undefined ? `9 ${from}` : (asOf ?? ''));
  return key(b) < key(a) ? -1 : key(b) > key(a) ? 1 : 0;
}

/**
 * What a card shows of an entity, in order.
 * @param onPage ids of the entities that the page names
 * @param day when the article was published: posts of that time come first
 */
export function cardRows(record: CardRecord, onPage: ReadonlySet<string>, language: CardLanguage, day?: PartialDate): CardRows {
  const row = (relation: RelationRecord) => relationRow(relation, language, day);
  /** What held when the article was written goes before what holds now. */
  const byTime = (a: RelationRecord, b: RelationRecord) => Number(timeOf(b, day) === 'past') - Number(timeOf(a, day) === 'past') || byRecency(a, b);
  const facts = record.facts.map((fact) => factRow(fact, language));
  const ties = record.relations.filter(({ target }) => onPage.has(target)).sort(byTime);
  const others = record.relations.filter(({ target, inverse }) => !onPage.has(target) && !inverse).sort(byTime);
  const posts = others.filter(({ type }) => isPostType(type)).map(row);
  const further = others.filter(({ type }) => !isPostType(type)).map(row);
  const rows = record.type === 'person' ? [...posts, ...facts, ...further] : [...facts, ...posts, ...further];
  const tied = ties.map(row);
  return { first: rows.slice(0, FIRST), rest: [...rows.slice(FIRST), ...tied.slice(TIES)], onPage: tied.slice(0, TIES) };
}

/** "Reuters, 3 Jan 2026": publisher and date of a source. */
export const sourceText = ({ publisher, date }: SourceRecord, language: CardLanguage): string =>
  date === undefined ? publisher : `${publisher}${language === 'zh' ? '，' : ', '}${dateText(date, language)}`;
