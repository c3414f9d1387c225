import { describe, expect, test } from 'vitest';
import type { CardRecord, FactRecord, RelationRecord } from '../kb/knowledgeBase.ts';
import { cardRows, sourceText } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';

const source = { title: 'Report', publisher: 'Reuters', date: '2026-01-03', url: 'https://example.com/' };

const record = (more: Partial<CardRecord>): CardRecord => ({
  id: 'x',
  type: 'company',
  name: { en: 'X', zh: '某', pinyin: '' },
  summary: { en: 'It.', zh: '它。' },
  listings: [],
  links: {},
  facts: [],
  relations: [],
  ...more,
});

const fact = (value: string, more: Partial<FactRecord> = {}): FactRecord => ({ property: 'milestone', value, asOf: '2024', source, ...more });

const tie = (target: string, more: Partial<RelationRecord> = {}): RelationRecord => ({
  type: 'supplier-of',
  inverse: false,
  target,
  targetName: { en: target.toUpperCase(), zh: `${target}公司` },
  source,
  ...more,
});

/** The values of each part of the card. */
function parts(given: Partial<CardRecord>, onPage: readonly string[] = [], language: CardLanguage = 'en') {
  const { first, rest, onPage: tied } = cardRows(record(given), new Set(onPage), language);
  return { first: first.map(({ value }) => value), rest: rest.map(({ value }) => value), onPage: tied.map(({ value }) => value) };
}

const facts = ['1', '2', '3', '4', '5'].map((value) => fact(value));

describe('the order of a card', () => {
  test('four rows come first, the others behind "more"', () => {
    expect(parts({ facts })).toEqual({ first: ['1', '2', '3', '4'], rest: ['5'], onPage: [] });
  });

  test('ties to others on the page stand apart', () => {
    expect(parts({ facts: facts.slice(0, 1), relations: [tie('byd'), tie('nio')] }, ['nio'])).toEqual({ first: ['1', 'BYD'], rest: [], onPage: ['NIO'] });
  });

  test('a tie that is written in the file of the other is shown only where the page names the other', () => {
    const relations = [tie('byd', { inverse: true }), tie('nio', { inverse: true })];
    expect(parts({ relations }, ['nio'])).toEqual({ first: [], rest: [], onPage: ['NIO'] });
  });

  test('from the fifth, ties to others on the page stand behind "more"', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(parts({ facts, relations: ids.map((id) => tie(id)) }, ids)).toEqual({
      first: ['1', '2', '3', '4'],
      rest: ['5', 'E', 'F'],
      onPage: ['A', 'B', 'C', 'D'],
    });
  });

  const relations = [tie('byd'), tie('catl', { type: 'chair-of' })];

  test('a person’s posts come before the facts, other ties behind them', () => {
    expect(parts({ type: 'person', facts: facts.slice(0, 1), relations }).first).toEqual(['CATL', '1', 'BYD']);
  });

  test('the facts of all others come before posts and ties', () => {
    expect(parts({ type: 'company', facts: facts.slice(0, 1), relations }).first).toEqual(['1', 'CATL', 'BYD']);
  });

  test.each([
    ['what lasts before what ended', { from: '2001' }, { from: '2010', to: '2020' }],
    ['what began later before what began earlier', { from: '2015' }, { from: '2010' }],
    ['what ended later before what ended earlier', { from: '2000', to: '2020' }, { from: '2010', to: '2015-12' }],
    ['what lasts before what was stated for a date', { from: '2001' }, { asOf: '2024' }],
    ['what was stated later before what was stated earlier', { asOf: '2024-02' }, { asOf: '2024-01' }],
    ['what has a date before what has none', { asOf: '2001' }, {}],
  ])('ties are newest first: %s', (_rule, newer, older) => {
    const written = [tie('old', older), tie('new', newer)];
    expect(parts({ relations: written }, ['old', 'new']).onPage).toEqual(['NEW', 'OLD']);
    expect(parts({ relations: written.toReversed() }).first).toEqual(['NEW', 'OLD']);
  });

  test('ties of the same time keep the order in which they are written', () => {
    expect(parts({ relations: [tie('b', { from: '2010' }), tie('a', { from: '2010' })] }).first).toEqual(['B', 'A']);
  });
});

