import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from './normalize.ts';

describe('the folded form', () => {
  test.each([
    ['lower-cases', 'BYD Auto', 'byd auto'],
    ['makes a curly apostrophe straight', 'Xi’an', "xi'an"],
    ['makes an opening quotation mark for an apostrophe straight', 'Xi‘an', "xi'an"],
    ['makes a modifier apostrophe straight', 'Xiʼan', "xi'an"],
    ['makes a backtick and an acute accent for an apostrophe straight', 'Xi`an Xi´an', "xi'an xi'an"],
    ['makes curly quotation marks straight', '“33618”', '"33618"'],
    ['takes a no-break space for a space', 'Li\u00a0Auto', 'li auto'],
    ['takes a narrow no-break space for a space', 'Li\u202fAuto', 'li auto'],
    ['takes an ideographic space for a space', '苗\u3000圩', '苗 圩'],
    ['takes a tab and a line break for a space', 'Li\tAuto\nInc', 'li auto inc'],
    ['takes a run of spaces for one', 'Li \u00a0\u3000\n Auto', 'li auto'],
    ['takes full-width letters and digits for plain ones', 'ＢＹＤ　Ｍ７', 'byd m7'],
    ['takes full-width brackets for plain ones', '（002594）', '(002594)'],
    ['drops a soft hyphen', 'Contem\u00adporary', 'contemporary'],
    ['drops a zero-width space', 'CA\u200bTL', 'catl'],
    ['drops zero-width joiners and the byte order mark', 'C\u200cA\u200dT\u2060L\ufeff', 'catl'],
    ['drops direction marks', '\u200eBYD\u200f\u202a \u202c', 'byd '],
    ['joins spaces over what it drops', 'Li \u200b Auto', 'li auto'],
    ['drops the diacritics of a composed letter', 'Škoda Citroën Zēng Lǜ', 'skoda citroen zeng lu'],
    ['drops the diacritics of a decomposed letter', 'Citroe\u0308n', 'citroen'],
    ['takes ø for o', 'Ørsted', 'orsted'],
    ['takes a hyphen for a space', 'SAIC-GM-Wuling', 'saic gm wuling'],
    ['takes a no-break hyphen, an en dash, a minus and a full-width hyphen for a space', 'a‑b–c−d－e', 'a b c d e'],
    ['takes a hyphen between spaces for one space', 'SAIC - GM', 'saic gm'],
    ['keeps an em dash', 'BYD—maker', 'byd—maker'],
    ['makes every middle dot the same', '马克•吐温 马克・吐温 马克‧吐温', '马克·吐温 马克·吐温 马克·吐温'],
    ['keeps Chinese characters', '宁德时代寧德時代', '宁德时代寧德時代'],
    ['keeps characters beyond the first plane', '𠮷BYD🚗', '𠮷byd🚗'],
    ['keeps lone surrogates', 'a\ud800b\udc00', 'a\ud800b\udc00'],
    ['leaves nothing of nothing', '', ''],
  ])('%s: %j', (_rule, text, folded) => {
    expect(normalize(text).folded).toBe(folded);
  });
});

test('the cased form folds all but upper and lower case', () => {
  expect(normalize('ＢＹＤ’s\u00a0Šk-Da').cased).toBe("BYD's Sk Da");
});

test.each([
  ['a dropped unit', 'C\u00adA', [0, 2]],
  ['a run of spaces, which is its first', 'a  \u00a0b', [0, 1, 4]],
  ['a pair of surrogates', '𠮷A', [0, 1, 2]],
  ['a decomposed letter', 'e\u0301x', [0, 2]],
])('starts point at the original units over %s', (_rule, text, starts) => {
  expect([...normalize(text).starts]).toEqual(starts);
});

test('a text longer than one slice of units keeps its end', () => {
  const { folded, starts } = normalize(`${'x'.repeat(20_000)}\u00adEND`);
  expect(folded).toBe(`${'x'.repeat(20_000)}end`);
  expect(starts.at(-1)).toBe(20_003);
});

const ODD_UNITS = [0x20, 0x2d, 0xa0, 0x3000, 0xad, 0x200b, 0x300, 0x301, 0xe9, 0x130, 0x212a, 0xff21, 0xff0d, 0x2019, 0xd800, 0xdc00, 0x5b81, 0x41, 0x61, 0];
const unit = fc.oneof(fc.constantFrom(...ODD_UNITS), fc.integer({ min: 0, max: 0xffff }));
const anyText = fc.array(unit, { maxLength: 60 }).map((units) => String.fromCharCode(...units));

describe('for any text', () => {
  test('both forms and the offsets have the same length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, cased, starts } = normalize(text);
        expect([cased.length, starts.length]).toEqual([folded.length, folded.length]);
      }),
    );
  });

  test('offsets point into the text and never go back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const start of normalize(text).starts) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(start).toBeLessThan(text.length);
          before = start;
        }
      }),
    );
  });

  test('each unit comes from the unit that it points at', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, cased, starts } = normalize(text);
        const alone = [...starts].map((start) => normalize(text.charAt(start)));
        expect(alone.map((one) => one.folded).join('')).toBe(folded);
        expect(alone.map((one) => one.cased).join('')).toBe(cased);
      }),
      { numRuns: 300 },
    );
  });

  test('no two spaces stand together, and nothing without width is left', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(text).folded).not.toMatch(/ {2}|[\u00ad\u200b-\u200f\u2060\ufeff]|[\u0300-\u036f]/);
      }),
    );
  });
});
