import { parseArgs } from 'node:util';
import type { Claim } from '../kb/listClaims.ts';
import { sampleClaims } from '../kb/sampleClaims.ts';
import { claimPeriod } from './claimPeriod.ts';
import { filePlace } from './filePlace.ts';
import { readSoundEntities } from './readSoundEntities.ts';
import { wholeNumber } from './wholeNumber.ts';

/** A claim as a person ticks it off. */
function claimText(claim: Claim, index: number): string {
  const { name, property, value, source, also } = claim;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['entity', `${name} (${filePlace(claim)})`],
    ['property', property],
    ['value', value],
    ['date', claimPeriod(claim)],
    ['source', source?.title],
    ['publisher', source?.publisher],
    ['published', source?.date],
    ['url', source?.url],
    ...(source?.checked === undefined ? [] : [['checked', source.checked] as const]),
    ...(also ? [['also', `${also.publisher}: ${also.title}, ${also.url}`] as const] : []),
  ];
  const label = `${index + 1}.`.padEnd(5);
  return [`${label}[ ] right  [ ] wrong  [ ] cannot be opened`, ...rows.map(([key, text]) => `     ${key.padEnd(11)}${text ?? '-'}`), ''].join('\n');
}

/**
 * `kb audit`: prints facts and relations drawn at random, to be held against their sources one by one.
 * @returns the exit code
 * @throws where an entity file has a fault, or a number is none
 */
export function kbAudit(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sample: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean' },
      folder: { type: 'string' },
    },
  });
  const size = wholeNumber('sample', values.sample, 1, 1_000_000);
  const seed = wholeNumber('seed', values.seed, 0, 2 ** 32 - 1);
  const { claims, total } = sampleClaims(readSoundEntities(values.folder), size, seed);
  if (values.json) console.log(JSON.stringify({ seed, total, claims }, undefined, 2));
  else console.log([`${claims.length} of ${total} facts and relations, seed ${seed}\n`, ...claims.map(claimText)].join('\n'));
  return 0;
}
