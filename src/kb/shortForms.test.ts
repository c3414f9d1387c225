import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Entity, entitySchema } from './entitySchema.ts';
import { createNameDerivation } from './nameDerivation.ts';
import { reversedNames, shortForms } from './shortForms.ts';

const { toPinyin } = createNameDerivation();

type More = Partial<v.InferInput<typeof entitySchema>>;
const entity = (type: Entity['type'], en: string, zh: string, aliases: More['aliases'] = []): Entity =>
  v.parse(entitySchema, { id: 'it', type, name: { en, zh }, aliases, summary: { en: 'It.', zh: '它。' }, sources: {} });

const formsOf = (it: Entity) => shortForms(it, toPinyin(it));
const latinOf = (it: Entity) => formsOf(it).flatMap(({ text }) => (/^[\p{Script=Latin}’' .-]+$/u.test(text) ? [text] : []));
const chineseOf = (it: Entity) => formsOf(it).flatMap(({ text }) => (/\p{Script=Han}/u.test(text) ? [text] : []));

describe('the surname of a person', () => {
  test.each([
    ['is the first word in Chinese order', entity('person', 'Zeng Yuqun', '曾毓群'), ['Zeng']],
    ['is the last word in Western order', entity('person', 'Minggao Ouyang', '欧阳明高'), ['Ouyang']],
    ['is the last word of a foreign name', entity('person', 'Mary Barra', '玛丽·博拉'), ['Barra']],
    ['is the last of three words', entity('person', 'Mary Teresa Barra', '玛丽·博拉'), ['Barra']],
    ['is taken from aliases, once', entity('person', 'Zeng Yuqun', '曾毓群', ['Robin Zeng', 'Robin Tsang']), ['Zeng', 'Tsang']],
    ['is not taken from a name of one word', entity('person', 'Zeng', '曾毓群'), []],
    ['is not taken from a name of four words', entity('person', 'Mary Teresa Makela Barra', '玛丽·博拉'), []],
    ['is not taken from small letters', entity('person', 'Zeng the founder', '曾毓群'), []],
    ['has more than one letter', entity('person', 'Mary B', '玛丽·博拉'), []],
  ])('%s', (_rule, it, texts) => {
    expect(latinOf(it)).toEqual(texts);
  });

  test('stands before a title in Chinese', () => {
    expect(chineseOf(entity('person', 'Zeng Yuqun', '曾毓群'))).toEqual(
      '曾董 曾总 曾董事长 曾总裁 曾总经理 曾主席 曾书记 曾部长 曾副部长 曾市长 曾主任 曾院士 曾教授 曾博士 曾先生 曾女士'.split(' '),
    );
  });

  test.each([
    ['of two characters stands before a title whole', entity('person', 'Ouyang Minggao', '欧阳明高'), '欧阳院士'],
    ['of a name of two characters is the first', entity('person', 'Miao Wei', '苗圩'), '苗部长'],
  ])('%s', (_rule, it, text) => {
    expect(chineseOf(it)).toContain(text);
  });

  test('stands before no title in a foreign name', () => {
    expect(chineseOf(entity('person', 'Mary Barra', '玛丽·博拉'))).toEqual(['博拉']);
  });

  test('is told as such', () => {
    expect(formsOf(entity('person', 'Mary Barra', '玛丽·博拉'))).toEqual([
      { text: 'Barra', rule: 'surname' },
      { text: '博拉', rule: 'surname' },
    ]);
  });
});

describe('the name of a company', () => {
  test.each([
    ['loses its general last word', entity('company', 'Changan Automobile', 'X'), ['Changan']],
    ['loses several', entity('company', 'Ganfeng Lithium Group Holdings', 'X'), ['Ganfeng']],
    ['keeps what stands before them', entity('company', 'Great Wall Motor', 'X'), ['Great Wall']],
    ['keeps general words inside it', entity('company', 'Motor Works', 'X'), []],
    ['keeps a word that only ends like one', entity('company', 'Supermotor', 'X'), []],
    ['keeps a general word in small letters', entity('company', 'Changan group', 'X'), []],
    ['gives no stump of two letters', entity('company', 'Li Auto', 'X'), []],
    ['gives a stump of three letters', entity('company', 'GAC Group', 'X'), ['GAC']],
    ['loses its last words in Chinese', entity('company', 'X', '长安汽车集团股份'), ['长安']],
    ['gives no Chinese stump of one character', entity('company', 'X', '长汽车'), []],
    ['gives nothing for a Chinese name without general words', entity('company', 'X', '比亚迪'), []],
    ['gives nothing that begins with 中国', entity('company', 'X', '中国第一汽车集团'), []],
    ['gives no stump with Latin in Chinese', entity('company', 'X', 'TCL科技'), []],
    ['gives both, Latin first', entity('company', 'Changan Auto', '长安汽车'), ['Changan', '长安']],
    ['gives each stump once', entity('company', 'Changan Auto', 'X', ['Changan Automobile']), ['Changan']],
    ['is taken from unconditional aliases', entity('company', 'X', 'X', ['Chana Motors']), ['Chana']],
    ['is not taken from aliases with conditions', entity('company', 'X', 'X', [{ text: 'Chana Motors', needs: 'context' }]), []],
    ['gives as much for a brand', entity('brand', 'Geely Auto', '吉利汽车'), ['Geely', '吉利']],
    ['gives nothing for a product', entity('product', 'Blade Battery', '刀片电池'), []],
    ['gives nothing for a place', entity('place', 'Motor Group', '汽车集团'), []],
  ])('%s', (_rule, it, texts) => {
    expect(formsOf(it)).toEqual(texts.map((text) => ({ text, rule: 'clipped' })));
  });
});

describe('a reversed name', () => {
  const reversedOf = (it: Entity) => reversedNames(it, toPinyin(it));

  test.each([
    ['has the surname last', entity('person', 'Ouyang Minggao', '欧阳明高'), ['Minggao Ouyang']],
    ['is made of aliases too', entity('person', 'Zeng Yuqun', '曾毓群', ['Zeng Yu']), ['Yuqun Zeng', 'Yu Zeng']],
    ['is not made of a name in Western order', entity('person', 'Robin Zeng', '曾毓群'), []],
    ['is not made of a foreign name', entity('person', 'Mary Barra', '玛丽·博拉'), []],
    ['is not made of one word', entity('person', 'Zeng', '曾毓群'), []],
    ['is not made of three words', entity('person', 'Zeng Yu Qun', '曾毓群'), []],
    ['is not made for a company', entity('company', 'Changan Auto', '长安'), []],
  ])('%s', (_rule, it, texts) => {
    expect(reversedOf(it)).toEqual(texts);
  });
});
