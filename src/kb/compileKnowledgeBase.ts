import type { Entity } from './entitySchema.ts';
import type { AliasRecord, EntityRecord, FactRecord, KnowledgeBase, RelationRecord, SourceRecord } from './knowledgeBase.ts';
import { normalize } from './normalize.ts';
import { reversedNames, shortForms } from './shortForms.ts';
import { type SurfaceForm, surfaceForms, type ToTraditional } from './surfaceForms.ts';
import { TRADING_WORDS, tickerForms } from './tickerForms.ts';

/** What only large dictionaries can derive; the build passes them in. */
export interface NameDerivation {
  readonly toTraditional: ToTraditional;
  /** Pinyin with tone marks, written as a name: `Níngdé Shídài`. */
  readonly toPinyin: (entity: Entity) => string;
}

function compactSource(entity: Entity, key: string): SourceRecord {
  const source = entity.sources[key];
  if (source === undefined) throw new Error(`${entity.id}: source "${key}" is missing; run the check first`);
  const { title, publisher, date, url } = source;
  return { title, publisher, date, url };
}

/** A claim with its sources put in place. */
const withSources = <Claim extends { readonly source: string; readonly also?: string }>(entity: Entity, claim: Claim) => ({
  ...claim,
  source: compactSource(entity, claim.source),
  also: claim.also === undefined ? undefined : compactSource(entity, claim.also),
});

function compileRecord(entity: Entity, forms: readonly SurfaceForm[], derive: NameDerivation): EntityRecord {
  const { id, type, name, summary, links } = entity;
  const facts = entity.facts.map((fact): FactRecord => withSources(entity, fact));
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

/**
 * Forms that pinyin tells: the Western order of a name, with the conditions of the name itself, and short
 * forms, in traditional characters too. A form that stands in the file goes before one that is derived.
 */
function compileDerived(entity: Entity, index: number, stated: readonly AliasRecord[], derive: NameDerivation): AliasRecord[] {
  const known = new Set(stated.map(({ key }) => key));
  const pinyin = derive.toPinyin(entity);
  const own = stated.find(({ key }) => key === normalize(entity.name.en).folded);
  const derived: AliasRecord[] = reversedNames(entity, pinyin).map((text) => ({ ...own, entity: index, key: normalize(text).folded, exact: undefined }));
  for (const { text, rule } of shortForms(entity, pinyin)) {
    for (const form of [text, ...derive.toTraditional(text)]) {
      const { folded, cased } = normalize(form);
      derived.push({ entity: index, key: folded, exact: folded === cased ? undefined : cased, needs: 'full-name', rule });
    }
  }
  for (const { text, bare } of tickerForms(entity)) {
    const { folded, cased } = normalize(text);
    const condition = bare ? { needs: 'context' as const, context: TRADING_WORDS.map((word) => normalize(word).folded) } : {};
    derived.push({ entity: index, key: folded, exact: folded === cased ? undefined : cased, ...condition });
  }
  return derived.filter(({ key }) => !known.has(key) && known.add(key));
}

function compileAliases(entity: Entity, index: number, forms: readonly SurfaceForm[], derive: NameDerivation): AliasRecord[] {
  const stated = forms.map((form): AliasRecord => {
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
  // Names of quiet entities keep their span to themselves and report nothing, as `not` phrases do.
  if (entity.quiet) return stated.map(({ key, exact }) => ({ entity: -1, key, exact }));
  return [...stated, ...compileDerived(entity, index, stated, derive)];
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
    for (const { target, ...rest } of entity.relations) {
      const back = relations.get(target);
      const targetName = nameOf.get(target);
      if (!back || !targetName) throw new Error(`${entity.id}: relation to unknown "${target}"; run the check first`);
      const shared = withSources(entity, rest);
      relations.get(entity.id)?.push({ ...shared, inverse: false, target, targetName });
      back.push({ ...shared, inverse: true, target: entity.id, targetName: { en: entity.name.en, zh: entity.name.zh } });
    }
  }
  const aliases = entities.flatMap((entity, index) => compileAliases(entity, index, forms[index] ?? [], derive));
  const named = new Set(aliases.filter((alias) => alias.rule === undefined).map((alias) => alias.key));
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
