import { dateSpan } from './dateSpan.ts';
import type { FactRecord } from './knowledgeBase.ts';
import type { FactPropertyName } from './vocabulary.ts';

interface SeriesPoint {
  readonly fact: FactRecord;
  readonly value: number;
  /** End of the time that the number stands for, in calendar years. */
  readonly at: number;
}

/** Numbers that can be compared, oldest first. */
export interface FactSeries {
  readonly points: readonly SeriesPoint[];
}

/** What is counted at a day; all else is counted over a time, and only equal times compare. */
const COUNTED_AT: ReadonlySet<FactPropertyName> = new Set(['employees', 'fleet', 'stations', 'capacity', 'valuation', 'population', 'area']);

/** Separate events, of which the next continues nothing. */
const EVENTS: ReadonlySet<FactPropertyName> = new Set(['money-raised']);

/** The length of the time that a fact speaks of, as far as its dates tell. */
function spanKey({ property, from, to, asOf }: FactRecord): string {
  if (COUNTED_AT.has(property)) return '';
  if (from !== undefined && to !== undefined) return `${Math.round((dateSpan(to).end - dateSpan(from).begin) * 12)} months`;
  return { 4: '12 months', 7: '1 months' }[(asOf ?? to ?? from ?? '').length] ?? 'days';
}

/** Of two numbers for one date, the one that was published later. */
function preferred(a: FactRecord, b: FactRecord): FactRecord {
  const [dateA, dateB] = [a.source.date ?? '', b.source.date ?? ''];
  if (dateA !== dateB) return dateB > dateA ? b : a;
  return Number(b.value) > Number(a.value) ? b : a;
}

/**
 * The facts that form series: one property, unit and note, spans of one length, two dates or more.
 * In the order of the first fact of each.
 */
export function factSeries(facts: readonly FactRecord[]): readonly FactSeries[] {
  const groups = new Map<string, Map<string, FactRecord>>();
  for (const fact of facts) {
    const date = fact.asOf ?? fact.to ?? fact.from;
    if (typeof fact.value !== 'number' || date === undefined || EVENTS.has(fact.property)) continue;
    const key = JSON.stringify([fact.property, fact.unit, fact.note?.en, spanKey(fact)]);
    const group = groups.get(key) ?? new Map<string, FactRecord>();
    const other = group.get(date);
    group.set(date, other ? preferred(other, fact) : fact);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ size }) => size > 1)
    .map((group) => ({
      points: [...group]
        .sort(([a], [b]) => dateSpan(a).end - dateSpan(b).end || (a < b ? -1 : 1))
        .map(([date, fact]) => ({ fact, value: Number(fact.value), at: dateSpan(date).end })),
    }));
}
