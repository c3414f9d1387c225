import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KinOf, resolve } from './resolve.ts';
import type { Rule } from './rules.ts';
import type { Candidate, Reading } from './scan.ts';

const free = (entity: string, surname?: string): Reading => ({ entity, surname });
const full = (entity: string): Reading => ({ entity, needs: 'full-name' });
/** Needs context, and has it as given: `near('a')` in its sentence, `far('a')` in its block, `bare('a')` not at all. */
const bare = (entity: string): Reading => ({ entity, needs: 'context', near: [], far: [] });
const near = (entity: string, ...words: readonly string[]): Reading => ({ ...bare(entity), near: words.length > 0 ? words : ['cars'] });
const far = (entity: string): Reading => ({ ...bare(entity), far: ['sales'] });
const surname = (entity: string, name: string): Reading => ({ entity, needs: 'full-name', rule: 'surname', surname: name });
const clipped = (entity: string): Reading => ({ entity, needs: 'full-name', rule: 'clipped' });

const span = (...readings: readonly Reading[]): Candidate => ({ start: 0, end: 3, readings });
const listed = (others: number, candidate: Candidate): Candidate => ({ ...candidate, listed: others });
const lowered = (candidate: Candidate): Candidate => ({ ...candidate, lowered: true });
const line = (candidate: Candidate): Candidate => ({ ...candidate, line: true });
const stranger = (candidate: Candidate): Candidate => ({ ...candidate, stranger: true });
/** Puts candidates one behind the other. */
const inOrder = (...candidates: readonly Candidate[]): Candidate[] => candidates.map((candidate, at) => ({ ...candidate, start: at * 10, end: at * 10 + 3 }));

const alone: KinOf = () => [];
const tied =
  (ties: Readonly<Record<string, readonly string[]>>): KinOf =>
  (entity) =>
    ties[entity] ?? [];

/** Each block's mentions by entity, with the rule for all but unambiguous names. */
const namedBy = (blocks: readonly (readonly Candidate[])[], kinOf: KinOf = alone, without?: ReadonlySet<Rule>) =>
  resolve(blocks, kinOf, without).map((mentions) => mentions.map(({ entity, reason }) => (reason.rule === 'name' ? entity : `${entity}:${reason.rule}`)));

