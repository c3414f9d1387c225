import type { PartialDate } from './date.ts';
import type { Entity } from './entitySchema.ts';
import type { ParsedEntity } from './parseEntity.ts';

/** One fact or relation, with all that a person needs to hold it against its source. */
export interface Claim {
  readonly entity: string;
  readonly name: string;
  readonly file: string;
  readonly line?: number;
  /** Property of the fact, or type of the relation. */
  readonly property: string;
  /** In words: the value with its unit and note, or the target with post and share. */
  readonly value: string;
  readonly asOf?: PartialDate;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Under which key its source stands in the file. */
  readonly sourceKey: string;
  readonly source?: Entity['sources'][string];
  /** A second source, for what the first does not say, and its key. */
  readonly also?: Entity['sources'][string];
  readonly alsoKey?: string;
}

/** A text in both languages on one line; once where they are the same. */
const both = ({ en, zh }: { readonly en: string; readonly zh: string }) => (en === zh ? en : `${en} / ${zh}`);

function factValue({ property, value, unit, note }: Entity['facts'][number]): { property: string; value: string } {
  const plain = typeof value === 'object' ? both(value) : typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 20 }) : value;
  return { property, value: [plain, unit, note && `(${both(note)})`].filter((part) => part !== undefined).join(' ') };
}

function relationValue({ type, target, title, share }: Entity['relations'][number], targetName: string): { property: string; value: string } {
  return {
    property: type,
    value: [`${targetName} (${target})`, title && both(title), share !== undefined && `${share}% of the shares`].filter(Boolean).join(', '),
  };
}

/** Every fact and relation, in the order of the files: of one file the facts, then the relations. */
export function listClaims(all: readonly ParsedEntity[]): readonly Claim[] {
  const nameOf = new Map(all.map(({ entity: { id, name } }) => [id, both(name)]));
  return all.flatMap(({ entity, file, lineOf }) => {
    const { id, sources } = entity;
    const claim = (path: readonly PropertyKey[], words: { property: string; value: string }, it: Entity['facts' | 'relations'][number]): Claim => {
      const { asOf, from, to, source, also } = it;
      return {
        entity: id,
        name: both(entity.name),
        file,
        line: lineOf(path),
        ...words,
        asOf,
        from,
        to,
        sourceKey: source,
        source: sources[source],
        ...(also === undefined ? {} : { also: sources[also], alsoKey: also }),
      };
    };
    return [
      ...entity.facts.map((fact, index) => claim(['facts', index], factValue(fact), fact)),
      ...entity.relations.map((it, index) => claim(['relations', index], relationValue(it, nameOf.get(it.target) ?? it.target), it)),
    ];
  });
}
