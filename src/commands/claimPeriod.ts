import type { Claim } from '../kb/listClaims.ts';

/** The dates of a claim in words: `from 2019, to 2021`; `-` where it has none. */
export function claimPeriod({ asOf, from, to }: Claim): string {
  const period = [from !== undefined && `from ${from}`, to !== undefined && `to ${to}`, asOf !== undefined && `as of ${asOf}`].filter(Boolean);
  return period.length > 0 ? period.join(', ') : '-';
}
