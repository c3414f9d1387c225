import type { Candidate, Reading } from './scan.ts';

/** A span of a block's text (UTF-16 offsets, end exclusive) that names an entity. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  /** True where the text was taken for a name only because of what else stands there. */
  readonly earned: boolean;
}

/** What the span's own block proves: the name is unambiguous, or a context word stands beside it. */
const isProven = (reading: Reading) => reading.needs === undefined || reading.context === true;

/** The one entity that all these readings name, if there are any and they agree. */
function soleEntity(readings: readonly Reading[]): string | undefined {
  const [first, ...others] = readings;
  return first && others.every((other) => other.entity === first.entity) ? first.entity : undefined;
}

/**
 * Decides for a whole text which candidates are mentions. A reading counts if its block proves it, or if
 * its entity is proven anywhere in the text: who was introduced once is known from then on, and a headline
 * may come before the full name. Where no reading counts, or readings of two entities do, there is silence.
 * The order of the blocks does not matter, so a page may arrive in pieces.
 * @returns the mentions of each block, in the order of the blocks
 */
export function resolve(blocks: readonly (readonly Candidate[])[]): Mention[][] {
  const proven = new Set<string>();
  for (const candidates of blocks) {
    for (const { readings } of candidates) {
      const entity = soleEntity(readings.filter(isProven));
      if (entity !== undefined) proven.add(entity);
    }
  }
  return blocks.map((candidates) =>
    candidates.flatMap(({ start, end, readings }) => {
      const counting = readings.filter((reading) => isProven(reading) || proven.has(reading.entity));
      const entity = soleEntity(counting);
      return entity === undefined ? [] : [{ start, end, entity, earned: counting.every(({ needs }) => needs !== undefined) }];
    }),
  );
}
