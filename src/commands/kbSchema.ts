import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { entityJsonSchema } from '../kb/entityJsonSchema.ts';
import { PROJECT, shownPath } from './readEntities.ts';

/** What entity files name in their first line, for editors. */
const SCHEMA = join(PROJECT, 'data/entity.schema.json');

/** `kb schema`: writes the JSON schema of entity files. @returns the exit code */
export function kbSchema(args: readonly string[]): number {
  parseArgs({ args: [...args], options: {} });
  writeFileSync(SCHEMA, entityJsonSchema());
  console.log(shownPath(SCHEMA));
  return 0;
}
