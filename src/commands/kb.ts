import { kbAudit } from './kbAudit.ts';
import { kbCheck } from './kbCheck.ts';
import { kbNames } from './kbNames.ts';
import { kbNew } from './kbNew.ts';
import { kbPages } from './kbPages.ts';
import { kbSchema } from './kbSchema.ts';
import { kbStats } from './kbStats.ts';

const HELP = `npm run -s kb -- COMMAND

  check   reads every file under data/entities; prints each fault with file, line, field and remedy,
          and, where there is none, warnings of what is worth a look
          --quiet              only how many warnings there are of each kind
  new TYPE "NAME"
          writes the file of a new entity for you to fill in, and says its path
          --zh 名字             its Chinese name
          --id my-id           its id, where the one made of the name does not do
  audit   prints facts and relations drawn at random, to be held against their sources
          --sample 50          how many
          --seed 1             the same seed draws the same from the same data
          --json               for machines
  pages   prints the pages that no second reader has read, each with the claims that rest on it
          --count 20           how many; those with most claims come first
          --since 2026-11-27   also those that were last read before that day
  schema  writes data/entity.schema.json, with which editors complete entity files
  stats   counts of entities by type, aliases, facts, relations and sources, as JSON
  names   every name and alias of every entity, derived ones included, as JSON

check, new, audit and pages take another folder than data/entities with --folder FOLDER.`;

const COMMANDS: ReadonlyMap<string, (args: readonly string[]) => number> = new Map([
  ['check', kbCheck],
  ['new', kbNew],
  ['audit', kbAudit],
  ['pages', kbPages],
  ['schema', kbSchema],
  ['stats', kbStats],
  ['names', kbNames],
]);

function main([name = '', ...args]: readonly string[]): number {
  const command = COMMANDS.get(name);
  const isAsked = [name, ...args].some((arg) => arg === '--help' || arg === '-h');
  if (isAsked || !command) {
    (isAsked ? console.log : console.error)(HELP);
    return isAsked ? 0 : 1;
  }
  try {
    return command(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
