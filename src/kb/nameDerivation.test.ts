import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { entitySchema } from './entitySchema.ts';
import { createNameDerivation } from './nameDerivation.ts';
import type { EntityType } from './vocabulary.ts';

const { toPinyin, toTraditional } = createNameDerivation();

function pinyinOf(zh: string, type: EntityType): string {
  return toPinyin(v.parse(entitySchema, { id: 'x', type, name: { en: 'X', zh }, summary: { en: 'It.', zh: '它。' }, sources: {} }));
}

describe('pinyin', () => {
  test.each([
    ['of a company is set word by word', '宁德时代', 'company', 'Níngdé Shídài'],
    ['of a name that the segmenter does not know is one word', '阿维塔', 'brand', 'Āwéitǎ'],
    ['of a name that begins like a known word is one word', '比亚迪', 'company', 'Bǐyàdí'],
    ['of a place takes the reading of the place', '重庆', 'place', 'Chóngqìng'],
    ['of 长城 takes the reading of the wall', '长城汽车', 'company', 'Chángchéng Qìchē'],
    ['sets an apostrophe before a vowel inside a word', '西安', 'place', "Xī'ān"],
    ['sets an apostrophe inside a longer name', '长安汽车', 'company', "Cháng'ān Qìchē"],
    ['sets none at the beginning of a word', '安徽', 'place', 'Ānhuī'],
    ['of a person is surname and given name', '曾毓群', 'person', 'Zēng Yùqún'],
    ['of a person of two characters is two words', '万钢', 'person', 'Wàn Gāng'],
    ['of a person with a long surname keeps it together', '欧阳明高', 'person', 'Ōuyáng Mínggāo'],
    ['of a surname takes the reading of the surname', '单伟建', 'person', 'Shàn Wěijiàn'],
    ['sets a word of one character that joins two others apart', '发展和改革', 'body', 'Fāzhǎn Hé Gǎigé'],
    ['leaves Latin as it is', '问界M7', 'product', 'Wènjiè M7'],
    ['of a name without Chinese is empty', 'Momenta', 'company', ''],
  ] as const)('%s: %s', (_rule, zh, type, expected) => {
    expect(pinyinOf(zh, type)).toBe(expected);
  });
});

describe('pinyin of a person', () => {
  const pinyinOf = (en: string, zh: string) =>
    toPinyin(v.parse(entitySchema, { id: 'x', type: 'person', name: { en, zh }, summary: { en: 'It.', zh: '它。' }, sources: {} }));

  test.each([
    ['takes the reading that the English name bears out', 'Miao Wei', '苗圩', 'Miáo Wéi'],
    ['in Western order too', 'Wei Miao', '苗圩', 'Miáo Wéi'],
    ['takes the usual one where none does', 'Robin Li', '李彦宏', 'Lǐ Yànhóng'],
    ['takes the usual one where the name fits it', 'Zeng Yuqun', '曾毓群', 'Zēng Yùqún'],
  ])('%s: %s', (_rule, en, zh, expected) => {
    expect(pinyinOf(en, zh)).toBe(expected);
  });
});

describe('traditional characters', () => {
  test.each([
    ['one form where all regions agree', '宁德时代', ['寧德時代']],
    ['each form where regions differ', '联络台', ['聯絡臺', '聯絡台']],
    ['no form where nothing changes', '小米', []],
    ['no form of Latin', 'BYD', []],
  ])('%s: %s', (_rule, text, forms) => {
    expect(new Set(toTraditional(text))).toEqual(new Set(forms));
  });
});
