import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compileKnowledgeBase } from '../kb/compileKnowledgeBase.ts';
import { entitySchema } from '../kb/entitySchema.ts';
import type { KnowledgeBase } from '../kb/knowledgeBase.ts';
import { createNameDerivation } from '../kb/nameDerivation.ts';
import { buildNameIndex } from '../kb/nameIndex.ts';
import { normalize } from '../kb/normalize.ts';
import { packGazetteer } from './packGazetteer.ts';
import { resolve } from './resolve.ts';
import type { Rule } from './rules.ts';
import { type Candidate, createScan } from './scan.ts';

const entity = (id: string, en: string, zh: string, more: Partial<v.InferInput<typeof entitySchema>> = {}) =>
  v.parse(entitySchema, { id, type: 'company', name: { en, zh }, summary: { en: 'It.', zh: '它。' }, sources: {}, ...more });

const kb = compileKnowledgeBase(
  [
    entity('byd', 'BYD', '比亚迪'),
    entity('catl', 'CATL', '宁德时代'),
    entity('li-auto', 'Li Auto', '理想汽车', { aliases: [{ text: 'LI', case: 'exact', needs: 'context' }], context: ['Nasdaq', 'electric-car', '车企'] }),
    entity('xian', "Xi'an", '西安', { type: 'place' }),
    entity('zeng-yuqun', 'Zeng Yuqun', '曾毓群', { type: 'person' }),
    entity('zeng-qinghong', 'Zeng Qinghong', '曾庆洪', { type: 'person' }),
    entity('he-xiaopeng', 'He Xiaopeng', '何小鹏', { type: 'person' }),
    entity('nova-motor', 'Nova Motor', '诺瓦汽车'),
    entity('nova-battery', 'Nova Battery', '诺瓦电池'),
    entity('qualcomm', 'Qualcomm', '高通'),
    entity('seres', 'Seres', '赛力斯', { not: ['Seres Therapeutics'] }),
    entity('sasac', 'SASAC', '国资委', { type: 'body' }),
    entity('yu', 'Yu', '渝', { type: 'place', aliases: [{ text: '渝', needs: 'context', context: ['川'] }] }),
  ],
  createNameDerivation(),
);
const scanOf = (of: KnowledgeBase, without?: ReadonlySet<Rule>) => {
  const { keys, index } = buildNameIndex(of);
  return createScan(index, { keys: packGazetteer(keys), words: packGazetteer(index.words) }, without);
};
const scan = scanOf(kb);

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
    ['gives every reading of a clipped name', 'the Nova plant', ['Nova = nova-motor or nova-battery']],
    ['takes a Chinese surname with its title', '曾董事长说', ['曾董事长 = zeng-yuqun or zeng-qinghong']],
    ['takes a full name before a surname', 'Zeng Yuqun', ['Zeng Yuqun = zeng-yuqun']],
    ['takes the Western order of a name', 'Yuqun Zeng', ['Yuqun Zeng = zeng-yuqun']],
    ['is silent about a surname that is a word', 'He said so', []],
    ['is silent about a surname before a hyphen', 'the Zeng-based firm', []],
    ['is silent about a Chinese name across words', '提高通行能力', []],
    ['is silent about a place with a longer name', "they went to see the Xi'an Peugeot plant", []],
    ['keeps a place before what places have', "they went to see the Xi'an Mayor again", ["Xi'an = xian"]],
    ['keeps a place before a small letter', "they went to see the Xi'an plant", ["Xi'an = xian"]],
    ['keeps a place before a capital in a title', "New Xi'an Peugeot Plant Opens", ["Xi'an = xian"]],
    ['keeps to the case of an exact alias', 'Li, LI, li', ['LI = li-auto']],
    ['finds nothing in nothing', '', []],
  ])('%s: %j', (_rule, text, candidates) => {
    expect(read(text)).toEqual(candidates);
  });
});

