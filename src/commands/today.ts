import type { PartialDate } from '../kb/date.ts';

/** The day it is, by this machine's clock and time zone. */
export function today(): PartialDate {
  const now = new Date();
  const padded = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}
