import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compileKnowledgeBase } from '../kb/compileKnowledgeBase.ts';
import { entitySchema } from '../kb/entitySchema.ts';
import { createNameDerivation } from '../kb/nameDerivation.ts';
import { normalize } from '../kb/normalize.ts';
import { createScan } from './scan.ts';

const entity = (id: string, en: string, zh: string, more: Partial<v.InferInput<typeof entitySchema>> = {}) =>
  v.parse(entitySchema, { id, type: 'company', name: { en, zh }, summary: { en: 'It.', zh: '它。' }, sources: {}, ...more });

const kb = compileKnowledgeBase(
  [
    entity('byd', 'BYD', '比亚迪'),
    entity('catl', 'CATL', '宁德时代'),
    entity('li-auto', 'Li Auto', '理想汽车', { aliases: [{ text: 'LI', case: 'exact', needs: 'context' }], context: ['Nasdaq', 'electric-car', '车企'] }),
    entity('xian', "Xi'an", '西安', { type: 'place' }),
    entity('zeng-yuqun', 'Zeng Yuqun', '曾毓群', { type: 'person', aliases: [{ text: 'Zeng', needs: 'full-name' }] }),
    entity('zeng-qinghong', 'Zeng Qinghong', '曾庆洪', { type: 'person', aliases: [{ text: 'Zeng', needs: 'full-name' }] }),
    entity('seres', 'Seres', '赛力斯', { not: ['Seres Therapeutics'] }),
    entity('yu', 'Yu', '渝', { type: 'place', aliases: [{ text: '渝', needs: 'context', context: ['川'] }] }),
  ],
  createNameDerivation(),
);
const scan = createScan(kb);

/** Each candidate as it stands in the text, with the entities that it may name. */
const read = (text: string) =>
  scan(text).map(({ start, end, readings }) => `${text.slice(start, end)} = ${readings.map((reading) => reading.entity).join(' or ')}`);

describe('a scan', () => {
  test.each([
    ['finds names of several entities', 'BYD and CATL', ['BYD = byd', 'CATL = catl']],
    ['finds names in Chinese text', '比亚迪与宁德时代', ['比亚迪 = byd', '宁德时代 = catl']],
    ['finds traditional forms', '寧德時代', ['寧德時代 = catl']],
    ['gives the text as it is typed, with a no-break space', 'Li\u00a0Auto', ['Li\u00a0Auto = li-auto']],
    ['gives the text as it is typed, with a soft hyphen', 'CA\u00adTL grew', ['CA\u00adTL = catl']],
    ['gives the text as it is typed, in full width', '在ＢＹＤ工作', ['ＢＹＤ = byd']],
    ['gives the text as it is typed, with a run of spaces', 'Zeng \n  Yuqun', ['Zeng \n  Yuqun = zeng-yuqun']],
    ['gives the text as it is typed, with a curly apostrophe', 'Xi’an', ['Xi’an = xian']],
    ['leaves a possessive out', 'CATL’s', ['CATL = catl']],
    ['leaves what has no width behind the name out', 'CATL\u200b\u200b grew', ['CATL = catl']],
    ['takes a legal form with a company', 'BYD Co. Ltd. grew', ['BYD Co. Ltd. = byd']],
    ['takes a Chinese legal form with a company', '比亚迪股份有限公司宣布', ['比亚迪股份有限公司 = byd']],
    ['takes a legal form in odd spaces', 'BYD\u00a0Co.,\u00a0Ltd. grew', ['BYD\u00a0Co.,\u00a0Ltd. = byd']],
    ['leaves a co-founder out', 'BYD co-founder', ['BYD = byd']],
    ['takes no legal form with a place', "Xi'an Co. Ltd.", ["Xi'an = xian"]],
    ['is silent about a phrase that means something else', 'Seres Therapeutics and Seres', ['Seres = seres']],
    ['is silent about a phrase however it is typed', 'SERES\u00a0therapeutics', []],
    ['gives every reading of an ambiguous name', 'Mr Zeng said', ['Zeng = zeng-yuqun or zeng-qinghong']],
    ['keeps to the case of an exact alias', 'Li, LI, li', ['LI = li-auto']],
    ['finds nothing in nothing', '', []],
  ])('%s: %j', (_rule, text, candidates) => {
    expect(read(text)).toEqual(candidates);
  });
});