describe('a reading', () => {
  test('of an unambiguous name needs nothing', () => {
    expect(scan('BYD')[0]?.readings).toEqual([{ entity: 'byd' }]);
  });

  test('of a surname says so, and whose family name it is', () => {
    expect(scan('Zeng')[0]?.readings[0]).toEqual({ entity: 'zeng-yuqun', needs: 'full-name', rule: 'surname', surname: 'zeng' });
  });

  test('of a full name says whose family name it is', () => {
    expect(scan('Zeng Yuqun')[0]?.readings).toEqual([{ entity: 'zeng-yuqun', surname: 'zeng' }]);
  });

  test('of a clipped name says so', () => {
    expect(scan('Nova')[0]?.readings[1]).toEqual({ entity: 'nova-battery', needs: 'full-name', rule: 'clipped' });
  });

  /** Near and far words of each reading in need of context. */
  const contextOf = (text: string) => scan(text).flatMap(({ readings }) => readings.filter(({ needs }) => needs === 'context').map((it) => [it.near, it.far]));

  test.each([
    ['stands before it', 'On Nasdaq, LI fell', [[['nasdaq'], []]]],
    ['stands behind it', 'LI fell on the Nasdaq.', [[['nasdaq'], []]]],
    ['is Chinese', '造车企业LI', [[['车企'], []]]],
    ['is typed in another way', 'LI, the Electric Car maker', [[['electric car'], []]]],
    ['is missing', 'LI fell', [[[], []]]],
    ['is only the end of a word', 'LI fell on myNasdaq', [[[], []]]],
    ['is only the beginning of a word', 'LI left Nasdaqlike boards', [[[], []]]],
    ['is part of one word and stands alone elsewhere', 'Nasdaqlike LI on Nasdaq', [[['nasdaq'], []]]],
    [
      'is beside each of two',
      'LI on Nasdaq, LI',
      [
        [['nasdaq'], []],
        [['nasdaq'], []],
      ],
    ],
    ['stands in the next sentence', 'LI fell. It is on Nasdaq.', [[[], ['nasdaq']]]],
    ['stands in the sentence before', 'It is on Nasdaq! LI fell.', [[[], ['nasdaq']]]],
    ['stands behind a semicolon', 'LI fell; so did Nasdaq', [[[], ['nasdaq']]]],
    ['stands behind a decimal point', 'LI fell 3.5 on Nasdaq', [[['nasdaq'], []]]],
    ['stands in both sentences', 'Nasdaq fell. LI on Nasdaq', [[['nasdaq'], []]]],
    ['stands in the next sentence, and another in its own', 'LI on Nasdaq. An electric car.', [[['nasdaq'], ['electric car']]]],
    ['stands in the Chinese sentence before', '这家车企。LI上涨', [[[], ['车企']]]],
  ])('with a context word that %s: %s', (_rule, text, context) => {
    expect(contextOf(text)).toEqual(context);
  });

  test('takes no part of its own span for context', () => {
    const own = scanOf(
      compileKnowledgeBase([entity('cac', 'X', 'X', { context: ['China'], aliases: [{ text: 'China CAC', needs: 'context' }] })], createNameDerivation()),
    );
    expect(own('China CAC')[0]?.readings).toEqual([{ entity: 'cac', needs: 'context', near: [], far: [] }]);
    expect(own('China CAC of China')[0]?.readings).toEqual([{ entity: 'cac', needs: 'context', near: ['china'], far: [] }]);
  });

  test('tells three context words of each kind at most', () => {
    const context = ['one', 'two', 'three', 'four'];
    const own = scanOf(compileKnowledgeBase([entity('cac', 'X', 'X', { context, aliases: [{ text: 'CAC', needs: 'context' }] })], createNameDerivation()));
    expect(own('CAC four three two one')[0]?.readings[0]?.near).toEqual(['one', 'two', 'three']);
    expect(own('CAC. four three two one')[0]?.readings[0]?.far).toEqual(['one', 'two', 'three']);
  });
});

describe('the text around a name', () => {
  const words = (count: number) => 'so '.repeat(count);

  test.each([
    ['speaks for it 600 units before', `Nasdaq ${words(196)}LI fell`, ['nasdaq']],
    ['is not seen further before', `Nasdaq ${words(200)}LI fell`, []],
    ['speaks for it 600 units behind', `LI ${words(196)}Nasdaq`, ['nasdaq']],
    ['is not seen further behind', `LI ${words(200)}Nasdaq`, []],
  ])('%s', (_rule, text, near) => {
    expect(scan(text)[0]?.readings).toEqual([{ entity: 'li-auto', needs: 'context', near, far: [] }]);
  });
});

describe('a block', () => {
  test.each([
    ['of 40 units is a line', `BYD ${'x'.repeat(36)}`, true],
    ['of 41 units is none', `BYD ${'x'.repeat(37)}`, undefined],
  ])('%s', (_rule, text, line) => {
    expect(scan(text).map((candidate) => candidate.line)).toEqual([line]);
  });
});

