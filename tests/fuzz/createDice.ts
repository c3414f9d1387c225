import { mulberry32 } from '../../src/kb/mulberry32.ts';

/** Throws that depend on a seed alone. */
export interface Dice {
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Some value of no shape in particular, as JSON can carry it. */
  readonly junk: () => unknown;
}

const STRINGS = [
  '',
  'on',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  '\ud800',
  '\u202e\u0000',
  '理想',
  'byd',
  'x'.repeat(5000),
  '2024-13-45',
  '1e999',
];
const NUMBERS = [0, -1, 0.5, 2 ** 53, 1e308, 300];

export function createDice(seed: number): Dice {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const value = (depth: number): unknown => {
    switch (below(depth > 3 ? 5 : 7)) {
      case 0:
        return null;
      case 1:
        return pick([true, false]);
      case 2:
        return pick(NUMBERS);
      case 3:
      case 4:
        return pick(STRINGS);
      case 5:
        return Array.from({ length: below(5) }, () => value(depth + 1));
      default:
        return Object.fromEntries(Array.from({ length: below(5) }, () => [pick([...STRINGS, 'kind', 'version', 'text', 'entity']), value(depth + 1)]));
    }
  };
  return { below, pick, junk: () => value(0) };
}
