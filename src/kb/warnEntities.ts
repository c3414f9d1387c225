import { isBefore, type PartialDate } from './date.ts';
import type { Entity } from './entitySchema.ts';
import { type Fault, fieldPath } from './fault.ts';
import { normalize } from './normalize.ts';
import type { ParsedEntity } from './parseEntity.ts';
import { type SurfaceForm, surfaceForms } from './surfaceForms.ts';
import { FACT_PROPERTIES } from './vocabulary.ts';

/** What is warned of, in the words of a count. */
export const WARNING_KINDS = {
  unlinked: 'entities that no relation points at',
  outdated: 'facts older than 24 months',
  undated: 'sources without a date',
  unchecked: 'sources that no second reader has read',
  late: 'dates that their source could not know',
  shared: 'names that two entities claim',
} as const;

/** Not wrong, but worth a look. */
export interface EntityWarning extends Fault {
  readonly kind: keyof typeof WARNING_KINDS;
}

interface Claim extends SurfaceForm {
  readonly owner: ParsedEntity;
}

const warning = (kind: EntityWarning['kind'], { file, lineOf }: ParsedEntity, path: readonly PropertyKey[], reason: string): EntityWarning => ({
  kind,
  file,
  line: lineOf(path),
  field: fieldPath(path),
  reason,
});

function unlinked(all: readonly ParsedEntity[]): EntityWarning[] {
  const targets = new Set(all.flatMap(({ entity }) => entity.relations.map(({ target }) => target)));
  return all
    .filter(({ entity }) => !targets.has(entity.id))
    .map((parsed) => warning('unlinked', parsed, ['id'], 'no relation of another entity points at it; add one to the file of an entity that is tied to it'));
}

/** When a fact was last true for certain. */
const dateOf = ({ asOf, to, from }: Entity['facts'][number]): PartialDate => asOf ?? to ?? from ?? '';

function outdated(all: readonly ParsedEntity[], today: PartialDate): EntityWarning[] {
  const limit = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
  return all.flatMap((parsed) => {
    const { facts } = parsed.entity;
    return facts.flatMap((fact, index) => {
      const date = dateOf(fact);
      const isLatest = facts.every((other) => other.property !== fact.property || !isBefore(date, dateOf(other)));
      if (!('changes' in FACT_PROPERTIES[fact.property]) || !isBefore(date, limit) || !isLatest) return [];
      return [warning('outdated', parsed, ['facts', index], `"${fact.property}" is of ${date}, more than 24 months ago; look up a newer one and add it`)];
    });
  });
}

/** Sources whose file does not say one of the days. */
function sourcesWithout(day: 'date' | 'checked', kind: EntityWarning['kind'], reason: string, all: readonly ParsedEntity[]): EntityWarning[] {
  return all.flatMap((parsed) =>
    Object.entries(parsed.entity.sources)
      .filter(([, source]) => source[day] === undefined)
      .map(([key]) => warning(kind, parsed, ['sources', key], reason)),
  );
}

const undated = (all: readonly ParsedEntity[]) => sourcesWithout('date', 'undated', 'has no date; add the one of its publication if it bears any', all);

const unchecked = (all: readonly ParsedEntity[]) =>
  sourcesWithout('checked', 'unchecked', 'has no second reader; hold each claim that names it against its page, then add checked: with the day', all);

/** Claims whose state or end is dated after the publication of their source; a policy may be set to end, a beginning announced. */
function late(all: readonly ParsedEntity[]): EntityWarning[] {
  return all.flatMap((parsed) => {
    const { type, facts, relations, sources } = parsed.entity;
    if (type === 'policy') return [];
    const claims = [
      ...facts.map((claim, index) => ({ claim, path: ['facts', index] })),
      ...relations.map((claim, index) => ({ claim, path: ['relations', index] })),
    ];
    return claims.flatMap(({ claim: { asOf, to, source, also }, path }) => {
      const date = asOf ?? to;
      if (date === undefined) return [];
      const [published, ...more] = [source, ...(also === undefined ? [] : [also])].map((key) => sources[key]?.date);
      if (published === undefined || ![published, ...more].every((day) => day !== undefined && isBefore(day, date))) return [];
      return [warning('late', parsed, path, `is dated ${date}, after its source of ${published}; name the source that says it, or the date of this one`)];
    });
  });
}

/** Names that two entities bear without `needs` are faults, so here at least one of each has it. */
function shared(all: readonly ParsedEntity[]): EntityWarning[] {
  const claims = new Map<string, Claim[]>();
  for (const owner of all) {
    for (const form of surfaceForms(owner.entity, () => [])) {
      const key = normalize(form.text).folded;
      const others = claims.get(key);
      if (others) others.push({ ...form, owner });
      else claims.set(key, [{ ...form, owner }]);
    }
  }
  // Forms derived from one name are shared together: one line tells it.
  const told = new Map<string, EntityWarning>();
  for (const list of claims.values()) {
    const unsure = list.find(({ needs }) => needs !== undefined);
    const others = new Set(list.filter(({ owner }) => owner !== unsure?.owner).map(({ owner }) => owner.file));
    if (!unsure || others.size === 0) continue;
    const { owner, path, text } = unsure;
    const reason = `"${text}" is also a name in ${[...others].join(', ')}; make sure that its "needs" and "context" tell them apart`;
    const key = `${owner.file} ${fieldPath(path)} ${[...others].join(' ')}`;
    if (!told.has(key)) told.set(key, warning('shared', owner, path, reason));
  }
  return [...told.values()];
}

/**
 * Finds what is not wrong but worth a look: entities that no relation points at, facts that have aged,
 * sources without a date or a second reader, dates that a source could not know, names that two entities claim.
 * @param today the day to measure age from
 * @returns the warnings by kind, those of one kind in the order of the files.
 */
export function warnEntities(all: readonly ParsedEntity[], today: PartialDate): readonly EntityWarning[] {
  return [...unlinked(all), ...outdated(all, today), ...undated(all), ...unchecked(all), ...late(all), ...shared(all)];
}
