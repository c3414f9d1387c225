import { describe, expect, test } from 'vitest';
import { type ParsedEntity, parseEntity } from './parseEntity.ts';
import { type EntityWarning, warnEntities } from './warnEntities.ts';

const TODAY = '2026-11-22';

/** A file whose further lines begin at line 6. */
function written(id: string, more = '', sources = '{ report: { title: Report, publisher: Reuters, date: 2025, url: "https://example.com/" } }'): ParsedEntity {
  const text = `id: ${id}\ntype: company\nname: { en: ${id}, zh: ${id} }\nsummary: { en: A company., zh: 一家公司。 }\nsources: ${sources}\n${more}`;
  const result = parseEntity(`data/entities/company/${id}.yaml`, text);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.parsed;
}

function warned(kind: EntityWarning['kind'], all: readonly ParsedEntity[], today = TODAY) {
  return warnEntities(all, today)
    .filter((it) => it.kind === kind)
    .map(({ kind: _kind, ...rest }) => rest);
}

const inByd = { file: 'data/entities/company/byd.yaml' };
const inNio = { file: 'data/entities/company/nio.yaml' };

describe('an entity that no relation points at', () => {
  const partner = (target: string) => `relations: [{ type: partner-of, target: ${target}, source: report }]`;
  const reason = 'no relation of another entity points at it; add one to the file of an entity that is tied to it';

  test('is named, even where its own point at others', () => {
    expect(warned('unlinked', [written('byd', partner('nio')), written('nio')])).toEqual([{ ...inByd, line: 1, field: 'id', reason }]);
  });

  test('is none where each points at the other', () => {
    expect(warned('unlinked', [written('byd', partner('nio')), written('nio', partner('byd'))])).toEqual([]);
  });
});

describe('a fact that has aged', () => {
  const sales = (...dates: readonly string[]) =>
    `facts:\n${dates.map((date) => `  - { property: sales, value: 1, unit: vehicles, ${date}, source: report }\n`).join('')}`;
  const reason = (date: string) => `"sales" is of ${date}, more than 24 months ago; look up a newer one and add it`;

  test.each([
    ['2023', true],
    ['2024-10', true],
    ['2024-11-21', true],
    ['2024-11-22', false],
    ['2024-11', false],
    ['2024', false],
    ['2026', false],
  ])('on 2026-11-22, one of %s is: %s', (date, isOld) => {
    expect(warned('outdated', [written('byd', sales(`asOf: ${date}`))])).toEqual(isOld ? [{ ...inByd, line: 7, field: 'facts[0]', reason: reason(date) }] : []);
  });

  test.each([
    ['the day of which it speaks', 'asOf: 2022, from: 2026', '2022'],
    ['the end of its period', 'from: 2019, to: 2020', '2020'],
    ['the start of its period, where it has no end', 'from: 2019', '2019'],
  ])('is as old as %s', (_rule, dates, date) => {
    expect(warned('outdated', [written('byd', sales(dates))])).toEqual([expect.objectContaining({ reason: reason(date) })]);
  });

  test('on the 29th of February it is measured from the same day', () => {
    expect(warned('outdated', [written('byd', sales('asOf: 2026-02-28'))], '2028-02-29')).toHaveLength(1);
    expect(warned('outdated', [written('byd', sales('asOf: 2026-03-01'))], '2028-02-29')).toEqual([]);
  });

  test('is not named beside a newer one of the same property', () => {
    expect(warned('outdated', [written('byd', sales('asOf: 2020', 'asOf: 2025'))])).toEqual([]);
  });

  test('is named where the newer one has aged as well: only the newest', () => {
    expect(warned('outdated', [written('byd', sales('asOf: 2020', 'asOf: 2021'))]).map(({ field }) => field)).toEqual(['facts[1]']);
  });

  test('is named beside a newer one in another file, or of another property', () => {
    const revenue = '  - { property: revenue, value: 1, unit: CNY, asOf: 2026, source: report }\n';
    const all = [written('byd', `${sales('asOf: 2020')}${revenue}`), written('nio', sales('asOf: 2025'))];
    expect(warned('outdated', all).map(({ file, field }) => [file, field])).toEqual([[inByd.file, 'facts[0]']]);
  });

  test.each([
    ['founded', 'value: 2011'],
    ['milestone', 'value: { en: First, zh: 第一 }, asOf: 2011'],
    ['money-raised', 'value: 1, unit: CNY, asOf: 2011'],
  ])('is none where the property does not change: %s', (property, rest) => {
    expect(warned('outdated', [written('byd', `facts: [{ property: ${property}, ${rest}, source: report }]`)])).toEqual([]);
  });
});

describe('a source without a date', () => {
  test('is named, one with a date is not', () => {
    const sources = '\n  old: { title: A, publisher: B, date: 2011, url: "https://a.com/" }\n  wiki: { title: A, publisher: B, url: "https://b.com/" }';
    expect(warned('undated', [written('byd', '', sources)])).toEqual([
      { ...inByd, line: 7, field: 'sources.wiki', reason: 'has no date; add the one of its publication if it bears any' },
    ]);
  });
});

