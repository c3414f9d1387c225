/** Which mentions carry a mark. */
export type MarkMode = 'first' | 'all' | 'off';

/** What the reader wants marked; types and entities that are off carry no mark, and are counted all the same. */
export interface MarkChoice {
  readonly marks: MarkMode;
  readonly typesOff: readonly string[];
  readonly entitiesOff: readonly string[];
}

/**
 * The mentions to mark, in their order: the first of each entity in each section, all, or none.
 * @param typeOf the type of an entity, as far as it is known
 */
export function chooseMarks<M extends { readonly entity: string; readonly section: number }>(
  mentions: readonly M[],
  { marks, typesOff, entitiesOff }: MarkChoice,
  typeOf: (entity: string) => string | undefined,
): readonly M[] {
  if (marks === 'off') return [];
  const isOff = (entity: string) => entitiesOff.includes(entity) || typesOff.includes(typeOf(entity) ?? '');
  const wanted = entitiesOff.length + typesOff.length === 0 ? mentions : mentions.filter(({ entity }) => !isOff(entity));
  if (marks === 'all') return wanted;
  const seen = new Map<number, Set<string>>();
  return wanted.filter(({ entity, section }) => {
    const here = seen.get(section) ?? new Set();
    if (here.has(entity)) return false;
    seen.set(section, here.add(entity));
    return true;
  });
}
