import type { EntityRecord, RelationRecord } from './knowledgeBase.ts';
import type { RelationTypeName } from './vocabulary.ts';

/** Ties that say little of what a text is about: every text of Shenzhen would speak for each company there. */
const LOOSE: ReadonlySet<RelationTypeName> = new Set<RelationTypeName>(['based-in', 'plant-in', 'studied-at']);

/** Ids of the entities whose names speak for an ambiguous name of this one. */
export const kinOfRecord = ({ relations }: Pick<EntityRecord, 'relations'>): string[] =>
  relations.filter(({ type }: Pick<RelationRecord, 'type'>) => !LOOSE.has(type)).map(({ target }) => target);
