import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { entitySchema } from '../kb/entitySchema.ts';
import { entityTemplate } from '../kb/entityTemplate.ts';
import { findNameOwner } from '../kb/findNameOwner.ts';
import { kebabId } from '../kb/kebabId.ts';
import { createNameDerivation } from '../kb/nameDerivation.ts';
import { ENTITY_TYPES, type EntityType } from '../kb/vocabulary.ts';
import { ENTITIES, readEntities, shownPath } from './readEntities.ts';
import { today } from './today.ts';

const TYPES = Object.keys(ENTITY_TYPES) as EntityType[];
const EXAMPLE = 'npm run -s kb -- new company "Name" --zh 名字';

/** @throws in one line where `text` cannot stand in the entity's file */
function ensureFits(schema: v.GenericSchema, what: string, text: string): void {
  const result = v.safeParse(schema, text);
  if (!result.success) throw new Error(`${what} "${text}" ${result.issues[0].message}`);
}

function readArguments(args: readonly string[]) {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { zh: { type: 'string' }, id: { type: 'string' }, folder: { type: 'string' } },
  });
  const [asked, en, ...rest] = positionals;
  if (asked === undefined || en === undefined) throw new Error(`new needs a type and a name: ${EXAMPLE}`);
  const type = TYPES.find((known) => known === asked);
  if (!type) throw new Error(`"${asked}" is no type of entity; take one of ${TYPES.join(', ')}`);
  if (rest.length > 0)
    throw new Error(`too many names, from "${rest[0]}" on; put a name of several words in quotes and the Chinese one behind --zh: ${EXAMPLE}`);
  const { zh, id = kebabId(en), folder = ENTITIES } = values;
  const { name } = entitySchema.entries;
  ensureFits(name.entries.en, 'the name', en);
  if (zh !== undefined) ensureFits(name.entries.zh, 'the name', zh);
  if (id === '')
    throw new Error(`"${en}" has no Latin letters to make an id of; give the English name first and the Chinese one behind --zh, or add --id my-id`);
  ensureFits(entitySchema.entries.id, 'the id', id);
  return { type, en, zh, id, folder };
}

/**
 * `kb new`: writes the file of a new entity for someone to fill in, and prints its path.
 * @returns the exit code
 * @throws in one line where the type is unknown, or the id or a name is taken
 */
export function kbNew(args: readonly string[]): number {
  const { type, en, zh, id, folder } = readArguments(args);
  const { parsed } = readEntities(folder);
  // A file that cannot be read yet has its id from its name.
  const sameId =
    parsed.find(({ entity }) => entity.id === id)?.file ??
    TYPES.map((other) => join(folder, other, `${id}.yaml`))
      .filter((path) => existsSync(path))
      .map(shownPath)[0];
  if (sameId !== undefined) throw new Error(`"${id}" is already the id in ${sameId}; mend that file, or add --id with another`);
  const owner = findNameOwner(parsed, { type, name: { en, zh: zh ?? en }, aliases: [] }, createNameDerivation().toTraditional);
  if (owner) throw new Error(`"${owner.text}" is already a name in ${owner.file}; mend that file, or give the name "needs: context" there first`);

  const path = join(folder, type, `${id}.yaml`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, entityTemplate({ id, type, en, zh, today: today() }), { flag: 'wx' });
  console.log(`${shownPath(path)}\nFill it in, then run: npm run -s kb -- check --quiet`);
  return 0;
}