describe('a source that no second reader has read', () => {
  test('is named, one that bears the day of it is not', () => {
    const sources =
      '\n  new: { title: A, publisher: B, url: "https://a.com/" }\n  read: { title: A, publisher: B, url: "https://b.com/", checked: 2026-11-27 }';
    expect(warned('unchecked', [written('byd', '', sources)])).toEqual([
      {
        ...inByd,
        line: 6,
        field: 'sources.new',
        reason: 'has no second reader; hold each claim that names it against its page, then add checked: with the day',
      },
    ]);
  });
});

describe('a name that two entities claim', () => {
  const unsure = (text: string, needs = 'context') => `aliases: [{ text: ${text}, needs: ${needs} }]`;
  const reason = (text: string, ...files: readonly string[]) =>
    `"${text}" is also a name in ${files.join(', ')}; make sure that its "needs" and "context" tell them apart`;

  test.each([
    ['the first', unsure('Maker'), 'aliases: [Maker]', [{ ...inByd, line: 6, field: 'aliases[0]', reason: reason('Maker', inNio.file) }]],
    ['the second', 'aliases: [Maker]', unsure('Maker'), [{ ...inNio, line: 6, field: 'aliases[0]', reason: reason('Maker', inByd.file) }]],
    ['both, the first', unsure('Maker'), unsure('MAKER', 'full-name'), [{ ...inByd, line: 6, field: 'aliases[0]', reason: reason('Maker', inNio.file) }]],
    ['neither, a fault,', 'aliases: [Maker]', 'aliases: [Maker]', []],
    ['one, the other bearing another name,', unsure('Maker'), 'aliases: [Baker]', []],
  ])('with needs in %s is named once', (_rule, byd, nio, expected) => {
    expect(warned('shared', [written('byd', byd), written('nio', nio)])).toEqual(expected);
  });

  test('is named with all that claim it', () => {
    const all = [written('byd', unsure('Maker')), written('nio', unsure('Maker')), written('xpeng', 'aliases: [Maker]')];
    expect(warned('shared', all).map((it) => it.reason)).toEqual([reason('Maker', inNio.file, 'data/entities/company/xpeng.yaml')]);
  });

  test('is named once for all its typing habits', () => {
    expect(warned('shared', [written('byd', unsure('A & B')), written('nio', unsure('A & B'))])).toHaveLength(1);
  });

  test('is none where one entity has it twice', () => {
    expect(warned('shared', [written('byd', 'aliases: [{ text: MAKER, case: exact, needs: context }, { text: Maker, case: exact }]')])).toEqual([]);
  });
});

test('warnings come by kind, then by file', () => {
  const sources = '{ report: { title: Report, publisher: Reuters, url: "https://example.com/" } }';
  const facts = 'facts: [{ property: sales, value: 1, unit: vehicles, asOf: 2020, source: report }]';
  expect(warnEntities([written('byd', facts, sources), written('nio', facts, sources)], TODAY).map(({ kind, file }) => `${kind} ${file.at(-6)}`)).toEqual([
    'unlinked d',
    'unlinked o',
    'outdated d',
    'outdated o',
    'undated d',
    'undated o',
    'unchecked d',
    'unchecked o',
  ]);
});

describe('a date that its source could not know', () => {
  const of2025 = '{ report: { title: Report, publisher: Reuters, date: 2025-03-10, url: "https://example.com/" } }';
  const sold = (date: string) => `facts: [{ property: sales, value: 1, unit: vehicles, ${date}, source: report }]`;

  test.each([
    ['asOf: 2025-03-10', false],
    ['asOf: 2025-03', false],
    ['asOf: 2025', false],
    ['asOf: 2025-03-11', true],
    ['asOf: 2026', true],
    ['from: 2024, to: 2026', true],
    ['from: 2026', false],
  ])('%s: %s', (date, isLate) => {
    expect(warned('late', [written('byd', sold(date), of2025)])).toHaveLength(isLate ? 1 : 0);
  });

  test('is told with the place and what to do', () => {
    expect(warned('late', [written('byd', sold('asOf: 2026'), of2025)])).toEqual([
      { ...inByd, line: 6, field: 'facts[0]', reason: 'is dated 2026, after its source of 2025-03-10; name the source that says it, or the date of this one' },
    ]);
  });

  test.each([
    ['could know', 'date: 2026-02, ', 0],
    ['could not know either', 'date: 2024, ', 1],
    ['bears no date', '', 0],
  ])('beside a second source that %s it', (_rule, day, count) => {
    const sources = of2025.replace(/ }$/, `, filing: { title: Filing, publisher: SZSE, ${day}url: "https://example.com/2" } }`);
    expect(warned('late', [written('byd', sold('asOf: 2026').replace('report }', 'report, also: filing }'), sources)])).toHaveLength(count);
  });

  test('is none in a policy, which may be set to end', () => {
    const policy = written('byd', sold('from: 2024, to: 2026'), of2025);
    expect(warned('late', [{ ...policy, entity: { ...policy.entity, type: 'policy' } }])).toEqual([]);
  });
});