describe('a name', () => {
  test.each([
    ['of capitals is an abbreviation', 'LI', true],
    ['of small letters is none', 'catl', undefined],
    ['with small letters is none', 'Seres', undefined],
    ['of two words is none', 'NOVA MOTOR', undefined],
    ['in Chinese is none', '比亚迪', undefined],
  ])('%s: %s', (_rule, text, abbreviation) => {
    expect(scan(text).map((candidate) => candidate.abbreviation)).toEqual([abbreviation]);
  });
});

describe('a list', () => {
  test.each([
    ['of one has no others', 'BYD grew', [undefined]],
    ['of two', 'BYD and CATL', [1, 1]],
    ['of three', 'BYD, CATL and Seres', [2, 2, 2]],
    ['with a comma before its last', 'BYD, CATL, and Seres', [2, 2, 2]],
    ['in Chinese', '比亚迪、宁德时代和赛力斯', [2, 2, 2]],
    ['with names in need of context', 'BYD, LI and CATL', [2, 2, 2]],
    ['ends before a word', 'BYD and CATL with Seres', [1, 1, undefined]],
    ['ends before a sentence', 'BYD, CATL. Seres', [1, 1, undefined]],
    ['may stand beside another', 'BYD, CATL with Seres or Qualcomm', [1, 1, 1, 1]],
    ['has no places', "BYD, Xi'an and CATL", [undefined, undefined, undefined]],
    ['has no people', 'BYD and Zeng Yuqun', [undefined, undefined]],
  ])('%s: %s', (_rule, text, sizes) => {
    expect(scan(text).map(({ listed }) => listed)).toEqual(sizes);
  });
});

describe('a name of capitals', () => {
  test.each([
    ['is not lowered as written', 'LI fell', [undefined]],
    ['is lowered in a text of small letters', 'li fell', [true]],
    ['with a capital first is lowered in a text of small letters', 'the nova plant', [true]],
    ['is not lowered in a headline of capitals', 'NOVA IN 2024', [undefined]],
    ['that any case will do for is not lowered', 'byd fell', [undefined]],
    ['that does not stand in Latin is not lowered', '比亚迪', [undefined]],
  ])('%s: %s', (_rule, text, lowered) => {
    expect(scan(text).map((candidate) => candidate.lowered)).toEqual(lowered);
  });
});

describe('a longer name', () => {
  const around = (text: string) => `they went to see ${text} and came back`;
  test.each([
    ['of a product silences the company in it', around('the Nova Motor Superhub'), []],
    ['silences it in small parts too', around('a BYD M-Bolt'), []],
    ['silences a place before a company', around("Xi'an Peugeot"), []],
    ['silences a place before a company of ours', around("Xi'an CATL"), ['CATL']],
    ['in Chinese with a model’s code', '召回比亚迪e5共两辆', []],
    ['with a number that only models have', around('the BYD 07 and'), []],
    ['is none with a stock code behind', '比亚迪 0175 上涨', ['比亚迪']],
    ['in Chinese with Latin words', '宁德时代 AB Pro上市', []],
    ['of a Chinese institute silences the place', '在西安电力机车研究所任职', []],
    ['of a local office silences the ministry', '西安国资委持股', ['西安']],
    ['of a local office silences the ministry in English', around("the Xi'an SASAC"), ["Xi'an"]],
    ['is none with a post behind', around('BYD Chairman Smith'), ['BYD']],
    ['is none with a region behind', around('BYD Europe'), ['BYD']],
    ['is none with an abbreviation behind', around('the BYD SUV'), ['BYD']],
    ['is none with another name behind', around('BYD Zeng Yuqun'), ['BYD', 'Zeng Yuqun']],
    ['is none behind a dash', "Xi'an - Cars were made there and they were sold", ["Xi'an"]],
    ['is none where the next sentence begins', around('BYD The others'), ['BYD']],
    ['is none in a title', 'BYD Profit Surges', ['BYD']],
    ['is none with a year behind', '比亚迪2022年销量', ['比亚迪']],
    ['is none with an abbreviation behind, in Chinese', '比亚迪CEO说', ['比亚迪']],
    ['is none where a sentence goes on', '在西安设立的研究所', ['西安']],
  ])('%s: %s', (_rule, text, names) => {
    expect(scan(text).map(({ start, end }) => text.slice(start, end))).toEqual(names);
  });
});

