import { expect, test } from 'vitest';
import { mulberry32 } from './mulberry32.ts';

test('gives the numbers of the original', () => {
  const next = mulberry32(1);
  expect([next(), next(), next()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});

test.each([0, 1, 2 ** 32 - 1])('gives numbers from 0 to below 1, spread evenly, from the seed %i', (seed) => {
  const next = mulberry32(seed);
  const tenths = new Array<number>(10).fill(0);
  for (let drawn = 0; drawn < 10_000; drawn++) {
    const tenth = Math.floor(next() * 10);
    tenths[tenth] = (tenths[tenth] ?? Number.NaN) + 1;
  }
  expect(tenths).toHaveLength(10);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
