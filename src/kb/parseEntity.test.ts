import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntity } from './parseEntity.ts';

const FILE = 'data/entities/company/catl.yaml';

/** Line 1 is the id, line 14 the source. */
const GOOD = `id: catl
type: company
name: { en: CATL, zh: 宁德时代 }
summary:
  en: Battery maker.
  zh: 电池制造商。
facts:
  - property: revenue
    value: 362000000000
    unit: CNY
    asOf: 2024
    source: report
sources:
  report: { title: Annual report, publisher: CATL, date: 2025-03, url: "https://www.catl.com/" }
`;

function faultsOf(text: string) {
  const result = parseEntity(FILE, text);
  return 'faults' in result ? result.faults : [];
}

function edited(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`the good file has no ${from}`);
  return GOOD.replace(from, to);
}

describe('a good file', () => {
  const result = parseEntity(FILE, GOOD);

  test('gives the entity with all defaults', () => {
    expect(result).toMatchObject({ parsed: { file: FILE, entity: { id: 'catl', aliases: [], context: [], not: [], listings: [], links: {}, relations: [] } } });
  });

  test('gives a bare year as a date', () => {
    expect(result).toMatchObject({ parsed: { entity: { facts: [{ asOf: '2024', value: 362000000000 }] } } });
  });

  test.each([
    [['id'], 1],
    [['name', 'zh'], 3],
    [['summary', 'zh'], 6],
    [['facts', 0, 'source'], 12],
    [['facts', 0, 'note', 'en'], 8],
    [['sources', 'report'], 14],
    [['aliases', 3], undefined],
  ])('knows the line of %j, or of what holds it: %s', (path, line) => {
    expect('parsed' in result ? result.parsed.lineOf(path) : 'no entity').toBe(line);
  });

  test('knows the line of a field whose value begins on the next line', () => {
    const block = parseEntity(
      FILE,
      edited(
        '  report: { title: Annual report, publisher: CATL, date: 2025-03, url: "https://www.catl.com/" }',
        '  report:\n    title: Annual report\n    publisher: CATL\n    url: "https://www.catl.com/"',
      ),
    );
    expect('parsed' in block ? block.parsed.lineOf(['sources', 'report']) : 'no entity').toBe(14);
  });
});