describe('a span', () => {
  test.each([
    ['with an unambiguous name counts', [[span(free('byd'))]], [['byd']]],
    ['without a reading is silent', [[span()]], [[]]],
    ['that needs a full name is silent without one', [[span(full('zeng'))]], [[]]],
    ['that needs a full name counts after one', [[span(free('zeng')), span(full('zeng'))]], [['zeng', 'zeng:known']]],
    ['that needs a full name counts before one', [[span(full('zeng'))], [span(free('zeng'))]], [['zeng:known'], ['zeng']]],
    ['that needs a full name is silent after that of another', [[span(free('wei')), span(full('zeng'))]], [['wei']]],
    ['that needs a full name counts after a name that its context proved', [[span(near('zeng')), span(full('zeng'))]], [['zeng:context', 'zeng:known']]],
    ['that needs a full name is silent after a name without its context', [[span(bare('zeng')), span(full('zeng'))]], [[]]],
    ['that needs a full name is not proved by another that needs one', [[span(full('zeng')), span(full('zeng'))]], [[]]],
    ['that needs a full name is not proved by a list', [[listed(3, span(full('zeng')))]], [[]]],
    ['that needs context counts beside it', [[span(near('cac'))]], [['cac:context']]],
    ['that needs context counts with it in the block', [[span(far('cac'))]], [['cac:context']]],
    ['that needs context is silent without it', [[span(bare('cac'))]], [[]]],
    ['that needs context is silent where all it has is a name elsewhere', [[span(bare('cac'))], [span(free('cac'))]], [[], ['cac']]],
    ['that needs context counts in a list where its name stands elsewhere', [[listed(1, span(bare('cac')))], [span(free('cac'))]], [['cac:known'], ['cac']]],
    [
      'of a person that needs context counts where the person is named elsewhere',
      [[span({ ...bare('he'), surname: 'he' })], [span(free('he'))]],
      [['he:known'], ['he']],
    ],
    [
      'that is an abbreviation counts where its name stands elsewhere',
      [[{ ...span(bare('cac')), abbreviation: true }], [span(free('cac'))]],
      [['cac:known'], ['cac']],
    ],
    ['that is an abbreviation is silent where its name does not', [[{ ...span(bare('cac')), abbreviation: true }]], [[]]],
    ['with two readings that count is silent', [[span(free('a'), free('b'))]], [[]]],
    ['with two readings proves neither for others', [[span(free('a'), free('b')), span(full('a')), span(full('b'))]], [[]]],
    ['with two readings beside their contexts proves neither for others', [[span(near('a'), near('b')), span(full('a')), span(full('b'))]], [[]]],
    ['with two readings counts as the one that the text names', [[span(free('a')), span(full('a'), full('b'))]], [['a', 'a:known']]],
    ['with two readings is silent where the text names both', [[span(free('a')), span(free('b')), span(full('a'), full('b'))]], [['a', 'b']]],
    ['with two readings counts as the one that has its context', [[span(bare('a'), near('b'))]], [['b:context']]],
    ['with two readings is silent where both have their context', [[span(near('a'), far('b'))]], [[]]],
    ['with a free reading and one in need counts as the free one', [[span(free('a'), full('b'))]], [['a']]],
    ['with a free reading and one whose need is met is silent', [[span(free('a'), near('b'))]], [[]]],
    ['with a free reading counts as that even where the text names the other', [[span(free('b')), span(free('a'), full('b'))]], [['b', 'a']]],
    ['with two readings of the same entity counts', [[span(near('a'), near('a'))]], [['a:context']]],
    ['with two readings of the same entity proves it for others', [[span(near('a'), near('a')), span(full('a'))]], [['a:context', 'a:known']]],
    ['with a stated reading goes before one with a short form', [[span(free('a')), span(free('b')), span(full('a'), clipped('b'))]], [['a', 'b', 'a:known']]],
  ])('%s', (_rule, blocks, expected) => {
    expect(namedBy(blocks)).toEqual(expected);
  });

  test('keeps its place', () => {
    expect(resolve([[{ start: 4, end: 9, readings: [free('byd')] }]], alone)).toEqual([
      [{ start: 4, end: 9, entity: 'byd', reason: { rule: 'name', evidence: [] } }],
    ]);
  });
});

describe('a name in small letters', () => {
  test.each([
    ['is silent', [[lowered(span(free('a')))]], [[]]],
    ['proves nothing for others', [[lowered(span(free('a'))), span(full('a'))]], [[]]],
    ['is silent where all it has is a name elsewhere', [[span(free('a')), lowered(span(full('a')))]], [['a']]],
    ['is silent as a clipped name', [[span(free('a')), lowered(span(clipped('a')))]], [['a']]],
    ['is silent beside one context word', [[lowered(span(near('a')))]], [[]]],
    ['counts beside two context words', [[lowered(span(near('a', 'cars', 'plant')))]], [['a:context']]],
    ['gains nothing from a name elsewhere', [[span(free('a')), listed(2, lowered(span(bare('a'))))]], [['a']]],
    ['of a person counts where the person is named elsewhere', [[span(free('a', 'li')), lowered(span({ ...full('a'), surname: 'li' }))]], [['a', 'a:known']]],
  ])('%s', (_rule, blocks, expected) => {
    expect(namedBy(blocks)).toEqual(expected);
  });
});

