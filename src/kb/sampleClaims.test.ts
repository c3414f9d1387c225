import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { entitySchema } from './entitySchema.ts';
import type { ParsedEntity } from './parseEntity.ts';
import { sampleClaims } from './sampleClaims.ts';

/** A company with a claim for each of the years. */
const founded = (id: string, years: readonly number[]): ParsedEntity => ({
  file: `data/entities/company/${id}.yaml`,
  entity: v.parse(entitySchema, {
    id,
    type: 'company',
    name: { en: id, zh: '公司' },
    summary: { en: 'A company.', zh: '一家公司。' },
    facts: years.map((value) => ({ property: 'founded', value, source: 'report' })),
    sources: { report: { title: 'Report', publisher: 'Reuters', url: 'https://example.com/' } },
  }),
  lineOf: () => undefined,
});

const YEARS = Array.from({ length: 40 }, (_, index) => 1950 + index);
const MANY = [founded('byd', YEARS.slice(0, 20)), founded('nio', YEARS.slice(20))];
const valuesOf = (all: readonly ParsedEntity[], size: number, seed: number) => sampleClaims(all, size, seed).claims.map(({ value }) => value);

describe('a sample', () => {
  test('is the same for the same seed', () => {
    expect(valuesOf(MANY, 10, 7)).toEqual(valuesOf(MANY, 10, 7));
  });

  test('is another for another seed', () => {
    expect(valuesOf(MANY, 10, 7)).not.toEqual(valuesOf(MANY, 10, 8));
  });

  test('begins with the smaller one of its seed', () => {
    expect(valuesOf(MANY, 20, 7).slice(0, 10)).toEqual(valuesOf(MANY, 10, 7));
  });

  test.each([1, 39, 40, 41])('of %i has none twice, and all if there are no more', (size) => {
    const values = valuesOf(MANY, size, 3);
    expect(new Set(values).size).toBe(Math.min(size, 40));
    expect(values).toHaveLength(Math.min(size, 40));
  });

  test('draws each as often as any other', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) for (const value of valuesOf(MANY, 10, seed)) counts.set(value, (counts.get(value) ?? 0) + 1);
    expect(counts.size).toBe(40);
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
  });

  test('of nothing is empty', () => {
    expect(sampleClaims([], 50, 1)).toEqual({ claims: [], total: 0 });
  });
});
