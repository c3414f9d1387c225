import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plotLayout } from './plotLayout.ts';

const plot = (points: readonly (readonly [at: number, value: number])[], width = 296) =>
  plotLayout(
    points.map(([at, value]) => ({ at, value })),
    width,
    132,
    String,
  );

describe('a plot', () => {
  test.each([
    [
      'round ticks from 0',
      [
        [2023, 36.8],
        [2024, 39.2],
      ],
      [0, 10, 20, 30, 40],
    ],
    [
      'losses below 0',
      [
        [2023, -30],
        [2024, 12],
      ],
      [-40, -20, 0, 20],
    ],
    [
      'losses alone',
      [
        [2023, -30],
        [2024, -12],
      ],
      [-30, -20, -10, 0],
    ],
    [
      'decimals without stray digits',
      [
        [2023, 0.1],
        [2024, 0.3],
      ],
      [0, 0.1, 0.2, 0.3],
    ],
    [
      'nothing but 0',
      [
        [2023, 0],
        [2024, 0],
      ],
      [0, 1],
    ],
  ] as const)('has %s', (_rule, points, ticks) => {
    expect(plot(points).ticks.map(({ value }) => value)).toEqual(ticks);
  });

  test('leaves a gap for years without a number', () => {
    const { marks } = plot([
      [2018, 1],
      [2019, 2],
      [2022, 3],
    ]);
    const [a = 0, b = 0, c = 0] = marks.map(({ x }) => x);
    expect(c - b).toBeCloseTo(3 * (b - a), 5);
  });

  test('labels no more marks than there is room for, the newest among them', () => {
    const { marks } = plot(Array.from({ length: 20 }, (_, at) => [2000 + at, 10] as const));
    const labelled = marks.filter((mark) => mark.labelled);
    expect(labelled.at(-1)).toBe(marks.at(-1));
    expect(labelled.length).toBeGreaterThan(2);
    for (const [at, { x }] of labelled.slice(1).entries()) expect(x - (labelled[at]?.x ?? 0)).toBeGreaterThanOrEqual(54);
  });

  test('stays in its frame, higher numbers higher', () => {
    const points = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: -1_000_000, max: 1_000_000_000 })), {
        selector: ([at]) => at,
        minLength: 2,
        maxLength: 25,
      })
      .map((list) => list.sort(([a], [b]) => a - b));
    fc.assert(
      fc.property(points, (given) => {
        const { marks, ticks, zero, barWidth } = plot(given, 320);
        expect(barWidth).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        for (const [at, { x, y }] of marks.entries()) {
          expect(y).toBeGreaterThanOrEqual(17.9);
          expect(y).toBeLessThanOrEqual(112.1);
          expect(x).toBeLessThanOrEqual(320);
          expect(Math.sign(zero - y)).toBe(Math.sign(Number((zero - y).toFixed(6)) === 0 ? zero - y : (given[at]?.[1] ?? 0)));
        }
      }),
    );
  });
});
