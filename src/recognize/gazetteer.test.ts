import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NormalizedText, normalize } from '../kb/normalize.ts';
import { createGazetteer } from './gazetteer.ts';
import { openGazetteer } from './openGazetteer.ts';
import { packGazetteer } from './packGazetteer.ts';

/** A name to find, with its key. */
interface Entry {
  readonly key: string;
  readonly exact?: string;
}

function gazetteerOf(entries: readonly Entry[]) {
  const byKey = Map.groupBy(
    entries.filter(({ key }) => key !== ''),
    ({ key }) => key,
  );
  return createGazetteer(openGazetteer(packGazetteer([...byKey.keys()])), [...byKey.values()]);
}

const plain = (...keys: readonly string[]): Entry[] => keys.map((key) => ({ key }));

/** What is found, as it stands in the text. */
function found(entries: readonly Entry[], text: string): string[] {
  const normalized = normalize(text);
  return gazetteerOf(entries)
    .match(normalized)
    .map(({ start, end }) => normalized.cased.slice(start, end));
}

describe('a gazetteer', () => {
  test.each([
    ['finds a name', plain('byd'), 'BYD grew.', ['BYD']],
    ['finds every place of a name', plain('byd'), 'BYD, byd and Byd', ['BYD', 'byd', 'Byd']],
    ['takes the longest name', plain('li', 'li auto'), 'Li Auto', ['Li Auto']],
    ['takes the shorter name where the longer one does not end at an edge', plain('li', 'li auto'), 'Li Autos', ['Li']],
    ['takes the leftmost name, even where a longer one begins inside it', plain('saic gm', 'gm wuling motors'), 'SAIC GM Wuling Motors', ['SAIC GM']],
    ['goes on behind a name', plain('saic gm', 'gm wuling', 'wuling'), 'SAIC GM Wuling', ['SAIC GM', 'Wuling']],
    ['does not find a name inside a word', plain('catl', 'nio'), 'CATLike Niohr union', []],
    ['does not find a name before a digit', plain('m7'), 'M70', []],
    ['finds names inside Chinese text', plain('长安', '宁德时代'), '在长安汽车和宁德时代之间', ['长安', '宁德时代']],
    ['takes the longest Chinese name', plain('长安', '长安汽车'), '长安汽车', ['长安汽车']],
    ['finds Latin between Chinese characters', plain('byd'), '比亚迪BYD汽车', ['BYD']],
    ['finds a name before a possessive', plain('catl'), 'CATL’s', ['CATL']],
    ['finds a name of one letter', plain('x'), 'the X, x', ['X', 'x']],
    ['finds a name of one letter at the end', plain('x'), 'the x', ['x']],
    ['finds a name of one Chinese character before another', plain('渝'), '渝川', ['渝']],
    ['does not find what is longer than the text', plain('byd auto'), 'BYD', []],
    ['keeps to the case that an entry asks for', [{ key: 'li', exact: 'LI' }], 'LI and Li', ['LI']],
    ['falls back to a shorter name where the longer one disagrees in case', [{ key: 'li auto', exact: 'LI AUTO' }, { key: 'li' }], 'Li Auto', ['Li']],
    ['finds a name of four letters that has lost the space behind it', plain('audi'), 'AudiSales', ['Audi']],
    ['finds a name of four letters that has lost the space before it', plain('audi'), 'brandAudi fell', ['Audi']],
    ['finds glued names one behind the other', plain('toyota', 'motor'), 'ToyotaMotor', ['Toyota', 'Motor']],
    ['does not find a name of three letters in a glued word', plain('byd', 'kia'), 'brandByd KiaSales', []],
    ['does not find a name between a capital and a small letter', plain('audi'), 'SAudi AUDIs', []],
    ['does not find a name between a small letter and a digit', plain('audi'), 'audi100', []],
    ['finds a domain whatever stands behind it', plain('pony.ai'), 'Pony.aiand pony.ai2', ['Pony.ai', 'pony.ai']],
    ['does not find a domain behind a letter', plain('pony.ai'), 'xpony.ai', []],
    ['takes no shorter name than four units for a domain', plain('.ai'), '.aix', []],
    ['goes on behind a domain, at an edge only', plain('pony.ai', 'audi'), 'pony.aiaudi pony.aiAudi', ['pony.ai', 'pony.ai', 'Audi']],
    ['finds a name of four letters in a headline of capitals', [{ key: 'aito', exact: 'Aito' }], 'AITO IN 2024', ['AITO']],
    ['keeps to the case of three letters in a headline of capitals', [{ key: 'nio', exact: 'Nio' }], 'NIO IN 2024', []],
    ['keeps to the case where one small letter stands', [{ key: 'aito', exact: 'Aito' }], 'AITO iN 2024', []],
    ['finds a name of two letters in a text of small letters', [{ key: 'li', exact: 'LI' }], 'where li fell', ['li']],
    ['keeps to the case of one letter in a text of small letters', [{ key: 'x', exact: 'X' }], 'where x fell', []],
    ['keeps to the case where one capital stands', [{ key: 'li', exact: 'LI' }], 'Where li fell', []],
    ['takes no number of a date for a model', plain('阿维塔', '阿维塔11'), '阿维塔11月上市', ['阿维塔']],
    ['takes a model before a word', plain('阿维塔', '阿维塔11'), '阿维塔11上市', ['阿维塔11']],
    ['leaves a last character to the next word', plain('重庆', '重庆市'), '重庆市委和重庆市', ['重庆', '重庆市']],
    ['finds nothing in nothing', plain('byd'), '', []],
    ['finds nothing without names', [], 'BYD', []],
    ['leaves an empty name out', plain(''), 'BYD', []],
  ])('%s', (_rule, entries, text, names) => {
    expect(found(entries, text)).toEqual(names);
  });

  test('gives every entry that shares a key, and only those that agree in case', () => {
    const entries = [{ key: 'li' }, { key: 'li', exact: 'LI' }, { key: 'li', exact: 'Li' }];
    const matches = gazetteerOf(entries).match(normalize('LI'));
    expect(matches).toEqual([{ start: 0, end: 2, entries: [entries[0], entries[1]] }]);
  });
});