describe('a fault names file, line, field and reason', () => {
  const dateReason = 'is not a date: write 2011, 2011-12 or 2011-12-16';
  test.each([
    ['an unknown key', edited('id: catl', 'id: catl\ncolour: red'), 2, 'colour', 'unknown key; see data/README.md for the keys of an entity'],
    ['an unknown key in a fact', edited('    unit: CNY', '    unity: CNY'), 10, 'facts[0].unity', 'unknown key; see data/README.md for the keys of an entity'],
    ['a missing source', edited('    source: report\n', ''), 8, 'facts[0].source', 'is missing'],
    ['a missing id', edited('id: catl\n', ''), undefined, 'id', 'is missing'],
    ['a missing Chinese name', edited(', zh: 宁德时代', ''), 3, 'name.zh', 'is missing'],
    ['a date that is none', edited('asOf: 2024', 'asOf: 2023-02-29'), 11, 'facts[0].asOf', dateReason],
    ['a word for a date', edited('asOf: 2024', 'asOf: soon'), 11, 'facts[0].asOf', dateReason],
    ['a list for a date', edited('asOf: 2024', 'asOf: [2024]'), 11, 'facts[0].asOf', 'must be a date: 2011, 2011-12 or 2011-12-16'],
    ['a source with a date that is none', edited('2025-03', '2025-13'), 14, 'sources.report.date', dateReason],
    ['a number with separators', edited('362000000000', '"362,000"'), 8, 'facts[0]', 'the value of "revenue" must be a number without separators'],
    ['a fact without a date', edited('    asOf: 2024\n', ''), 8, 'facts[0]', 'has no date: add asOf, or from and to'],
    ['a fact that ends before it begins', edited('asOf: 2024', 'from: 2024-05\n    to: 2023'), 8, 'facts[0]', 'ends (2023) before it begins (2024-05)'],
    ['a date property whose value is none', edited('revenue', 'founded'), 8, 'facts[0]', 'the value of "founded" must be a date: 2011, 2011-12 or 2011-12-16'],
    ['a text property with a number', edited('revenue', 'business'), 8, 'facts[0]', 'the value of "business" must be words, { en, zh } or a text in quotes'],
    ['a summary of more than 40 words', edited('Battery maker.', 'word '.repeat(41).trim()), 5, 'summary.en', 'has more than 40 words; shorten it'],
    ['a Chinese summary without Chinese', edited('电池制造商。', 'Battery maker.'), 6, 'summary.zh', 'has no Chinese characters'],
    ['an id that is not kebab-case', edited('id: catl', 'id: CATL'), 1, 'id', 'must be kebab-case: lower-case letters, digits, single hyphens'],
    [
      'a type that is none',
      edited('type: company', 'type: firm'),
      2,
      'type',
      '"firm" is not one of company, brand, person, body, organisation, policy, term, product, place',
    ],
    ['a number for a name', edited('en: CATL', 'en: 42'), 3, 'name.en', 'must be string, is 42'],
    ['an address that is none', edited('https://www.catl.com/', 'www.catl.com'), 14, 'sources.report.url', 'must start with http:// or https://'],
    [
      'an address that tracks',
      edited('https://www.catl.com/', 'https://www.catl.com/?id=1&utm_source=rss'),
      14,
      'sources.report.url',
      'carries a parameter for tracking (utm_, fbclid and the like); cut it off',
    ],
    ['spaces around a text', edited('en: CATL', 'en: " CATL"'), 3, 'name.en', 'has spaces around it; trim it'],
    ['an empty text', edited('zh: 电池制造商。', 'zh: ""'), 6, 'summary.zh', 'is empty; fill it in'],
    ['a key with nothing behind it', edited('zh: 电池制造商。', 'zh:'), 6, 'summary.zh', 'is empty; fill it in or remove it'],
    ['a list with nothing in it', edited('summary:', 'aliases:\nsummary:'), 4, 'aliases', 'is empty; fill it in or remove it'],
    [
      'an alias that is neither text nor map',
      edited('summary:', 'aliases: [[CATL]]\nsummary:'),
      4,
      'aliases[0]',
      'must be a text, or { text, case, needs, kind, context }',
    ],
    ['a duplicate key', edited('type: company', 'type: company\ntype: brand'), 3, '', 'is not YAML: Map keys must be unique at line 3, column 1:'],
    [
      'a bracket that never closes',
      edited('zh: 宁德时代 }', 'zh: 宁德时代'),
      4,
      '',
      /^is not YAML: Flow map in block collection must be sufficiently indented/,
    ],
    ['a number without a unit', edited('    unit: CNY\n', ''), 8, 'facts[0]', /^"revenue" needs a unit: %, vehicles, vehicles\/year, .+ CNY, USD, EUR, HKD$/],
    [
      'a relation of an unknown type',
      `${GOOD}relations:\n  - { type: friend-of, target: byd, source: report }\n`,
      16,
      'relations[0].type',
      /^"friend-of" is not one of subsidiary-of, /,
    ],
  ])('%s', (_rule, text, line, field, reason) => {
    const [fault, ...more] = faultsOf(text);
    expect({ file: fault?.file, line: fault?.line, field: fault?.field, more }).toEqual({ file: FILE, line, field, more: [] });
    if (typeof reason === 'string') expect(fault?.reason).toBe(reason);
    else expect(fault?.reason).toMatch(reason);
  });

  test('a summary of 40 words has none', () => {
    expect(faultsOf(edited('Battery maker.', 'word '.repeat(40).trim()))).toEqual([]);
  });

  test('two faults are both named', () => {
    const text = edited('asOf: 2024', 'asOf: never').replace('电池制造商。', 'Battery');
    expect(faultsOf(text).map(({ line, field }) => [line, field])).toEqual([
      [6, 'summary.zh'],
      [11, 'facts[0].asOf'],
    ]);
  });

  test.each([
    ['an empty file', ''],
    ['a single word', 'hello'],
    ['a list', '- id: catl'],
    ['a reference to nothing', edited('id: catl', 'id: *nothing')],
    ['two documents', `${GOOD}---\n${GOOD}`],
  ])('%s is a fault, not an exception', (_rule, text) => {
    expect(faultsOf(text)[0]).toMatchObject({ file: FILE });
  });
});

test('no text makes it throw', () => {
  const piece = fc.constantFrom(
    'id',
    ': ',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '&a ',
    '*a',
    '|',
    '>',
    '? ',
    '!!set ',
    '#',
    ',',
    'x',
    '2024',
    'facts',
    '---\n',
    '\t',
    '<<',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (broken) => {
      const [fault] = faultsOf(broken);
      expect(fault?.file).toBe(FILE);
      expect(fault?.reason).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
