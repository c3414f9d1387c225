import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compileKnowledgeBase } from '../kb/compileKnowledgeBase.ts';
import { entitySchema } from '../kb/entitySchema.ts';
import { createNameDerivation } from '../kb/nameDerivation.ts';
import { buildSearchFile } from './searchFile.ts';
import { openSearch } from './searchIndex.ts';

const entity = (id: string, en: string, zh: string, more: Partial<v.InferInput<typeof entitySchema>> = {}) =>
  v.parse(entitySchema, { id, type: 'company', name: { en, zh }, summary: { en: 'It.', zh: '它。' }, sources: {}, ...more });

const kb = compileKnowledgeBase(
  [
    entity('catl', 'CATL', '宁德时代', {
      aliases: ['Contemporary Amperex'],
      listings: [
        { exchange: 'SZSE', code: '300750' },
        { exchange: 'HKEX', code: '3750' },
      ],
      summary: { en: 'Largest battery maker, before BYD.', zh: '动力电池制造商。' },
    }),
    entity('byd-seagull', 'BYD Seagull', '比亚迪海鸥', { type: 'product' }),
    entity('byd', 'BYD', '比亚迪', { listings: [{ exchange: 'HKEX', code: '1211' }] }),
    entity('nio', 'Nio', '蔚来', {
      listings: [
        { exchange: 'NYSE', code: 'NIO' },
        { exchange: 'HKEX', code: '9866' },
      ],
    }),
    entity('li-auto', 'Li Auto', '理想汽车'),
    entity('lyuyuan', 'Luyuan', '绿源', { type: 'brand' }),
    entity('geely', 'Geely', '吉利汽车'),
    entity('changan', 'Changan Automobile', '长安汽车'),
    entity('zeng-yuqun', 'Zeng Yuqun', '曾毓群', { type: 'person', aliases: ['Robin Zeng'] }),
    entity('skoda', 'Škoda', '斯柯达'),
  ],
  createNameDerivation(),
);
/** As the package holds it. */
const search = openSearch(JSON.parse(JSON.stringify(buildSearchFile(kb.entities))));
const found = (query: string) => search(query).map(({ id }) => id);

describe('a search finds an entity by', () => {
  test.each([
    ['its name', 'Geely', ['geely']],
    ['its name in lower case', 'geely', ['geely']],
    ['its name in full width', 'Ｇｅｅｌｙ', ['geely']],
    ['its name without diacritics', 'skoda', ['skoda']],
    ['its name with diacritics', 'Škoda', ['skoda']],
    ['the beginning of its name', 'gee', ['geely']],
    ['the beginning of a later word', 'autom', ['changan']],
    ['the beginnings of two words in either order', 'yuq zen', ['zeng-yuqun']],
    ['its name with one letter wrong', 'Gelly', ['geely']],
    ['its name with one letter missing', 'Contemprary', ['catl']],
    ['an alias', 'robin', ['zeng-yuqun']],
    ['its Chinese name', '宁德时代', ['catl']],
    ['one character of its Chinese name', '群', ['zeng-yuqun']],
    ['one character at the end of its Chinese name', '代', ['catl']],
    ['its Chinese name glued to Latin letters', '宁德时代catl', ['catl']],
    ['the first two characters of its Chinese name', '宁德', ['catl']],
    ['two characters in the midst of its Chinese name', '德时', ['catl']],
    ['the first three characters of its Chinese name', '宁德时', ['catl']],
    ['the last three characters of its Chinese name', '德时代', ['catl']],
    ['its whole Chinese name with more around it in the query', '宁德时代 CATL', ['catl']],
    ['its traditional name', '寧德時代', ['catl']],
    ['part of its traditional name', '寧德', ['catl']],
    ['its pinyin with tone marks', 'Níngdé Shídài', ['catl']],
    ['its pinyin word by word', 'ningde shidai', ['catl']],
    ['its pinyin together', 'ningdeshidai', ['catl']],
    ['the beginning of its pinyin together', 'ningdesh', ['catl']],
    ['its pinyin syllable by syllable', 'ning de shi dai', ['catl']],
    ['the initials of its pinyin', 'ndsd', ['catl']],
    ['the beginning of the initials of its pinyin', 'nds', ['catl']],
    ['the initials of the pinyin of a person', 'zyq', ['zeng-yuqun']],
    ['its pinyin with an apostrophe', "chang'an qiche", ['changan']],
    ['its pinyin together, without the apostrophe', 'changanqiche', ['changan']],
    ['its pinyin with tones as numbers', 'ning2de2 shi2dai4', ['catl']],
    ['its pinyin syllable by syllable with tones as marks', 'níng dé', ['catl']],
    ['its pinyin as an input method has it midway', "ning'de'shi", ['catl']],
    ['its pinyin with v for ü', 'lvyuan', ['lyuyuan']],
    ['its pinyin with ü', 'lǜyuán', ['lyuyuan']],
    ['its words together', 'liauto', ['li-auto']],
    ['its name with two letters exchanged', 'gelely', ['geely']],
    ['its name of four letters with one wrong', 'catk', ['catl']],
    ['its ticker', '300750', ['catl']],
    ['its ticker as terminals write it', '300750.SZ', ['catl']],
    ['its ticker behind its exchange', 'HK:3750', ['catl']],
    ['its ticker glued to its exchange', 'sz300750', ['catl']],
    ['its ticker with leading zeros', '03750.HK', ['catl']],
    ['the beginning of its ticker', '3007', ['catl']],
    ['a word of its summary', 'battery', ['catl']],
    ['part of its Chinese summary', '电池', ['catl']],
    ['a word of its name and one of its summary', 'catl battery', ['catl']],
  ])('%s: %s', (_rule, query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

describe('a search finds nothing', () => {
  test.each([
    ['for nothing', ''],
    ['for spaces and punctuation', ' ·, '],
    ['for a word that stands nowhere', 'tesla'],
    ['where one of two words is missing', 'geely battery'],
    ['for Chinese characters in another order', '时宁'],
    ['for a longer name than it has', '宁德时代汽车'],
    ['for a short name with one letter wrong', 'BYT'],
  ])('%s: %j', (_rule, query) => {
    expect(found(query)).toEqual([]);
  });
});

describe('a search puts first', () => {
  test.each([
    ['what is called that, before its products and before summaries that hold it', 'byd', ['byd', 'byd-seagull', 'catl']],
    ['what is called that in Chinese', '比亚迪', ['byd', 'byd-seagull']],
    ['what is called that by its initials', 'byd', ['byd', 'byd-seagull', 'catl']],
  ])('%s: %s', (_rule, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test('the same at each asking', () => {
    expect(found('a')).toEqual(found('a'));
  });
});

test('a search gives 30 results at most', () => {
  const [record] = kb.entities;
  const many = openSearch(buildSearchFile(record ? Array.from({ length: 40 }, (_, number) => ({ ...record, id: `catl-${number}` })) : []));
  expect(many('catl')).toHaveLength(30);
});

test('any part of any Chinese name finds its entity', () => {
  const parts = kb.entities.flatMap(({ id, name: { zh } }) =>
    Array.from(zh).flatMap((_, from, all) => Array.from(all.slice(from), (__, length) => ({ id, part: all.slice(from, from + length + 1).join('') }))),
  );
  fc.assert(fc.property(fc.constantFrom(...parts), ({ id, part }) => found(part).includes(id)));
});

test('whatever is typed, results are entities, each once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z宁德时代0-9.: ']{0,12}$/)), (query) => {
      const ids = found(query);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
