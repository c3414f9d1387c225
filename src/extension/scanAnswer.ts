import type { NameIndex } from '../kb/nameIndex.ts';
import type { EntityType } from '../kb/vocabulary.ts';
import type { Candidate, Scan } from '../recognize/scan.ts';

/** What a page has to know of an entity to mark its names; the record that its card shows comes later. */
export interface ScannedEntity {
  readonly id: string;
  readonly type: EntityType;
  /** Ids of the entities whose names speak for an ambiguous name of this one. */
  readonly kin: readonly string[];
}

/** Candidates of each text, and the entities among them that the page did not know. */
export interface ScanAnswer {
  readonly candidates: readonly (readonly Candidate[])[];
  readonly entities: readonly ScannedEntity[];
}

/** @returns scans texts; of the entities that they may name, those are told that are not among `known` */
export function createScanAnswer({ entities }: Pick<NameIndex, 'entities'>, scan: Scan): (texts: readonly string[], known: readonly string[]) => ScanAnswer {
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  return (texts, known) => {
    const candidates = texts.map((text) => scan(text));
    const named = new Set(candidates.flatMap((some) => some.flatMap(({ readings }) => readings.map(({ entity }) => entity))));
    for (const id of known) named.delete(id);
    const told = [...named].flatMap((id): ScannedEntity[] => {
      const entity = entityOf.get(id);
      return entity ? [{ id, type: entity.type, kin: entity.kin.flatMap((place) => entities[place]?.id ?? []) }] : [];
    });
    return { candidates, entities: told };
  };
}
