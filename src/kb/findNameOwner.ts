import type { Entity } from './entitySchema.ts';
import { normalize } from './normalize.ts';
import type { ParsedEntity } from './parseEntity.ts';
import { surfaceForms, type ToTraditional } from './surfaceForms.ts';

/**
 * Finds who already bears a name of an entity that is to be added, derived forms included.
 * Names that count only under conditions (`needs`) stand in nobody's way.
 */
export function findNameOwner(
  all: readonly ParsedEntity[],
  added: Pick<Entity, 'type' | 'name' | 'aliases'>,
  toTraditional: ToTraditional,
): { readonly text: string; readonly file: string } | undefined {
  const wanted = new Set(surfaceForms(added, toTraditional).map(({ text }) => normalize(text).folded));
  for (const { entity, file } of all) {
    const found = surfaceForms(entity, toTraditional).find(({ text, needs }) => needs === undefined && wanted.has(normalize(text).folded));
    if (found) return { text: found.text, file };
  }
  return undefined;
}
