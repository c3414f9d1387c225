import { describe, expect, test } from 'vitest';
import { checkEntities } from './checkEntities.ts';
import { createNameDerivation } from './nameDerivation.ts';
import { type ParsedEntity, parseEntity } from './parseEntity.ts';

const { toTraditional } = createNameDerivation();

/** A file of five lines: id, type, names, summary, sources; further lines go behind them. */
function written(id: string, { name = id, sources = '{}', more = '', file = `data/entities/company/${id}.yaml` } = {}): ParsedEntity {
  const text = `id: ${id}\ntype: company\nname: { en: ${id}, zh: "${name}" }\nsummary: { en: A company., zh: 一家公司。 }\nsources: ${sources}\n${more}`;
  const result = parseEntity(file, text);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.parsed;
}

const SOURCES = '{ report: { title: Report, publisher: Reuters, url: "https://example.com/" } }';
const check = (...files: readonly ParsedEntity[]) => checkEntities(files, toTraditional);
const inByd = { file: 'data/entities/company/byd.yaml' };
const inNio = { file: 'data/entities/company/nio.yaml' };

test('nothing is reported where all is well', () => {
  const byd = written('byd', { sources: SOURCES, more: 'relations: [{ type: partner-of, target: nio, source: report }]' });
  expect(check(byd, written('nio'))).toEqual([]);
});

describe('ids', () => {
  test('an id that two files bear is reported in the second', () => {
    const [fault] = check(written('byd'), written('byd', { file: 'other/company/byd.yaml' }));
    expect(fault).toEqual({
      file: 'other/company/byd.yaml',
      line: 1,
      field: 'id',
      reason: '"byd" is already the id in data/entities/company/byd.yaml; choose another',
    });
  });

  test.each([
    ['another name', 'data/entities/company/bid.yaml'],
    ['another folder', 'data/entities/brand/byd.yaml'],
    ['a name that only ends like it', 'data/entities/company/old-byd.yaml'],
    ['a folder that only ends like it', 'data/entities/noncompany/byd.yaml'],
  ])('a file of %s than its type and id is reported', (_rule, file) => {
    expect(check(written('byd', { file }))).toEqual([{ file, line: 1, field: 'id', reason: 'the file must be named company/byd.yaml, after its type and id' }]);
  });
});

describe('names that two entities claim', () => {
  const reason = (text: string, file: string) => `"${text}" is also a name in ${file}; give it "needs: context" in at least one of the two, or remove it there`;

  test('the same alias is reported in the second file', () => {
    const faults = check(written('byd', { more: 'aliases: [Maker]' }), written('nio', { more: 'aliases:\n  - NextEV\n  - Maker' }));
    expect(faults).toEqual([{ ...inNio, line: 8, field: 'aliases[1]', reason: reason('Maker', inByd.file) }]);
  });

  test.each([
    ['upper and lower case', 'MAKER ONE'],
    ['a hyphen', 'Maker-One'],
    ['full width', 'Ｍａｋｅｒ One'],
  ])('an alias that differs in %s only is the same', (_rule, alias) => {
    expect(check(written('byd', { name: 'Maker One' }), written('nio', { more: `aliases: [${alias}]` }))).toEqual([
      { ...inNio, line: 6, field: 'aliases[0]', reason: reason(alias, inByd.file) },
    ]);
  });

  test('a traditional form that is derived in one and written in the other is the same', () => {
    expect(check(written('byd', { name: '宁德时代' }), written('nio', { more: 'aliases: [寧德時代]' }))).toEqual([
      { ...inNio, line: 6, field: 'aliases[0]', reason: reason('寧德時代', inByd.file) },
    ]);
  });

  test('a traditional form that is written in one and derived in the other is the same', () => {
    expect(check(written('byd', { more: 'aliases: [寧德時代]' }), written('nio', { name: '宁德时代' }))).toEqual([
      { ...inNio, line: 3, field: 'name.zh', reason: reason('寧德時代', inByd.file) },
    ]);
  });

  test.each(['context', 'full-name'])('an alias that needs %s in one of the two is no conflict', (needs) => {
    const unsure = `aliases: [{ text: Maker, needs: ${needs} }]`;
    expect(check(written('byd', { more: 'aliases: [Maker]' }), written('nio', { more: unsure }))).toEqual([]);
    expect(check(written('byd', { more: unsure }), written('nio', { more: 'aliases: [Maker]' }))).toEqual([]);
  });

  test('the same alias twice in one file is no conflict', () => {
    expect(check(written('byd', { more: 'aliases: [Maker, maker]' }))).toEqual([]);
    expect(check(written('byd', { more: 'aliases: [{ text: MAKER, case: exact }, { text: Maker, case: exact }]' }))).toEqual([]);
  });
});

