import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NormalizedText, normalize } from '../kb/normalize.ts';
import { createGazetteer, type GazetteerEntry } from './gazetteer.ts';

const plain = (...keys: readonly string[]): GazetteerEntry[] => keys.map((key) => ({ key }));

/** What is found, as it stands in the text. */
function found(entries: readonly GazetteerEntry[], text: string): string[] {
  const normalized = normalize(text);
  return createGazetteer(entries)
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
    ['finds nothing in nothing', plain('byd'), '', []],
    ['finds nothing without names', [], 'BYD', []],
    ['leaves an empty name out', plain(''), 'BYD', []],
  ])('%s', (_rule, entries, text, names) => {
    expect(found(entries, text)).toEqual(names);
  });

  test('gives every entry that shares a key, and only those that agree in case', () => {
    const entries = [{ key: 'li' }, { key: 'li', exact: 'LI' }, { key: 'li', exact: 'Li' }];
    const matches = createGazetteer(entries).match(normalize('LI'));
    expect(matches).toEqual([{ start: 0, end: 2, entries: [entries[0], entries[1]] }]);
  });
});

const isWordUnit = (unit: string) => /^[a-z0-9]$/.test(unit);

/** The loop of the docstring, without an index, over a small alphabet. */
function naiveMatch(entries: readonly GazetteerEntry[], { folded, cased }: NormalizedText) {
  const isEdge = (at: number) => !(isWordUnit(folded.charAt(at - 1)) && isWordUnit(folded.charAt(at)));
  const matches: { start: number; end: number; entries: GazetteerEntry[] }[] = [];
  let at = 0;
  while (at < folded.length) {
    let next = at + 1;
    for (let end = folded.length; isEdge(at) && end > at; end--) {
      const key = folded.slice(at, end);
      const agreeing = entries.filter((entry) => entry.key === key && (entry.exact ?? cased.slice(at, end)) === cased.slice(at, end));
      if (agreeing.length === 0 || !isEdge(end)) continue;
      matches.push({ start: at, end, entries: agreeing });
      next = end;
      break;
    }
    at = next;
  }
  return matches;
}

const letters = ['a', 'b', 'A', 'B', '1', ' ', '’', '车', '比'] as const;
const word = (most: number) => fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: most }).map((units) => units.join(''));
const entry = fc.record({ text: word(4), exact: fc.boolean() }).map(({ text, exact }): GazetteerEntry => {
  const { folded, cased } = normalize(text);
  return exact ? { key: folded, exact: cased } : { key: folded };
});

test('for any names and any text, a gazetteer finds what the naive loop finds', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), word(40), (entries, text) => {
      const normalized = normalize(text);
      expect(createGazetteer(entries).match(normalized)).toEqual(naiveMatch(entries, normalized));
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
    fc.property(given, ({ entries, parts }) => {
      const normalized = normalize(parts.join(''));
      expect(createGazetteer(entries).match(normalized)).toEqual(naiveMatch(entries, normalized));
    }),
    { numRuns: 500 },
  );
});
