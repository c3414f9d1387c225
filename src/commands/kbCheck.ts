import { parseArgs } from 'node:util';
import { WARNING_KINDS, warnEntities } from '../kb/warnEntities.ts';
import { faultLine } from './faultLine.ts';
import { readEntities } from './readEntities.ts';
import { today } from './today.ts';

/**
 * `kb check`: prints every fault in the entity files, or, where there is none, what is worth a look in them.
 * Warnings wait for sound files: a relation in a file that cannot be read would be missed.
 * @returns the exit code, which warnings do not change
 */
export function kbCheck(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { quiet: { type: 'boolean' }, folder: { type: 'string' } } });
  const { parsed, faults } = readEntities(values.folder);
  if (faults.length > 0) {
    for (const fault of faults) console.error(faultLine(fault));
    console.error(`${faults.length} faults in ${new Set(faults.map(({ file }) => file)).size} files`);
    return 1;
  }
  console.log(`${parsed.length} entities, no faults`);
  const warnings = warnEntities(parsed, today());
  if (values.quiet) {
    for (const [kind, words] of Object.entries(WARNING_KINDS)) console.log(`warnings: ${warnings.filter((it) => it.kind === kind).length} ${words}`);
  } else {
    for (const it of warnings) console.log(`warning: ${faultLine(it)}`);
  }
  return 0;
}
