/** Each entity of a page and how often it is named, in the order of first mention. */
export function countEntities(mentions: readonly { readonly entity: string }[]): { entity: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].map(([entity, count]) => ({ entity, count }));
}
