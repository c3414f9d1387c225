import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { entitySchema } from './entitySchema.ts';
import { createNameDerivation } from './nameDerivation.ts';
import { surfaceForms } from './surfaceForms.ts';

const { toTraditional } = createNameDerivation();

type Written = v.InferInput<typeof entitySchema>;

/** The forms of an entity that is named `name` in both languages. */
function formsOf(name: string, { type = 'company', aliases = [], legal }: Partial<Pick<Written, 'type' | 'aliases'>> & { legal?: string } = {}) {
  const entity = v.parse(entitySchema, { id: 'x', type, name: { en: name, zh: name, legal }, aliases, summary: { en: 'It.', zh: '它。' }, sources: {} });
  return surfaceForms(entity, toTraditional);
}

const textsOf = (...given: Parameters<typeof formsOf>) => formsOf(...given).map(({ text }) => text);

describe('a written name gives', () => {
  test.each([
    ['itself', 'Momenta', ['Momenta']],
    ['its form without an apostrophe', "Xi'an", ["Xi'an", 'Xian']],
    ['its form without a curly apostrophe', 'Xi’an', ['Xi’an', 'Xian']],
    ['its forms with ampersand closed and spelled out', 'Knight & Day', ['Knight & Day', 'Knight&Day', 'Knight and Day']],
    ['its forms without middle dot', '阿里·巴巴', ['阿里·巴巴', '阿里巴巴', '阿里 巴巴']],
    ['its traditional form', '宁德时代', ['宁德时代', '寧德時代']],
    ['all traditional forms in use', '里程', ['里程']],
    ['its form with a space between Chinese and Latin', '小鹏P7', ['小鹏P7', '小鹏 P7', '小鵬P7', '小鵬 P7']],
    ['its form without a space between Chinese and Latin', '小米 SU7', ['小米 SU7', '小米SU7']],
    ['its forms with digits before Chinese', '360集团', ['360集团', '360 集团', '360集團', '360 集團']],
  ])('%s', (_rule, name, texts) => {
    expect(new Set(textsOf(name))).toEqual(new Set(texts));
  });

  test('one traditional form for each that differs between regions', () => {
    expect(textsOf('联络台')).toEqual(expect.arrayContaining(['联络台', '聯絡臺', '聯絡台']));
  });
});

describe('plurals', () => {
  test.each([
    ['of a term', 'term', 'NEV', ['NEV', 'NEVs']],
    ['of a product', 'product', 'Blade', ['Blade', 'Blades']],
    ['of a name in -y', 'term', 'power battery', ['power battery', 'power batteries']],
    ['of a name in vowel and -y', 'term', 'robot joy', ['robot joy', 'robot joys']],
    ['are not made of a name in -s', 'term', 'lidars', ['lidars']],
    ['are not made of a name that ends in a digit', 'product', 'M7', ['M7']],
    ['are not made of a company', 'company', 'Geely', ['Geely']],
    ['are not made of a Chinese name', 'term', '智能', ['智能']],
  ] as const)('%s', (_rule, type, name, texts) => {
    expect(textsOf(name, { type })).toEqual(texts);
  });
});

describe('people of two characters', () => {
  test.each([
    ['may be set with a space', 'person', '苗圩', ['苗圩', '苗 圩']],
    ['may be set with a space in traditional characters', 'person', '万钢', ['万钢', '万 钢', '萬鋼', '萬 鋼']],
    ['alone: names of three are not', 'person', '李小明', ['李小明']],
    ['alone: companies are not', 'company', '小米', ['小米']],
  ] as const)('%s', (_rule, type, name, texts) => {
    expect(textsOf(name, { type })).toEqual(texts);
  });
});

describe('conditions', () => {
  test('an alias without any is as free as a name', () => {
    expect(formsOf('BYD', { aliases: ['Build Your Dreams'] })).toEqual([
      { text: 'BYD', exact: false, path: ['name', 'en'] },
      { text: 'Build Your Dreams', exact: false, needs: undefined, path: ['aliases', 0] },
    ]);
  });

  test('an alias with conditions takes the place of the name of the same text', () => {
    const aliases = [{ text: 'SERES', case: 'exact', needs: 'context' }] as const;
    expect(formsOf('Seres', { aliases: [...aliases] })).toEqual([{ text: 'SERES', exact: true, needs: 'context', path: ['aliases', 0] }]);
  });

  test('aliases of one text in different cases stand side by side, each as it is written', () => {
    const aliases = [
      { text: 'AION', case: 'exact' as const },
      { text: 'Aion', case: 'exact' as const, needs: 'context' as const },
    ];
    expect(formsOf('GAC Aion', { aliases }).slice(1)).toEqual([
      { text: 'AION', exact: true, needs: undefined, path: ['aliases', 0] },
      { text: 'Aion', exact: true, needs: 'context', path: ['aliases', 1] },
    ]);
  });

  test('a form derived from an alias keeps its conditions and its place in the file', () => {
    const aliases = [{ text: '云鹏', needs: 'full-name' as const }];
    expect(formsOf('X', { aliases }).filter(({ path }) => path[0] === 'aliases')).toEqual([
      { text: '云鹏', exact: false, needs: 'full-name', path: ['aliases', 0] },
      { text: '雲鵬', exact: false, needs: 'full-name', path: ['aliases', 0] },
    ]);
  });

  test.each([
    ['in any case', undefined],
    ['in its own case', 'exact'],
  ] as const)('an alias that another name would give keeps its own conditions, %s', (_rule, given) => {
    const aliases = [{ text: 'Xian', needs: 'context' as const, case: given }];
    expect(formsOf("Xi'an", { aliases }).filter(({ text }) => text === 'Xian')).toEqual([
      { text: 'Xian', exact: given === 'exact', needs: 'context', path: ['aliases', 0] },
    ]);
  });
});

test('an alias that is written keeps its conditions whatever a later alias would give', () => {
  const aliases = [{ text: 'Xian', needs: 'context' as const }, "Xi'an"];
  expect(formsOf('X', { aliases }).find(({ text }) => text === 'Xian')?.needs).toBe('context');
});

test('legal names are forms as well', () => {
  expect(formsOf('BYD', { legal: 'BYD Company Limited' }).at(-1)).toEqual({ text: 'BYD Company Limited', exact: false, path: ['name', 'legal'] });
});

test('no two forms are the same once normalized', () => {
  expect(textsOf('SAIC-GM', { aliases: ['SAIC GM', 'saic-gm', 'ＳＡＩＣ GM'] })).toEqual(['ＳＡＩＣ GM']);
});