describe('a surname', () => {
  test.each([
    ['alone is nobody else’s', 'then Zeng left', [undefined]],
    ['before a given name is a stranger’s', 'then Zeng Qinghua left', [true]],
    ['behind a given name is a stranger’s', 'then Bruce Zeng left', [true]],
    ['in a full name of ours is not', 'then Zeng Yuqun left', [undefined]],
  ])('%s: %s', (_rule, text, strangers) => {
    expect(scan(text).map(({ stranger }) => stranger)).toEqual(strangers);
  });
});

describe('without the rule', () => {
  const shown = (candidates: readonly Candidate[], text: string) =>
    candidates.map(({ start, end, listed, stranger }) => [text.slice(start, end), listed, stranger].filter((part) => part !== undefined).join(' '));

  test.each([
    ['listed', 'BYD, CATL', ['BYD', 'CATL'], ['BYD 1', 'CATL 1']],
    ['surname', 'Zeng left', [], ['Zeng']],
    ['stranger', 'Bruce Zeng left', ['Zeng'], ['Zeng true']],
    ['clipped', 'the Nova plant', [], ['Nova']],
    ['chinese-words', '提高通行能力', ['高通'], []],
    ['longer-name', "they went to see the Xi'an Peugeot plant", ["Xi'an"], []],
    ['company-ending', 'BYD Co. Ltd. grew', ['BYD'], ['BYD Co. Ltd.']],
  ] satisfies [Rule, string, string[], string[]][])('%s: %s', (rule, text, without, usual) => {
    expect(shown(scanOf(kb, new Set([rule]))(text), text)).toEqual(without);
    expect(shown(scan(text), text)).toEqual(usual);
  });
});

describe('a page in chunks', () => {
  const BLOCKS = [
    'Nova Motor and Nova Battery grew.',
    'Nova Battery opened a plant.',
    'The Nova plant is new. CATL has one.',
    'Zeng Yuqun, chairman of CATL, left.',
    'Mr Zeng said so.',
    'then Bruce Zeng left',
    'Zeng Qinghong came.',
    'LI fell on the Nasdaq.',
    'BYD, LI and CATL grew.',
    'LI fell.',
    'li fell',
    '曾董在西安，LI上涨。',
    '诺瓦与高通合作',
    'By Zeng',
    '渝川, Seres',
    '',
  ];
  const ties: Readonly<Record<string, readonly string[]>> = { 'li-auto': ['catl', 'byd'], yu: ['seres'] };
  const kinOf = (id: string) => ties[id] ?? [];
  const shown = (blocks: readonly string[], candidates: readonly (readonly Candidate[])[]) =>
    resolve(candidates, kinOf).map((mentions, at) => mentions.map(({ start, end, entity: id }) => `${blocks[at]?.slice(start, end)} = ${id}`));

  test('gives what each block says in the light of the others', () => {
    const page = [
      'Mr Zeng said so in a long talk to the workers on Monday.',
      'The Nova plant is new, and nobody has seen it from inside.',
      'Zeng Yuqun of Nova Motor left before the plant was opened.',
      'LI and Nova grew by a tenth in the second half of the year.',
    ];
    expect(shown(page, page.map(scan))).toEqual([
      ['Zeng = zeng-yuqun'],
      ['Nova = nova-motor'],
      ['Zeng Yuqun = zeng-yuqun', 'Nova Motor = nova-motor'],
      ['Nova = nova-motor'],
    ]);
  });

  test('gives the same mentions in whatever order the chunks come', () => {
    const given = fc
      .array(fc.constantFrom(...BLOCKS), { maxLength: 10 })
      .chain((page) =>
        fc.record({ page: fc.constant(page), order: fc.shuffledSubarray([...page.keys()], { minLength: page.length }), size: fc.integer({ min: 1, max: 4 }) }),
      );
    fc.assert(
      fc.property(given, ({ page, order, size }) => {
        const candidates: Candidate[][] = page.map(() => []);
        let mentions = resolve(candidates, kinOf);
        for (let at = 0; at < order.length; at += size) {
          for (const block of order.slice(at, at + size)) candidates[block] = scan(page[block] ?? '');
          mentions = resolve(candidates, kinOf);
        }
        const fresh = scanOf(kb);
        expect(mentions).toEqual(
          resolve(
            page.map((text) => fresh(text)),
            kinOf,
          ),
        );
      }),
      { numRuns: 200 },
    );
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
    'Bruce Zeng',
    '曾董',
    'Nova',
    'NOVA MOTOR',
    '诺瓦',
    '高通',
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
