import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factSeries } from './factSeries.ts';
import type { FactRecord } from './knowledgeBase.ts';

const source = { title: 'Report', publisher: 'Reuters', date: '2026', url: 'https://example.com/' };
const fact = (value: number, asOf: string | undefined, more: Partial<FactRecord> = {}): FactRecord => ({
  property: 'deliveries',
  value,
  unit: 'vehicles',
  asOf,
  source,
  ...more,
});
const valuesOf = (facts: readonly FactRecord[]) => factSeries(facts).map(({ points }) => points.map(({ value }) => value));

describe('facts form a series', () => {
  test.each([
    ['in the order of their dates', [fact(3, '2025'), fact(1, '2023'), fact(2, '2024')], [[1, 2, 3]]],
    ['from two dates on', [fact(1, '2023')], []],
    ['but not two numbers for one date', [fact(1, '2023'), fact(2, '2023')], []],
    ['not of different properties', [fact(1, '2023'), fact(2, '2024', { property: 'sales' })], []],
    ['not of different units', [fact(1, '2023'), fact(2, '2024', { unit: 'units' })], []],
    ['not of different notes', [fact(1, '2023', { note: { en: 'in China', zh: '中国' } }), fact(2, '2024')], []],
    ['not of a month and a year', [fact(1, '2023-05'), fact(2, '2024')], []],
    ['not of half a year and a year', [fact(1, undefined, { from: '2023-01', to: '2023-06' }), fact(2, '2024')], []],
    ['of a year said in two ways', [fact(1, undefined, { from: '2023-01', to: '2023-12' }), fact(2, '2024')], [[1, 2]]],
    ['of what is counted at a day, however exact', [fact(1, '2023-05', { property: 'employees' }), fact(2, '2024', { property: 'employees' })], [[1, 2]]],
    ['not of separate events', [fact(1, '2023', { property: 'money-raised' }), fact(2, '2024', { property: 'money-raised' })], []],
    ['not of words', [fact(1, '2023', { value: 'many' }), fact(2, '2024')], []],
    [
      'several apart',
      [fact(1, '2023'), fact(5, '2023-05'), fact(2, '2024'), fact(6, '2023-06')],
      [
        [1, 2],
        [5, 6],
      ],
    ],
  ])('%s', (_rule, facts, expected) => {
    expect(valuesOf(facts)).toEqual(expected);
  });

  test('of two numbers for one date the one that was published later counts', () => {
    const later = { source: { ...source, date: '2026-02' } };
    expect(valuesOf([fact(1, '2023'), fact(9, '2024', later), fact(2, '2024')])).toEqual([[1, 9]]);
    expect(valuesOf([fact(1, '2023'), fact(2, '2024'), fact(9, '2024', later)])).toEqual([[1, 9]]);
  });

  test('each number once, by date, whatever their order', () => {
    const facts = fc.uniqueArray(fc.record({ year: fc.integer({ min: 1990, max: 2026 }), value: fc.integer() }), {
      selector: ({ year }) => year,
      minLength: 2,
    });
    fc.assert(
      fc.property(facts, fc.boolean(), (given, reversed) => {
        const written = given.map(({ year, value }) => fact(value, String(year)));
        const sorted = given.toSorted((a, b) => a.year - b.year).map(({ value }) => value);
        expect(valuesOf(reversed ? written.toReversed() : written)).toEqual([sorted]);
      }),
    );
  });
});
