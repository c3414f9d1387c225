import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBefore } from './date.ts';
import { dateSpan } from './dateSpan.ts';

describe('the time that a date covers', () => {
  test.each([
    ['2011', 2011, 2012],
    ['2011-01', 2011, 2011 + 1 / 12],
    ['2011-12', 2011 + 11 / 12, 2012],
    ['2011-07-01', 2011.5, 2011.5 + 1 / 372],
    ['2011-12-31', 2012 - 1 / 372, 2012],
  ])('%s', (date, begin, end) => {
    const span = dateSpan(date);
    expect(span.begin).toBeCloseTo(begin, 9);
    expect(span.end).toBeCloseTo(end, 9);
  });

  const padded = (most: number) => fc.integer({ min: 1, max: most }).map((part) => String(part).padStart(2, '0'));
  const date = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), padded(12), padded(28), fc.integer({ min: 1, max: 3 }))
    .map(([year, month, day, parts]) => [String(year), month, day].slice(0, parts).join('-'));

  test('lies in the order of the dates', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        if (isBefore(a, b)) expect(dateSpan(a).end).toBeLessThanOrEqual(dateSpan(b).begin + 1e-9);
      }),
    );
  });
});
