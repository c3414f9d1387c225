import type { Candidate, Reading } from './scan.ts';

/** A span of a block's text (UTF-16 offsets, end exclusive) that names an entity. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  /** True where the text was taken for a name only because of what else stands there. */
  readonly earned: boolean;
}

const viable = (reading: Reading, named: ReadonlySet<string>) => reading.needs === undefined || reading.context === true || named.has(reading.entity);

/**
 * Decides for a whole text which candidates are mentions: a reading counts if its name is unambiguous,
 * if its own block holds a context word, or if an unambiguous name of the entity stands anywhere in the
 * text. Where no reading counts, or more than one, there is silence.
 * The order of the blocks does not matter, so a page may arrive in pieces.
 * @returns the mentions of each block, in the order of the blocks
 */
export function resolve(blocks: readonly (readonly Candidate[])[]): Mention[][] {
  const named = new Set<string>();
  for (const candidates of blocks) {
    for (const { readings } of candidates) {
      const [only, ...others] = readings.filter((reading) => reading.needs === undefined);
      if (only && others.length === 0) named.add(only.entity);
    }
  }
  return blocks.map((candidates) =>
    candidates.flatMap(({ start, end, readings }) => {
      const [only, ...others] = readings.filter((reading) => viable(reading, named));
      return only && others.every((other) => other.entity === only.entity) ? [{ start, end, entity: only.entity, earned: only.needs !== undefined }] : [];
    }),
  );
}