describe('the row of a fact', () => {
  const row = (given: FactRecord, language: CardLanguage) => cardRows(record({ facts: [given] }), new Set(), language).first[0];

  test('has label, value, note, date and source in the language of the card', () => {
    const given = fact('', { property: 'sales', value: 4_272_145, unit: 'vehicles', note: { en: 'plug-ins included', zh: '含插电混动' }, asOf: '2024' });
    expect(row(given, 'en')).toEqual({ label: 'Sales', value: '4.27 million vehicles', note: 'plug-ins included', date: '2024', source });
    expect(row(given, 'zh')).toEqual({ label: '销量', value: '427.21万辆', note: '含插电混动', date: '2024年', source });
  });

  test('has an empty note where there is none', () => {
    expect(row(fact('1'), 'en')?.note).toBe('');
  });

  test.each([
    ['the date of the statement is left out where the value is itself a date', { property: 'founded', value: '2011', asOf: '2024' } as const, ''],
    ['a period is shown also where the value is itself a date', { property: 'launched', value: '2011', from: '2012', asOf: '2024' } as const, 'since 2012'],
    ['the date of the statement is shown where the value is no date', { property: 'milestone', value: '2011', asOf: '2024' } as const, '2024'],
  ])('%s', (_rule, given, date) => {
    expect(row({ ...given, source }, 'en')?.date).toBe(date);
  });
});

describe('the row of a tie', () => {
  const row = (more: Partial<RelationRecord>, language: CardLanguage) => {
    const shown = cardRows(record({ relations: [tie('byd', more)] }), new Set(['byd']), language).onPage[0];
    return [shown?.label, shown?.value, shown?.date];
  };
  const title = { en: 'party secretary', zh: '党委书记' };

  test.each([
    ['reads from the entity', {}, ['Supplies', 'BYD', ''], ['供应', 'byd公司', '']],
    ['reads from the other where it is written there', { inverse: true }, ['Supplier', 'BYD', ''], ['供应商', 'byd公司', '']],
    ['shows a share', { type: 'shareholder-of', share: 9.72 }, ['Shareholder of', 'BYD (9.72%)', ''], ['持股', 'byd公司 (9.72%)', '']],
    ['shows a share of nothing', { type: 'shareholder-of', share: 0 }, ['Shareholder of', 'BYD (0%)', ''], ['持股', 'byd公司 (0%)', '']],
    ['shows the exact post', { type: 'post-at', title }, ['At', 'BYD, party secretary', ''], ['任职于', 'byd公司党委书记', '']],
    [
      'shows the exact post of the other',
      { type: 'post-at', title, inverse: true },
      ['Member of staff', 'BYD, party secretary', ''],
      ['任职者', 'byd公司，党委书记', ''],
    ],
    ['shows since when', { from: '2010-12' }, ['Supplies', 'BYD', 'since Dec 2010'], ['供应', 'byd公司', '2010年12月起']],
  ] satisfies [string, Partial<RelationRecord>, string[], string[]][])('%s', (_rule, more, en, zh) => {
    expect([row(more, 'en'), row(more, 'zh')]).toEqual([en, zh]);
  });
});

test.each([
  ['publisher and date', source, 'Reuters, 3 Jan 2026', 'Reuters，2026年1月3日'],
  ['the publisher alone where there is no date', { ...source, date: undefined }, 'Reuters', 'Reuters'],
])('a source is shown as %s', (_rule, given, en, zh) => {
  expect([sourceText(given, 'en'), sourceText(given, 'zh')]).toEqual([en, zh]);
});

describe('the time of an article', () => {
  const posts = [
    tie('academy', { type: 'post-at', from: '2021-01' }),
    tie('ministry', { type: 'minister-of', from: '2010-12', to: '2020-08' }),
    tie('maker', { type: 'chair-of', from: '1999', to: '2005' }),
  ];
  const shown = (day: string | undefined) =>
    cardRows(record({ type: 'person', relations: posts }), new Set(), 'en', day).first.map(({ value, note }) => (note === '' ? value : `${value}: ${note}`));

  test.each([
    ['unknown: the present comes first', undefined, ['ACADEMY', 'MINISTRY', 'MAKER']],
    ['in a post: that comes first, and says so', '2018-05-01', ['MINISTRY: when this was written', 'ACADEMY: later', 'MAKER']],
    ['after all: as if unknown', '2026-01-01', ['ACADEMY', 'MINISTRY', 'MAKER']],
    ['before all', '1990-01-01', ['ACADEMY: later', 'MINISTRY: later', 'MAKER: later']],
    ['in the month of an end, which may be before it or behind', '2020-08-15', ['MINISTRY: when this was written', 'ACADEMY: later', 'MAKER']],
  ])('%s', (_time, day, expected) => {
    expect(shown(day)).toEqual(expected);
  });
});
