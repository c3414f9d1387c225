import type { EntityType } from '../kb/vocabulary.ts';

/** Results of one type. */
interface Group<R> {
  readonly type: EntityType;
  readonly results: readonly R[];
}

/** Results by type: groups in the order of their best result, and the given order within each. */
export function groupByType<R extends { readonly type: EntityType }>(results: readonly R[]): Group<R>[] {
  const groups = new Map<EntityType, R[]>();
  for (const result of results) groups.set(result.type, [...(groups.get(result.type) ?? []), result]);
  return [...groups].map(([type, members]) => ({ type, results: members }));
}