describe('a line', () => {
  const [name, unsure, other] = [line(span(free('a'))), line(span(bare('c'))), line(span(bare('d')))];

  test.each([
    ['is silent alone', [[unsure]], [[]]],
    ['is silent beside one line with a name: 1', [[name], [unsure]], [['a'], []]],
    ['counts between two lines with names: 2', [[name], [unsure], [name]], [['a'], ['c'], ['a']]],
    ['counts two lines behind', [[name], [name], [unsure]], [['a'], ['a'], ['c']]],
    ['counts two lines before', [[unsure], [name], [name]], [['c'], ['a'], ['a']]],
    ['is silent where one of two is three lines away', [[name], [], [name], [unsure]], [['a'], [], ['a'], []]],
    ['is silent between lines without names', [[other], [unsure], [other]], [[], [], []]],
    ['is silent between paragraphs with names', [[span(free('a'))], [unsure], [span(free('a'))]], [['a'], [], ['a']]],
    ['does not help a paragraph between lines', [[name], [span(bare('c'))], [name]], [['a'], [], ['a']]],
    ['counts with one listed and one line: 2', [[name], [listed(1, unsure)]], [['a'], ['c']]],
  ])('%s', (_rule, blocks, expected) => {
    expect(resolve(blocks, alone).map((mentions) => mentions.map((mention) => mention.entity))).toEqual(expected);
  });

  test('counts for nothing without the rule of lists', () => {
    expect(namedBy([[name], [unsure], [name]], alone, new Set<Rule>(['listed']))).toEqual([['a'], [], ['a']]);
  });
});

describe('a surname', () => {
  const zeng = span(free('zeng-yuqun', 'zeng'));
  const other = span(free('zeng-qinghong', 'zeng'));
  const both = span(surname('zeng-yuqun', 'zeng'), surname('zeng-qinghong', 'zeng'));
  const li = span(free('li-bin', 'li'));

  test.each([
    ['is silent without its full name', [[both]], [[]]],
    ['counts for the one who is named', [[zeng, both]], [['zeng-yuqun', 'zeng-yuqun:surname']]],
    ['counts before the full name', [[both], [zeng]], [['zeng-yuqun:surname'], ['zeng-yuqun']]],
    ['counts where somebody of another name is named too', [[zeng, li, both]], [['zeng-yuqun', 'li-bin', 'zeng-yuqun:surname']]],
    ['is silent where two who bear it are named', [[zeng, other, both]], [['zeng-yuqun', 'zeng-qinghong']]],
    ['is silent where another who bears it is named later', [[zeng, both], [other]], [['zeng-yuqun'], ['zeng-qinghong']]],
    ['is silent in a stranger’s name', [[zeng, stranger(both)]], [['zeng-yuqun']]],
    ['is silent where a stranger bears it too', [[zeng, both], [stranger(both)]], [['zeng-yuqun'], []]],
    ['is not silenced by a stranger of another name', [[zeng, both, stranger(span(surname('li-bin', 'li')))]], [['zeng-yuqun', 'zeng-yuqun:surname']]],
  ])('%s', (_rule, blocks, expected) => {
    expect(namedBy(blocks)).toEqual(expected);
  });
});

describe('a clipped name', () => {
  const [a, b, either] = [span(free('a')), span(free('b')), span(clipped('a'), clipped('b'))];

  test.each([
    ['is silent without its full name', [[either]], [[]]],
    ['counts behind its full name', [inOrder(a, either)], [['a', 'a:clipped']]],
    ['counts before its full name', [inOrder(either, a)], [['a:clipped', 'a']]],
    ['goes to the one named last before it', [inOrder(a, b, either)], [['a', 'b', 'b:clipped']]],
    ['does not go to one named behind it', [inOrder(a, either, b)], [['a', 'a:clipped', 'b']]],
    ['goes to the first named behind it where none came before', [inOrder(either, b, a)], [['b:clipped', 'b', 'a']]],
    ['goes to the one named last in the blocks before it', [[b], [a], [either], [b]], [['b'], ['a'], ['a:clipped'], ['b']]],
    ['goes to one whom its context proved last', [inOrder(a, span(near('b')), either)], [['a', 'b:context', 'b:clipped']]],
    ['looks past those that it cannot name', [inOrder(a, b, span(free('c')), either)], [['a', 'b', 'c', 'b:clipped']]],
    ['is silent where it may be a surname of one who is named', [inOrder(a, span(free('p', 'p')), span(clipped('a'), surname('p', 'p')))], [['a', 'p']]],
  ])('%s', (_rule, blocks, expected) => {
    expect(namedBy(blocks)).toEqual(expected);
  });
});

