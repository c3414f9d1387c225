import { describe, expect, test } from 'vitest';
import { type ParsedEntity, parseEntity } from './parseEntity.ts';
import { sampleClaims } from './sampleClaims.ts';

const SOURCE = { title: 'Report', publisher: 'Reuters', date: '2025-03', url: 'https://example.com/' };

function written(id: string, more: string): ParsedEntity {
  const text = `id: ${id}
type: company
name: { en: ${id}, zh: 公司 }
summary: { en: A company., zh: 一家公司。 }
sources: { report: { title: Report, publisher: Reuters, date: 2025-03, url: "https://example.com/" } }
${more}`;
  const result = parseEntity(`data/entities/company/${id}.yaml`, text);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.parsed;
}

const years = Array.from({ length: 40 }, (_, index) => `{ property: founded, value: ${1950 + index}, source: report }`);
const MANY = [written('byd', `facts: [${years.slice(0, 20)}]`), written('nio', `facts: [${years.slice(20)}]`)];
const valuesOf = (all: readonly ParsedEntity[], size: number, seed: number) => sampleClaims(all, size, seed).claims.map(({ value }) => value);

describe('a claim', () => {
  test.each([
    ['a date', '{ property: founded, value: 2011-12, source: report }', { property: 'founded', value: '2011-12' }],
    [
      'a number',
      '{ property: revenue, value: 423700000000.5, unit: CNY, asOf: 2025, source: report }',
      { property: 'revenue', value: '423,700,000,000.5 CNY', asOf: '2025' },
    ],
    [
      'a number with a note',
      '{ property: market-share, value: 39.2, unit: "%", note: { en: worldwide, zh: 全球 }, from: 2024, to: 2025, source: report }',
      { property: 'market-share', value: '39.2 % (worldwide / 全球)', from: '2024', to: '2025' },
    ],
    [
      'words',
      '{ property: headquarters, value: { en: Ningde, zh: 宁德 }, asOf: 2025, source: report }',
      { property: 'headquarters', value: 'Ningde / 宁德', asOf: '2025' },
    ],
    [
      'words that both languages share',
      '{ property: role, value: { en: AI, zh: AI }, asOf: 2025, source: report }',
      { property: 'role', value: 'AI', asOf: '2025' },
    ],
  ])('of a fact of %s tells all that its source has to say', (_rule, fact, expected) => {
    const { claims, total } = sampleClaims([written('byd', `facts:\n  - ${fact}`)], 50, 1);
    const place = { entity: 'byd', name: 'byd / 公司', file: 'data/entities/company/byd.yaml', line: 7, source: SOURCE };
    expect(claims).toEqual([{ ...place, ...expected }]);
    expect(total).toBe(1);
  });

  test.each([
    ['its target', '', 'nio / 公司 (nio)'],
    ['its post', ', title: { en: chair, zh: 董事长 }', 'nio / 公司 (nio), chair / 董事长'],
    ['its share', ', share: 0', 'nio / 公司 (nio), 0% of the shares'],
  ])('of a relation tells %s', (_rule, more, value) => {
    const related = written('byd', `relations:\n  - { type: shareholder-of, target: nio, asOf: 2025, source: report${more} }`);
    expect(sampleClaims([related, written('nio', '')], 1, 1).claims).toEqual([
      expect.objectContaining({ entity: 'byd', line: 7, property: 'shareholder-of', value, asOf: '2025', source: SOURCE }),
    ]);
  });
});

test('a claim with a second source tells it', () => {
  const filing = { title: 'Filing', publisher: 'SZSE', url: 'https://example.com/2' };
  const parsed = written('byd', 'facts: [{ property: founded, value: 2011, source: report, also: filing }]');
  const both = { ...parsed, entity: { ...parsed.entity, sources: { ...parsed.entity.sources, filing } } };
  expect(sampleClaims([both], 1, 1).claims).toEqual([expect.objectContaining({ source: SOURCE, also: filing })]);
});

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
