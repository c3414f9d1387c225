import type { Entity } from './entitySchema.ts';
import type { AliasRecord, EntityRecord, FactRecord, KnowledgeBase, RelationRecord, SourceRecord } from './knowledgeBase.ts';
import { normalize } from './normalize.ts';
import { type SurfaceForm, surfaceForms, type ToTraditional } from './surfaceForms.ts';

/** What only large dictionaries can derive; the build passes them in. */
export interface NameDerivation {
  readonly toTraditional: ToTraditional;
  /** Pinyin with tone marks, written as a name: `Níngdé Shídài`. */
  readonly toPinyin: (entity: Entity) => string;
}

function compactSource(entity: Entity, key: string): SourceRecord {
  const source = entity.sources[key];
  if (source === undefined) throw new Error(`${entity.id}: source "${key}" is missing; run the check first`);
  return source;
}

function compileRecord(entity: Entity, forms: readonly SurfaceForm[], derive: NameDerivation): EntityRecord {
  const { id, type, name, summary, links } = entity;
  const facts = entity.facts.map((fact): FactRecord => ({ ...fact, source: compactSource(entity, fact.source) }));
  return {
    id,
    type,
    name: { ...name, pinyin: derive.toPinyin(entity) },
    names: forms.map((form) => form.text),
    summary,
    listings: entity.listings.map(({ exchange, code, to }) => ({ exchange, code, to })),
    links,
    facts,
    relations: [],
  };
}

function compileAliases(entity: Entity, index: number, forms: readonly SurfaceForm[]): AliasRecord[] {
  return forms.map((form) => {
    const { folded, cased } = normalize(form.text);
    const own = form.path[0] === 'aliases' && typeof form.path[1] === 'number' ? entity.aliases[form.path[1]] : undefined;
    const words = [...entity.context, ...(own?.context ?? [])];
    return {
      entity: index,
      key: folded,
      exact: form.exact ? cased : undefined,
      needs: form.needs,
      context: form.needs === 'context' ? [...new Set(words.map((word) => normalize(word).folded))] : undefined,
    };
  });
}

/**
 * Makes one knowledge base of checked entities: sources put in place, inverse relations added,
 * surface forms derived. Pure: same input, same output.
 * @throws where the entities were not checked before (unknown source or target).
 */
export function compileKnowledgeBase(entities: readonly Entity[], derive: NameDerivation): KnowledgeBase {
  const forms = entities.map((entity) => surfaceForms(entity, derive.toTraditional));
  const relations = new Map<string, RelationRecord[]>(entities.map((entity) => [entity.id, []]));
  const nameOf = new Map(entities.map(({ id, name }) => [id, { en: name.en, zh: name.zh }]));
  for (const entity of entities) {
    for (const { target, source, ...rest } of entity.relations) {
      const back = relations.get(target);
      const targetName = nameOf.get(target);
      if (!back || !targetName) throw new Error(`${entity.id}: relation to unknown "${target}"; run the check first`);
      const shared = { ...rest, source: compactSource(entity, source) };
      relations.get(entity.id)?.push({ ...shared, inverse: false, target, targetName });
      back.push({ ...shared, inverse: true, target: entity.id, targetName: { en: entity.name.en, zh: entity.name.zh } });
    }
  }
  const aliases = entities.flatMap((entity, index) => compileAliases(entity, index, forms[index] ?? []));
  const named = new Set(aliases.map((alias) => alias.key));
  const silenced = new Set(
    entities.flatMap((entity) => entity.not.flatMap((phrase) => [phrase, ...derive.toTraditional(phrase)])).map((phrase) => normalize(phrase).folded),
  );
  return {
    format: 1,
    entities: entities.map((entity, index) => ({
      ...compileRecord(entity, forms[index] ?? [], derive),
      relations: relations.get(entity.id) ?? [],
    })),
    aliases: [...aliases, ...[...silenced].filter((key) => !named.has(key)).map((key) => ({ entity: -1, key }))],
  };
}