describe('a reason', () => {
  const reasonOf = (kinOf: KinOf, ...candidates: readonly Candidate[]) => resolve([candidates], kinOf)[0]?.at(-1)?.reason;

  test.each([
    ['of an unambiguous name has no evidence', [span(free('a'))], { rule: 'name', evidence: [] }],
    [
      'of a name in context tells the words',
      [span({ ...near('a', 'cars', 'plant'), far: ['sales'] })],
      { rule: 'context', evidence: ['cars', 'plant', 'sales'] },
    ],
    ['of a name in context tells the relations that the text names', [span(free('b')), span(near('a'))], { rule: 'context', evidence: ['cars', 'b'] }],
    ['of a known name tells the entity', [span(free('a')), span(full('a'))], { rule: 'known', evidence: ['a'] }],
    ['of a surname tells the person', [span(free('a', 'li')), span(surname('a', 'li'))], { rule: 'surname', evidence: ['a'] }],
    ['of a clipped name tells the company', [span(free('a')), span(clipped('a'))], { rule: 'clipped', evidence: ['a'] }],
  ])('%s', (_rule, candidates, reason) => {
    expect(reasonOf(tied({ a: ['b', 'c'] }), ...candidates)).toEqual(reason);
  });
});

describe('the score', () => {
  const ties = tied({ a: ['k1', 'k2', 'k3'] });
  const counts = (...blocks: readonly (readonly Candidate[])[]) => namedBy(blocks, ties)[0]?.some((mention) => mention.startsWith('a:')) ?? false;

  test.each([
    ['nothing: 0', false, [[span(bare('a'))]]],
    ['a context word in the sentence: 2', true, [[span(near('a'))]]],
    ['a context word in the block: 1.5', true, [[span(far('a'))]]],
    ['one listed with it: 1', false, [[listed(1, span(bare('a')))]]],
    ['two listed with it: 2', true, [[listed(2, span(bare('a')))]]],
    ['a relation in the text: 0.75', false, [[span(bare('a'))], [span(free('k1'))]]],
    ['a relation that is named twice: 0.75', false, [[span(bare('a'))], [span(free('k1'))], [span(free('k1'))]]],
    ['two relations in the text: 1.5', true, [[span(bare('a'))], [span(free('k1')), span(free('k2'))]]],
    ['a relation in the block: 2.25', true, [[span(bare('a')), span(free('k1'))]]],
    ['one listed and a relation in the text: 1.75', true, [[listed(1, span(bare('a')))], [span(free('k1'))]]],
    ['somebody else in the block: 0', false, [[span(bare('a')), span(free('x'))]]],
    ['a relation that only its context proved: 0', false, [[span(bare('a')), span(near('k1'))]]],
    ['a relation in small letters: 0', false, [[span(bare('a')), lowered(span(free('k1')))]]],
    ['a relation with another reading: 0', false, [[span(bare('a')), span(free('k1'), free('x'))]]],
    ['known: 1', false, [[span(bare('a'))], [span(free('a'))]]],
    ['known by context: 1', false, [[span(bare('a'))], [span(near('a'))]]],
    ['known and one listed: 2', true, [[listed(1, span(bare('a')))], [span(free('a'))]]],
    ['known and a relation in the text: 1.75', true, [[span(bare('a'))], [span(free('a'))], [span(free('k1'))]]],
  ])('of %s, counts: %s', (_rule, expected, blocks) => {
    expect(counts(...blocks)).toBe(expected);
  });

  test.each([
    ['one context word in the sentence: 2', false, [[lowered(span(near('a')))]]],
    ['two context words in the sentence: 4', true, [[lowered(span(near('a', 'cars', 'plant')))]]],
    ['two context words in the block, of which one counts: 1.5', false, [[lowered(span({ ...far('a'), far: ['cars', 'plant'] }))]]],
    ['one in the sentence and one in the block: 3.5', true, [[lowered(span({ ...near('a'), far: ['plant'] }))]]],
    ['one in the sentence and one listed: 3', true, [[listed(1, lowered(span(near('a'))))]]],
    ['three listed, of which two count: 2', false, [[listed(3, lowered(span(bare('a'))))]]],
    ['two listed and a relation in the text: 2.75', false, [[listed(2, lowered(span(bare('a'))))], [span(free('k1'))]]],
    ['two listed and a relation in the block: 4.25', true, [[listed(2, lowered(span(bare('a')))), span(free('k1'))]]],
    ['three relations in the text, of which two count: 1.5', false, [[lowered(span(bare('a')))], [span(free('k1')), span(free('k2')), span(free('k3'))]]],
    ['two relations in the block, of which one counts more: 3', true, [[lowered(span(bare('a'))), span(free('k1')), span(free('k2'))]]],
  ])('of %s, counts in small letters: %s', (_rule, expected, blocks) => {
    expect(counts(...blocks)).toBe(expected);
  });

  test('is, for any evidence, the sum of its parts against 1.5, and in small letters against 3', () => {
    const few = fc.nat({ max: 3 });
    fc.assert(
      fc.property(few, few, few, few, few, fc.boolean(), fc.boolean(), (nearWords, farWords, others, beside, elsewhere, known, small) => {
        const words = ['w1', 'w2', 'w3'];
        const reading: Reading = { entity: 'a', needs: 'context', near: words.slice(0, nearWords), far: words.slice(0, farWords) };
        const kin = (block: string, count: number) => Array.from({ length: count }, (_, at) => `${block}${at}`);
        const all = [...kin('b', beside), ...kin('e', elsewhere)];
        const sum =
          Math.min(nearWords, 2) * 2 +
          Math.min(farWords, 1) * 1.5 +
          Math.min(others, 2) +
          Math.min(beside, 1) * 1.5 +
          Math.min(all.length, 2) * 0.75 +
          (known && !small ? 1 : 0);
        const blocks = [
          [{ ...listed(others, span(reading)), lowered: small }, ...kin('b', beside).map((id) => span(free(id)))],
          [...kin('e', elsewhere).map((id) => span(free(id))), ...(known ? [span(free('a'))] : [])],
        ];
        const [first = []] = resolve(blocks, tied({ a: all }));
        expect(first.some(({ entity }) => entity === 'a')).toBe(sum >= (small ? 3 : 1.5));
      }),
      { numRuns: 500 },
    );
  });
});

