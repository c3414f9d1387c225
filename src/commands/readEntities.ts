import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEntities } from '../kb/checkEntities.ts';
import type { Fault } from '../kb/fault.ts';
import { createNameDerivation } from '../kb/nameDerivation.ts';
import { type ParsedEntity, parseEntity } from '../kb/parseEntity.ts';

/** The project's folder, wherever a command is started from. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Folder of the entity files. */
export const ENTITIES = join(PROJECT, 'data/entities');

/** A path as it is told to people: from the project's folder, if it is in there. */
export const shownPath = (path: string): string => (relative(PROJECT, path).startsWith('..') ? path : relative(PROJECT, path));

/**
 * Reads and checks every entity file under `folder`, in the order of their names.
 * @returns the entities that could be read, and all faults.
 */
export function readEntities(folder: string = ENTITIES): { readonly parsed: readonly ParsedEntity[]; readonly faults: readonly Fault[] } {
  if (!existsSync(folder)) throw new Error(`${folder}: there is no such folder; name the one that holds company, person and so on`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const parsed: ParsedEntity[] = [];
  const faults: Fault[] = [];
  for (const name of files) {
    const path = join(folder, name);
    if (/\.ya?ml$/.test(name)) {
      const result = parseEntity(shownPath(path), readFileSync(path, 'utf8'));
      if ('parsed' in result) parsed.push(result.parsed);
      else faults.push(...result.faults);
    }
  }
  return { parsed, faults: [...faults, ...checkEntities(parsed, createNameDerivation().toTraditional)] };
}
