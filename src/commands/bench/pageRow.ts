import { median } from './median.ts';

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

const round = (value: number) => Math.round(value * 100) / 100;
const spreadOf = (values: readonly number[]) => median(values.map((value) => Math.abs(value - median(values))));

/** A figure that stands for itself. */
export const single = (what: string, unit: PageRow['unit'], values: readonly number[], atMost?: number): PageRow => ({
  what,
  unit,
  figure: round(median(values)),
  spread: values.length > 1 ? round(spreadOf(values)) : undefined,
  atMost,
});

/** The difference of the medians with and without the extension. */
export const difference = (what: string, unit: PageRow['unit'], withUs: readonly number[], without: readonly number[], atMost?: number): PageRow => ({
  what,
  unit,
  figure: round(median(withUs) - median(without)),
  with: round(median(withUs)),
  without: round(median(without)),
  spread: round(Math.max(spreadOf(withUs), spreadOf(without))),
  atMost,
});