describe('without the rule', () => {
  const ties = tied({ a: ['k'] });

  test.each([
    ['context', 'a name in need of it counts anywhere', [span(bare('a'))], 1, 0],
    ['context', 'a name in need of a full name is still silent', [span(full('a'))], 0, 0],
    ['kin', 'a relation proves nothing', [span(free('k')), span(bare('a'))], 1, 2],
    ['known', 'a full name does not help other names of the file', [span(free('a')), span(full('a'))], 1, 2],
    ['known', 'a full name still helps short forms', [span(free('a')), span(clipped('a'))], 2, 2],
    ['stranger', 'a surname counts for one of two', [span(free('a', 'li')), span(free('b', 'li')), span(surname('a', 'li'))], 3, 2],
  ] satisfies [Rule, string, Candidate[], number, number][])('%s, %s', (rule, _what, candidates, without, usual) => {
    expect(namedBy([candidates], ties, new Set([rule]))[0]).toHaveLength(without);
    expect(namedBy([candidates], ties)[0]).toHaveLength(usual);
  });
});

const entity = fc.constantFrom('a', 'b', 'c', 'd');
const statedReading = fc.oneof(
  fc.tuple(entity, fc.constantFrom('li', 'he', undefined)).map(([id, name]) => free(id, name)),
  fc.constantFrom(full, bare, far, (id: string) => near(id)).chain((make) => entity.map(make)),
  fc.tuple(entity, fc.constantFrom('li', 'he')).map(([id, name]) => surname(id, name)),
);
const clippedReading = entity.map(clipped);
const candidateOf = (most: number) =>
  fc
    .record({
      stated: fc.array(statedReading, { maxLength: 2 }),
      short: fc.array(clippedReading, { maxLength: most }),
      listed: fc.constantFrom(undefined, 1, 2),
      lowered: fc.constantFrom(undefined, undefined, true as const),
      stranger: fc.constantFrom(undefined, undefined, true as const),
      abbreviation: fc.constantFrom(undefined, undefined, true as const),
    })
    .map(({ stated, short, ...rest }): Candidate => ({ start: 0, end: 3, readings: [...stated, ...short], ...rest }));
