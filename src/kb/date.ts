/**
 * A calendar date as precise as its source: `2011`, `2011-12` or `2011-12-16`.
 * Plain text, because these sort and compare correctly as strings.
 */
export type PartialDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True where `text` is a date that exists in the calendar (2023-02-29 does not). */
export function isPartialDate(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  if (year === 0) return false;
  if (parts[2] === undefined) return true;
  const month = Number(parts[2]);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : DAYS[month - 1];
  if (days === undefined) return false;
  return parts[3] === undefined || (Number(parts[3]) >= 1 && Number(parts[3]) <= days);
}

/** True where `a` certainly ends before `b` begins; dates that overlap in precision are not before. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared) < b.slice(0, shared);
}
