import type { PartialDate } from './date.ts';

/**
 * The time that a date covers, in calendar years: `2011` is 2011 to 2012, `2011-12` its last twelfth.
 * Months count as twelfths and days as 31sts of them, which is fine enough to draw.
 */
export function dateSpan(date: PartialDate): { readonly begin: number; readonly end: number } {
  const [year, month, day] = date.split('-').map(Number);
  const ofMonth = month === undefined ? 0 : (month - 1) / 12;
  const begin = (year ?? 0) + ofMonth + (day === undefined ? 0 : (day - 1) / 372);
  return { begin, end: begin + (month === undefined ? 1 : day === undefined ? 1 / 12 : 1 / 372) };
}
