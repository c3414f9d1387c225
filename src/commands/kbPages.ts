import { parseArgs } from 'node:util';
import { isPartialDate } from '../kb/date.ts';
import { type UnreadPage, unreadPages } from '../kb/unreadPages.ts';
import { claimPeriod } from './claimPeriod.ts';
import { filePlace } from './filePlace.ts';
import { readSoundEntities } from './readSoundEntities.ts';
import { today } from './today.ts';
import { wholeNumber } from './wholeNumber.ts';

/** A page, what to hold against it, and where to write that it was read. */
function pageText({ source: { title, publisher, date, url }, claims, places }: UnreadPage, index: number): string {
  return [
    `${`${index + 1}.`.padEnd(5)}${[title, publisher, date, url].filter((part) => part !== undefined).join(' | ')}`,
    ...claims.map((claim) => `     [ ] ${claim.name} (${filePlace(claim)}), ${claim.property}: ${claim.value}; ${claimPeriod(claim)}`),
    ...places.map(({ file, key }) => `     all of it right: checked: ${today()} under sources.${key} in ${file}`),
    '',
  ].join('\n');
}

/**
 * `kb pages`: prints the pages that no second reader has read, those first on which most claims rest, with
 * these claims: a page that is opened once settles them all. With `--since`, also those read before that day.
 * @returns the exit code
 * @throws where an entity file has a fault, or a number or day is none
 */
export function kbPages(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { count: { type: 'string', default: '20' }, since: { type: 'string' }, folder: { type: 'string' } },
  });
  const count = wholeNumber('count', values.count, 1, 1_000_000);
  const { since } = values;
  if (since !== undefined && !isPartialDate(since)) throw new Error(`--since is "${since}"; give a day as 2026-11-27`);
  const pages = unreadPages(readSoundEntities(values.folder), since);
  const shown = pages.slice(0, count);
  const ofWhich = since === undefined ? '' : ` since ${since}`;
  console.log([`${shown.length} of ${pages.length} pages that no second reader has read${ofWhich}\n`, ...shown.map(pageText)].join('\n'));
  return 0;
}
