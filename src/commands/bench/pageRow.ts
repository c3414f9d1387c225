import { median } from './median.ts';
import { round } from './round.ts';

/** A line of the table: what was measured in a real browser, beside its limit. */
export interface PageRow {
  readonly what: string;
  readonly unit: 'ms' | 'kB' | 'MB' | '%' | '';
  readonly figure: number;
  /** Medians with and without the extension, where the figure is their difference. */
  readonly with?: number;
  readonly without?: number;
  /** Half of the figures lie at most so far from their median. */
  readonly spread?: number;
  readonly atMost?: number;
}

const spreadOf = (values: readonly number[]) => median(values.map((value) => Math.abs(value - median(values))));

/** A figure that stands for itself. */
export const single = (what: string, unit: PageRow['unit'], values: readonly number[], atMost?: number): PageRow => ({
  what,
  unit,
  figure: round(median(values), 2),
  spread: values.length > 1 ? round(spreadOf(values), 2) : undefined,
  atMost,
});

/** The difference of the medians with and without the extension. */
export const difference = (what: string, unit: PageRow['unit'], withUs: readonly number[], without: readonly number[], atMost?: number): PageRow => ({
  what,
  unit,
  figure: round(median(withUs) - median(without), 2),
  with: round(median(withUs), 2),
  without: round(median(without), 2),
  spread: round(Math.max(spreadOf(withUs), spreadOf(without)), 2),
  atMost,
});