const isWordUnit = (unit: string) => /^[a-z0-9]$/.test(unit);

/** The loop of the docstring, without an index, over a small alphabet. */
function naiveMatch(entries: readonly Entry[], { folded, cased }: NormalizedText) {
  const isEdge = (at: number) => !(isWordUnit(folded.charAt(at - 1)) && isWordUnit(folded.charAt(at)));
  const isGlued = (at: number) => /^[a-z][A-Z]$/.test(cased.slice(Math.max(0, at - 1), at + 1));
  const hasSmall = [...cased].some((unit) => unit >= 'a' && unit <= 'z');
  const hasCapital = [...cased].some((unit) => unit >= 'A' && unit <= 'Z');
  const leastInAnyCase = Math.min(hasSmall ? Number.POSITIVE_INFINITY : 4, hasCapital ? Number.POSITIVE_INFINITY : 2);
  const matches: { start: number; end: number; entries: Entry[] }[] = [];
  let at = 0;
  while (at < folded.length) {
    let next = at + 1;
    for (let end = folded.length; end > at; end--) {
      const key = folded.slice(at, end);
      const written = cased.slice(at, end);
      const isLong = key.length >= 4;
      if (!isEdge(at) && !(isLong && isGlued(at))) continue;
      if (!isEdge(end) && !(isLong && (isGlued(end) || key.endsWith('.ai')))) continue;
      const agreeing = entries.filter((entry) => entry.key === key && ((entry.exact ?? written) === written || key.length >= leastInAnyCase));
      if (agreeing.length === 0) continue;
      matches.push({ start: at, end, entries: agreeing });
      next = end;
      break;
    }
    at = next;
  }
  return matches;
}

const letters = ['a', 'b', 'i', 'A', 'B', '1', ' ', '.', '’', '车', '比', '.ai'] as const;
const joined = (most: number) => fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: most }).map((units) => units.join(''));
const entry = fc.record({ text: joined(6), exact: fc.boolean() }).map(({ text, exact }): Entry => {
  const { folded, cased } = normalize(text);
  return exact ? { key: folded, exact: cased } : { key: folded };
});
/** A headline of capitals, a machine translation without any, or text as it is. */
const habit = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
);

test('for any names and any text, a gazetteer finds what the naive loop finds', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), joined(40), habit, (entries, text, write) => {
      const normalized = normalize(write(text));
      expect(gazetteerOf(entries).match(normalized)).toEqual(naiveMatch(entries, normalized));
    }),
    { numRuns: 500 },
  );
});

test('for any names, a text made of them gives what the naive loop finds', () => {
  const given = fc.array(entry, { minLength: 1, maxLength: 8 }).chain((entries) =>
    fc.record({
      entries: fc.constant(entries),
      parts: fc.array(fc.oneof(fc.constantFrom(...entries.map(({ exact, key }) => exact ?? key)), fc.constantFrom(...letters)), { maxLength: 20 }),
    }),
  );
  fc.assert(
    fc.property(given, habit, ({ entries, parts }, write) => {
      const normalized = normalize(write(parts.join('')));
      expect(gazetteerOf(entries).match(normalized)).toEqual(naiveMatch(entries, normalized));
    }),
    { numRuns: 1000 },
  );
});

test('for more names of one beginning than an entry holds, a gazetteer finds what the naive loop finds', () => {
  const given = fc.constantFrom('a', 'ab', '车', '车比', 'a.ai', '.').chain((head) =>
    fc.record({
      entries: fc.array(
        entry.map(({ key, exact }): Entry => ({ key: normalize(head + key).folded, exact: exact && normalize(head + exact).cased })),
        { minLength: 10, maxLength: 30 },
      ),
      parts: fc.array(fc.oneof(fc.constant(head), fc.constantFrom(...letters)), { maxLength: 30 }),
    }),
  );
  fc.assert(
    fc.property(given, habit, ({ entries, parts }, write) => {
      const normalized = normalize(write(parts.join('')));
      expect(gazetteerOf(entries).match(normalized)).toEqual(naiveMatch(entries, normalized));
    }),
    { numRuns: 1000 },
  );
});
