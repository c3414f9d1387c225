import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve } from './resolve.ts';
import type { Candidate, Reading } from './scan.ts';

const free = (entity: string): Reading => ({ entity });
const full = (entity: string): Reading => ({ entity, needs: 'full-name' });
const near = (entity: string, context: boolean): Reading => ({ entity, needs: 'context', context });

const span = (...readings: readonly Reading[]): Candidate => ({ start: 0, end: 3, readings });

/** Each block's mentions by entity; an earned one in brackets. */
const named = (...blocks: readonly (readonly Candidate[])[]) =>
  resolve(blocks).map((mentions) => mentions.map(({ entity, earned }) => (earned ? `(${entity})` : entity)));

describe('a span', () => {
  test.each([
    ['with an unambiguous name counts', [[span(free('byd'))]], [['byd']]],
    ['without a reading is silent', [[span()]], [[]]],
    ['that needs a full name is silent without one', [[span(full('zeng'))]], [[]]],
    ['that needs a full name counts after one', [[span(free('zeng')), span(full('zeng'))]], [['zeng', '(zeng)']]],
    ['that needs a full name counts before one', [[span(full('zeng'))], [span(free('zeng'))]], [['(zeng)'], ['zeng']]],
    ['that needs a full name is silent after that of another', [[span(free('wei')), span(full('zeng'))]], [['wei']]],
    ['that needs a full name counts after a name that its context proved', [[span(near('zeng', true)), span(full('zeng'))]], [['(zeng)', '(zeng)']]],
    ['that needs context counts beside it', [[span(near('cac', true))]], [['(cac)']]],
    ['that needs a full name is silent after a name without its context', [[span(near('zeng', false)), span(full('zeng'))]], [[]]],
    ['that needs a full name is not proved by another that needs one', [[span(full('zeng')), span(full('zeng'))]], [[]]],
    ['that needs context is silent without it', [[span(near('cac', false))]], [[]]],
    ['that needs context counts where the full name stands elsewhere', [[span(near('cac', false))], [span(free('cac'))]], [['(cac)'], ['cac']]],
    ['that needs context counts in other blocks once a block has proved it', [[span(near('cac', false))], [span(near('cac', true))]], [['(cac)'], ['(cac)']]],
    ['with two readings that count is silent', [[span(free('a'), free('b'))]], [[]]],
    ['with two readings proves neither for others', [[span(free('a'), free('b')), span(full('a')), span(full('b'))]], [[]]],
    ['with two readings beside their contexts proves neither for others', [[span(near('a', true), near('b', true)), span(full('a')), span(full('b'))]], [[]]],
    ['with two readings counts as the one that the text names', [[span(free('a')), span(full('a'), full('b'))]], [['a', '(a)']]],
    ['with two readings is silent where the text names both', [[span(free('a')), span(free('b')), span(full('a'), full('b'))]], [['a', 'b']]],
    ['with two readings counts as the one that has its context', [[span(near('a', false), near('b', true))]], [['(b)']]],
    ['with two readings is silent where both have their context', [[span(near('a', true), near('b', true))]], [[]]],
    ['with a free reading and one in need counts as the free one', [[span(free('a'), full('b'))]], [['a']]],
    ['with a free reading and one whose need is met is silent', [[span(free('a'), near('b', true))]], [[]]],
    ['with two readings of the same entity counts', [[span(near('a', true), near('a', true))]], [['(a)']]],
    ['with a free reading and one in need of the same entity is not earned', [[span(near('a', true), free('a'))]], [['a']]],
    ['with two readings of the same entity proves it for others', [[span(near('a', true), near('a', true)), span(full('a'))]], [['(a)', '(a)']]],
  ])('%s', (_rule, blocks, expected) => {
    expect(named(...blocks)).toEqual(expected);
  });

  test('keeps its place', () => {
    expect(resolve([[{ start: 4, end: 9, readings: [free('byd')] }]])).toEqual([[{ start: 4, end: 9, entity: 'byd', earned: false }]]);
  });
});

test('for any blocks, their order does not matter', () => {
  const entity = fc.constantFrom('a', 'b', 'c');
  const reading = fc.oneof(
    entity.map(free),
    entity.map(full),
    fc.tuple(entity, fc.boolean()).map(([id, context]) => near(id, context)),
  );
  const block = fc.array(
    fc.array(reading, { maxLength: 3 }).map((readings) => span(...readings)),
    { maxLength: 3 },
  );
  const shuffled = fc
    .array(block, { maxLength: 6 })
    .chain((blocks) => fc.record({ blocks: fc.constant(blocks), order: fc.shuffledSubarray([...blocks.keys()], { minLength: blocks.length }) }));
  fc.assert(
    fc.property(shuffled, ({ blocks, order }) => {
      const straight = resolve(blocks);
      const mixed = resolve(order.map((at) => blocks[at] ?? []));
      expect(mixed).toEqual(order.map((at) => straight[at]));
    }),
    { numRuns: 300 },
  );
});