describe('a reading', () => {
  test('of an unambiguous name needs nothing', () => {
    expect(scan('BYD')).toEqual([{ start: 0, end: 3, readings: [{ entity: 'byd' }] }]);
  });

  test('of a name that needs a full name says so', () => {
    expect(scan('Zeng')[0]?.readings[0]).toEqual({ entity: 'zeng-yuqun', needs: 'full-name' });
  });

  const contextOf = (text: string) => scan(text).flatMap(({ readings }) => readings.filter(({ needs }) => needs === 'context').map(({ context }) => context));

  test.each([
    ['stands before it', 'On Nasdaq, LI fell', [true]],
    ['stands behind it', 'LI fell on the Nasdaq.', [true]],
    ['is Chinese', '造车企业LI', [true]],
    ['is typed in another way', 'LI, the Electric Car maker', [true]],
    ['is missing', 'LI fell', [false]],
    ['is only the end of a word', 'LI fell on myNasdaq', [false]],
    ['is only the beginning of a word', 'LI left Nasdaqlike boards', [false]],
    ['is part of one word and stands alone elsewhere', 'Nasdaqlike LI on Nasdaq', [true]],
    ['is beside each of two', 'LI on Nasdaq, LI', [true, true]],
  ])('with a context word that %s: %s', (_rule, text, context) => {
    expect(contextOf(text)).toEqual(context);
  });

  test('takes no part of its own span for context', () => {
    const own = createScan(
      compileKnowledgeBase([entity('cac', 'X', 'X', { context: ['China'], aliases: [{ text: 'China CAC', needs: 'context' }] })], createNameDerivation()),
    );
    expect(own('China CAC')[0]?.readings).toEqual([{ entity: 'cac', needs: 'context', context: false }]);
    expect(own('China CAC of China')[0]?.readings).toEqual([{ entity: 'cac', needs: 'context', context: true }]);
  });
});

test('for any text, what a candidate covers is the name itself, with at most a legal form behind it', () => {
  const NAMES = [
    'BYD',
    'byd',
    'ＢＹＤ',
    '比亚迪',
    '比亞迪',
    'Li Auto',
    'Li\u00a0\u200bAuto',
    'Li-Auto',
    'LI',
    'C\u00adATL',
    'Xi’an',
    'Xi\u0301’an',
    'Zeng',
    'Zeng  Yuqun',
    '渝',
    'Seres',
    'Seres Therapeutics',
  ];
  const BEHIND = [' Co. Ltd.', ' Co., Ltd.', '\u00a0Inc.', '股份有限公司', '集团有限公司', ' co-founder', '’s'];
  const FILL = [' ', '\u3000', '\n', '\u200b', '\u00ad', '-', ',', '.', '川', '和', 'a', '7', '𠮷', '\ud800', '\u0301', ' Nasdaq '];
  const ENDING = /^(?:,? (?:co\.,? ltd\.|inc\.)|(?:股份|集团)有限公司)?$/;
  const text = fc
    .array(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...BEHIND), fc.constantFrom(...FILL)), { maxLength: 25 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (whole) => {
      let before = 0;
      for (const { start, end, readings } of scan(whole)) {
        expect(start).toBeGreaterThanOrEqual(before);
        before = end;
        const covered = normalize(whole.slice(start, end)).folded;
        for (const reading of readings) {
          const keys = kb.aliases.filter((alias) => kb.entities[alias.entity]?.id === reading.entity).map(({ key }) => key);
          const behind = keys.filter((key) => covered.startsWith(key)).map((key) => covered.slice(key.length));
          expect(behind).toContainEqual(expect.stringMatching(ENDING));
        }
      }
    }),
    { numRuns: 500 },
  );
});
