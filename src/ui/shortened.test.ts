import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened, textWidth } from './shortened.ts';

test.each([
  ['CATL', 10, 'CATL'],
  ['上汽通用五菱', 6, '上汽通用五菱'],
  ['上汽通用五菱', 5, '上汽通用…'],
  ['Dongfeng Motor', 5, 'Dongfe…'],
])('%s in %d em', (text, room, expected) => {
  expect(shortened(text, room)).toBe(expected);
});

test('fits, or is one letter', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 2, max: 30 }), (text, room) => {
      const short = shortened(text, room);
      if (short !== text) expect(textWidth(short.slice(0, -1)) + 1).toBeLessThanOrEqual(room + 1e-9);
    }),
  );
});
