import { textWidth } from './shortened.ts';

interface PlotPoint {
  readonly value: number;
  /** In calendar years. */
  readonly at: number;
}

interface PlotMark {
  /** Middle of the mark, in CSS px. */
  readonly x: number;
  readonly y: number;
  /** True where there is room for its date and value. */
  readonly labelled: boolean;
}

interface PlotLayout {
  /** One for each point, in their order. */
  readonly marks: readonly PlotMark[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Where the value 0 lies. */
  readonly zero: number;
  readonly barWidth: number;
  /** Where the axis stands, right of the values of the ticks. */
  readonly left: number;
}

/** Size of letters in CSS px. */
const FONT_SIZE = 11.5;
/** Room right of the marks, in CSS px, for half a label. */
const RIGHT = 30;
const TOP = 18;
const BOTTOM = 20;
const WIDEST_BAR = 26;
/** Room that a date takes. */
const LABEL = 54;

/** The step between ticks: 1, 2 or 5 times a power of ten, so that two to five of them cover `span`. */
function tickStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 2));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => span / step <= 4) ?? 10 * power;
}

/**
 * Places numbers over time: across by date, so that a year without a number leaves a gap, and up from 0.
 * @param points oldest first, two at the least
 * @param textOf a value as it is written
 */
export function plotLayout(points: readonly PlotPoint[], width: number, height: number, textOf: (value: number) => string): PlotLayout {
  const values = points.map(({ value }) => value);
  const [most, least] = [Math.max(0, ...values), Math.min(0, ...values)];
  const step = most === least ? 1 : tickStep(most - least);
  const [top, bottom] = [Math.max(Math.ceil(most / step), least < 0 ? 0 : 1) * step, Math.floor(least / step) * step];
  const yOf = (value: number) => TOP + ((top - value) / (top - bottom)) * (height - TOP - BOTTOM);
  const ticks = Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, at) => {
    // Sums of decimal steps end in digits that nobody means.
    const value = Number((bottom + at * step).toPrecision(12));
    return { value, y: yOf(value) };
  });

  const left = FONT_SIZE * Math.max(...ticks.map(({ value }) => textWidth(textOf(value)))) + 8;
  const label = Math.max(LABEL, FONT_SIZE * Math.max(...values.map((value) => textWidth(textOf(value)))) + 6);
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const [begin, end] = [left + WIDEST_BAR, width - RIGHT];
  const xOf = (at: number) => (last === first ? (begin + end) / 2 : begin + ((at - first) / (last - first)) * (end - begin));
  const xs = points.map(({ at }) => xOf(at));
  const gaps = xs.slice(1).map((x, at) => x - (xs[at] ?? 0));
  let labelEnd = Number.NEGATIVE_INFINITY;
  const marks = points.map(({ value }, at): PlotMark => {
    const x = xs[at] ?? begin;
    // The newest is always labelled; the others from left to right as far as they leave it room.
    const labelled = at === points.length - 1 || (x - labelEnd >= label && (xs.at(-1) ?? 0) - x >= label);
    if (labelled) labelEnd = x;
    return { x, y: yOf(value), labelled };
  });
  return { marks, ticks, left, zero: yOf(0), barWidth: Math.max(2, Math.min(WIDEST_BAR, 0.7 * Math.min(...gaps))) };
}
