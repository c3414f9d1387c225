import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compileKnowledgeBase } from './compileKnowledgeBase.ts';
import { type Entity, entitySchema } from './entitySchema.ts';
import { createNameDerivation } from './nameDerivation.ts';

const derive = createNameDerivation();
const REPORT = { title: 'Report', publisher: 'Reuters', date: '2024-05', url: 'https://example.com/' };

const entity = (id: string, more: Partial<v.InferInput<typeof entitySchema>> = {}): Entity =>
  v.parse(entitySchema, {
    id,
    type: 'company',
    name: { en: id, zh: id },
    summary: { en: 'It.', zh: '它。' },
    // The second reader's day is for the keepers of the data: no record has it.
    sources: { report: { ...REPORT, checked: '2026-11-27' } },
    ...more,
  });

const compile = (...entities: readonly Entity[]) => compileKnowledgeBase(entities, derive);

const founder = entity('zeng-yuqun', {
  type: 'person',
  name: { en: 'Zeng Yuqun', zh: '曾毓群' },
  relations: [{ type: 'founder-of', target: 'catl', from: '2011', title: { en: 'founder', zh: '创始人' }, source: 'report' }],
});
const catl = entity('catl', { name: { en: 'CATL', zh: '宁德时代' } });

describe('relations', () => {
  const kb = compile(founder, catl);
  const shared = { type: 'founder-of', from: '2011', title: { en: 'founder', zh: '创始人' }, source: REPORT };

  test('stand where they are written, with the name of the target', () => {
    expect(kb.entities[0]?.relations).toEqual([{ ...shared, inverse: false, target: 'catl', targetName: { en: 'CATL', zh: '宁德时代' } }]);
  });

  test('stand at the target too, read backwards', () => {
    expect(kb.entities[1]?.relations).toEqual([{ ...shared, inverse: true, target: 'zeng-yuqun', targetName: { en: 'Zeng Yuqun', zh: '曾毓群' } }]);
  });

  test('to an unknown target are refused', () => {
    expect(() => compile(founder)).toThrow('zeng-yuqun: relation to unknown "catl"; run the check first');
  });
});

describe('a record', () => {
  const [record] = compile(
    entity('catl', {
      name: { en: 'CATL', zh: '宁德时代', legalZh: '宁德时代新能源科技股份有限公司' },
      aliases: ['Contemporary Amperex'],
      listings: [{ exchange: 'SZSE', code: '300750', from: '2018-06-11', source: 'report' }],
      facts: [{ property: 'founded', value: 2011, source: 'report' }],
    }),
  ).entities;

  test('has its sources put in place', () => {
    expect(record?.facts).toEqual([{ property: 'founded', value: '2011', source: REPORT }]);
  });

  test('has its second sources put in place, of facts and of relations both ways', () => {
    const filing = { title: 'Filing', publisher: 'SZSE', url: 'https://example.com/filing' };
    const both = { source: 'report', also: 'filing' };
    const maker = entity('byd', {
      sources: { report: REPORT, filing },
      facts: [{ property: 'founded', value: 1995, ...both }],
      relations: [{ type: 'partner-of', target: 'catl', ...both }],
    });
    const [first, second] = compile(maker, catl).entities;
    const claims = [...(first?.facts ?? []), ...(first?.relations ?? []), ...(second?.relations ?? [])];
    expect(claims.map(({ source, also }) => [source, also])).toEqual([
      [REPORT, filing],
      [REPORT, filing],
      [REPORT, filing],
    ]);
  });

  test('has pinyin', () => {
    expect(record?.name).toEqual({ en: 'CATL', zh: '宁德时代', legalZh: '宁德时代新能源科技股份有限公司', pinyin: 'Níngdé Shídài' });
  });

  test('has every surface form, names first', () => {
    expect(record?.names).toEqual([
      'CATL',
      '宁德时代',
      '宁德时代新能源科技股份有限公司',
      'Contemporary Amperex',
      '寧德時代',
      expect.stringContaining('寧德時代新能源'),
    ]);
  });

  test('has its listings without what no card shows', () => {
    expect(record?.listings).toEqual([{ exchange: 'SZSE', code: '300750', to: undefined }]);
  });

  test('of an unknown source is refused', () => {
    const stray = entity('byd', { facts: [{ property: 'founded', value: 2011, source: 'gossip' }] });
    expect(() => compile(stray)).toThrow('byd: source "gossip" is missing; run the check first');
  });
});

describe('aliases', () => {
  test('are normalized and point at their entity', () => {
    expect(compile(entity('nio'), entity('saic', { name: { en: 'SAIC-GM', zh: 'SAIC-GM' } })).aliases).toEqual([
      { entity: 0, key: 'nio' },
      { entity: 1, key: 'saic gm' },
    ]);
  });

  test('with case: exact keep their case', () => {
    const { aliases } = compile(entity('li-auto', { aliases: [{ text: 'ＬＩ', case: 'exact' }] }));
    expect(aliases.at(-1)).toEqual({ entity: 0, key: 'li', exact: 'LI' });
  });

  test('with needs: context carry the words of the entity and their own, normalized, each once', () => {
    const { aliases } = compile(entity('cac', { context: ['China', 'Beijing'], aliases: [{ text: 'CAC', needs: 'context', context: ['Data-Law', 'CHINA'] }] }));
    expect(aliases).toEqual([{ entity: 0, key: 'cac', needs: 'context', context: ['china', 'beijing', 'data law'] }]);
  });

  test('with needs: full-name carry no words', () => {
    const { aliases } = compile(entity('wei', { context: ['China'], aliases: [{ text: 'Mr Wei', needs: 'full-name' }] }));
    expect(aliases.at(-1)).toEqual({ entity: 0, key: 'mr wei', needs: 'full-name' });
  });
});

describe('silenced phrases', () => {
  const silent = (...entities: readonly Entity[]) => compile(...entities).aliases.filter(({ entity: owner }) => owner === -1);

  test('name nothing', () => {
    expect(silent(entity('seres', { not: ['Seres Therapeutics'] }))).toEqual([{ entity: -1, key: 'seres therapeutics' }]);
  });

  test('are silent in traditional characters too', () => {
    expect(silent(entity('lantu', { not: ['蓝图计划'] })).map(({ key }) => key)).toEqual(['蓝图计划', '藍圖計劃']);
  });

  test('stand once, however many entities ask for them', () => {
    expect(silent(entity('a-one', { not: ['CAC 40'] }), entity('b-two', { not: ['cac-40'] }))).toEqual([{ entity: -1, key: 'cac 40' }]);
  });

  test('give way to a name of the same text', () => {
    expect(silent(entity('a-one', { not: ['CAC 40'] }), entity('b-two', { aliases: ['CAC 40'] }))).toEqual([]);
  });
});

test('the same input gives the same output', () => {
  expect(compile(founder, catl)).toEqual(compile(founder, catl));
});

test('names of a quiet entity keep their span and report nothing', () => {
  const { aliases, entities } = compile(entity('reuters', { name: { en: 'Reuters', zh: '路透社' }, quiet: true }));
  expect(entities.map(({ id }) => id)).toEqual(['reuters']);
  expect(aliases).toEqual([
    { entity: -1, key: 'reuters', exact: undefined },
    { entity: -1, key: '路透社', exact: undefined },
  ]);
});
