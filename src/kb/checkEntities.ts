import { type Fault, fieldPath } from './fault.ts';
import { normalize } from './normalize.ts';
import type { ParsedEntity } from './parseEntity.ts';
import { surfaceForms, type ToTraditional } from './surfaceForms.ts';

/**
 * Checks what can only be seen with all files at hand: ids, relations, sources, names that two entities claim.
 * @returns the faults, in the order of the files; empty where all is well.
 */
export function checkEntities(all: readonly ParsedEntity[], toTraditional: ToTraditional): readonly Fault[] {
  const faults: Fault[] = [];
  const report = (parsed: ParsedEntity, path: readonly PropertyKey[], field: string, reason: string) =>
    faults.push({ file: parsed.file, line: parsed.lineOf(path), field, reason });

  const byId = new Map<string, ParsedEntity>();
  const byName = new Map<string, { owner: ParsedEntity; text: string }>();
  for (const parsed of all) {
    const { entity, file } = parsed;
    const other = byId.get(entity.id);
    if (other) report(parsed, ['id'], 'id', `"${entity.id}" is already the id in ${other.file}; choose another`);
    else byId.set(entity.id, parsed);
    const expected = `${entity.type}/${entity.id}.yaml`;
    if (!`/${file}`.endsWith(`/${expected}`)) report(parsed, ['id'], 'id', `the file must be named ${expected}, after its type and id`);
    const told = new Set<string>();
    for (const { text, path, needs } of surfaceForms(entity, toTraditional)) {
      if (needs !== undefined) continue;
      const key = normalize(text).folded;
      const claim = byName.get(key);
      if (claim && claim.owner.entity.id !== entity.id) {
        const conflict = `${fieldPath(path)} ${claim.owner.file}`;
        // Forms derived from one name clash together: one line tells it.
        if (told.has(conflict)) continue;
        told.add(conflict);
        report(
          parsed,
          path,
          fieldPath(path),
          `"${text}" is also a name in ${claim.owner.file}; give it "needs: context" in at least one of the two, or remove it there`,
        );
      } else byName.set(key, { owner: parsed, text });
    }
  }

  for (const parsed of all) {
    const { entity } = parsed;
    const used = new Set<string>();
    const useSource = (key: string, path: readonly PropertyKey[], field: string) => {
      used.add(key);
      if (!Object.hasOwn(entity.sources, key))
        report(parsed, path, field, `names the source "${key}", which is not under "sources" in this file; add it there`);
    };
    entity.facts.forEach((fact, index) => {
      useSource(fact.source, ['facts', index, 'source'], `facts[${index}].source`);
      if (fact.also !== undefined) useSource(fact.also, ['facts', index, 'also'], `facts[${index}].also`);
    });
    entity.listings.forEach((listing, index) => {
      if (listing.source !== undefined) useSource(listing.source, ['listings', index, 'source'], `listings[${index}].source`);
    });
    entity.relations.forEach((relation, index) => {
      useSource(relation.source, ['relations', index, 'source'], `relations[${index}].source`);
      if (relation.also !== undefined) useSource(relation.also, ['relations', index, 'also'], `relations[${index}].also`);
      const target = ['relations', index, 'target'];
      if (relation.target === entity.id) report(parsed, target, `relations[${index}].target`, 'points at the entity itself; name the other one');
      else if (!byId.has(relation.target))
        report(parsed, target, `relations[${index}].target`, `"${relation.target}" is not the id of any entity; add that entity or mend the id`);
    });
    for (const key of Object.keys(entity.sources)) {
      if (!used.has(key)) report(parsed, ['sources', key], `sources.${key}`, 'no fact, listing or relation uses this source; remove it or refer to it');
    }
  }
  return faults;
}
