import type { RelationTypeName } from './vocabulary.ts';

const POST_TYPES: ReadonlySet<RelationTypeName> = new Set([
  'founder-of',
  'chair-of',
  'vice-chair-of',
  'chief-executive-of',
  'president-of',
  'minister-of',
  'vice-minister-of',
  'post-at',
]);

/** True for relations that say what somebody is or was somewhere. */
export const isPostType = (type: RelationTypeName): boolean => POST_TYPES.has(type);