/** @param mostClipped clipped readings that one candidate may have */
const pages = (mostClipped: number) =>
  fc.array(
    fc.array(candidateOf(mostClipped), { maxLength: 3 }).map((candidates) => inOrder(...candidates)),
    { maxLength: 6 },
  );
const ties = tied({ a: ['b', 'c'], b: ['a'], c: ['a', 'd'] });

/** Lines of a list are left out: they look at the blocks around them. */
test('for any paragraphs whose clipped names have one reading, their order does not matter', () => {
  const shuffled = pages(1).chain((blocks) =>
    fc.record({ blocks: fc.constant(blocks), order: fc.shuffledSubarray([...blocks.keys()], { minLength: blocks.length }) }),
  );
  fc.assert(
    fc.property(shuffled, ({ blocks, order }) => {
      const straight = resolve(blocks, ties);
      const mixed = resolve(
        order.map((at) => blocks[at] ?? []),
        ties,
      );
      expect(mixed).toEqual(order.map((at) => straight[at]));
    }),
    { numRuns: 500 },
  );
});

test('for any blocks, candidates made anew give the same mentions, whatever was resolved between', () => {
  fc.assert(
    fc.property(pages(2), pages(2), (blocks, others) => {
      const anew = structuredClone(blocks);
      const before = resolve(blocks, ties);
      resolve(others, ties);
      expect(resolve(anew, ties)).toEqual(before);
      expect(blocks).toEqual(anew);
    }),
    { numRuns: 300 },
  );
});

test('for any blocks, a mention is a reading of its candidate, and each candidate has one at most, in its order', () => {
  fc.assert(
    fc.property(pages(2), (blocks) => {
      const mentions = resolve(blocks, ties);
      expect(mentions).toHaveLength(blocks.length);
      blocks.forEach((candidates, block) => {
        const starts = (mentions[block] ?? []).map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        for (const { start, end, entity: id } of mentions[block] ?? []) {
          const own = candidates.find((candidate) => candidate.start === start && candidate.end === end);
          expect(own?.readings.map((reading) => reading.entity)).toContain(id);
        }
      });
    }),
    { numRuns: 300 },
  );
});

describe('the full name of one of a firm’s people', () => {
  const kinOf: KinOf = (id) => (id === 'zhu' ? ['leapmotor'] : []);
  const zhu: Reading = { ...bare('zhu'), surname: 'zhu' };
  const entitiesOf = (...blocks: readonly (readonly Candidate[])[]) => resolve(blocks, kinOf).map((mentions) => mentions.map(({ entity }) => entity));

  test('counts where the firm is proven by context', () => {
    expect(entitiesOf([span(zhu)], [span(near('leapmotor'))])).toEqual([['zhu'], ['leapmotor']]);
  });

  test('stays silent where nothing speaks for the firm', () => {
    expect(entitiesOf([span(zhu)], [span(bare('leapmotor'))])).toEqual([[], []]);
  });
});
