import { describe, expect, test } from 'vitest';
import { listClaims } from './listClaims.ts';
import { type ParsedEntity, parseEntity } from './parseEntity.ts';

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
    const place = { entity: 'byd', name: 'byd / 公司', file: 'data/entities/company/byd.yaml', line: 7, sourceKey: 'report', source: SOURCE };
    expect(listClaims([written('byd', `facts:\n  - ${fact}`)])).toEqual([{ ...place, ...expected }]);
  });

  test.each([
    ['its target', '', 'nio / 公司 (nio)'],
    ['its post', ', title: { en: chair, zh: 董事长 }', 'nio / 公司 (nio), chair / 董事长'],
    ['its share', ', share: 0', 'nio / 公司 (nio), 0% of the shares'],
  ])('of a relation tells %s', (_rule, more, value) => {
    const related = written('byd', `relations:\n  - { type: shareholder-of, target: nio, asOf: 2025, source: report${more} }`);
    expect(listClaims([related, written('nio', '')])).toEqual([
      expect.objectContaining({ entity: 'byd', line: 7, property: 'shareholder-of', value, asOf: '2025', source: SOURCE }),
    ]);
  });
});

test('a claim with a second source tells it', () => {
  const filing = { title: 'Filing', publisher: 'SZSE', url: 'https://example.com/2' };
  const parsed = written('byd', 'facts: [{ property: founded, value: 2011, source: report, also: filing }]');
  const both = { ...parsed, entity: { ...parsed.entity, sources: { ...parsed.entity.sources, filing } } };
  expect(listClaims([both])).toEqual([expect.objectContaining({ source: SOURCE, also: filing, alsoKey: 'filing' })]);
});

test('claims come file by file, facts before relations', () => {
  const byd = written(
    'byd',
    'relations: [{ type: partner-of, target: nio, asOf: 2025, source: report }]\nfacts: [{ property: founded, value: 1995, source: report }]',
  );
  const nio = written('nio', 'facts: [{ property: founded, value: 2014, source: report }]');
  expect(listClaims([byd, nio]).map(({ entity, property }) => [entity, property])).toEqual([
    ['byd', 'founded'],
    ['byd', 'partner-of'],
    ['nio', 'founded'],
  ]);
});