describe('relations', () => {
  const related = (target: string, source = 'report') =>
    written('byd', { sources: SOURCES, more: `relations:\n  - type: partner-of\n    target: ${target}\n    source: ${source}` });

  test('one to an unknown id is reported', () => {
    expect(check(related('nio'))).toEqual([
      { ...inByd, line: 8, field: 'relations[0].target', reason: '"nio" is not the id of any entity; add that entity or mend the id' },
    ]);
  });

  test('one to an entity in a later file is fine', () => {
    expect(check(related('nio'), written('nio'))).toEqual([]);
  });

  test('one to the entity itself is reported', () => {
    expect(check(related('byd'))).toEqual([{ ...inByd, line: 8, field: 'relations[0].target', reason: 'points at the entity itself; name the other one' }]);
  });
});

describe('sources', () => {
  const unknown = 'names the source "gossip", which is not under "sources" in this file; add it there';
  test.each([
    ['a fact', 'facts:\n  - property: founded\n    value: 2003\n    source: gossip', 9, 'facts[0].source'],
    ['a listing', 'listings:\n  - exchange: SSE\n    code: "600000"\n    source: gossip', 9, 'listings[0].source'],
    ['a relation', 'relations:\n  - type: partner-of\n    target: nio\n    source: gossip', 9, 'relations[0].source'],
  ])('%s from an unknown source is reported', (_rule, more, line, field) => {
    expect(check(written('byd', { more }), written('nio'))).toEqual([{ ...inByd, line, field, reason: unknown }]);
  });

  test.each([
    ['a fact', 'facts', '{ property: founded, value: 2003, source: report, also: gossip }'],
    ['a relation', 'relations', '{ type: partner-of, target: nio, source: report, also: gossip }'],
  ])('an unknown second source of %s is reported', (_rule, key, claim) => {
    const faults = check(written('byd', { sources: SOURCES, more: `${key}:\n  - ${claim}` }), written('nio'));
    expect(faults).toEqual([{ ...inByd, line: 7, field: `${key}[0].also`, reason: unknown }]);
  });

  test('a source called like a property of every object is unknown too', () => {
    const more = 'facts:\n  - property: founded\n    value: 2003\n    source: constructor';
    expect(check(written('byd', { more })).map(({ field }) => field)).toEqual(['facts[0].source']);
  });

  test('an unused source is reported', () => {
    const sources = '\n  report: { title: Report, publisher: Reuters, url: "https://example.com/" }';
    expect(check(written('byd', { sources }))).toEqual([
      { ...inByd, line: 6, field: 'sources.report', reason: 'no fact, listing or relation uses this source; remove it or refer to it' },
    ]);
  });

  test.each([
    ['a fact', 'facts: [{ property: founded, value: 2003, source: report }]'],
    ['a listing', 'listings: [{ exchange: SSE, code: "600000", source: report }]'],
    ['a relation', 'relations: [{ type: partner-of, target: nio, source: report }]'],
  ])('a source that only %s uses is used', (_rule, more) => {
    expect(check(written('byd', { sources: SOURCES, more }), written('nio'))).toEqual([]);
  });
});
