/** Which mentions carry a mark. */
export type MarkMode = 'first' | 'all' | 'off';

/**
 * The mentions to mark, in their order: the first of each entity in each section, all, or none.
 */
export function chooseMarks<M extends { readonly entity: string; readonly section: number }>(mentions: readonly M[], mode: MarkMode): readonly M[] {
  if (mode === 'off') return [];
  if (mode === 'all') return mentions;
  const seen = new Set<string>();
  return mentions.filter(({ entity, section }) => {
    const key = `${section} ${entity}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
