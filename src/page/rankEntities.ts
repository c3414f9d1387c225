import { countEntities } from './countEntities.ts';

/**
 * The entities of a page by weight, each with how often it is named: those in the headline first, then the more
 * often the earlier, then those named earlier.
 * @param mentions in the order of the page
 */
export function rankEntities<M extends { readonly entity: string }>(
  mentions: readonly M[],
  isHeadline: (mention: M) => boolean,
): { entity: string; count: number }[] {
  const inHeadline = new Set(mentions.filter(isHeadline).map(({ entity }) => entity));
  // The count comes in the order of first mention, which the stable sort keeps among equals.
  return countEntities(mentions).sort((a, b) => Number(inHeadline.has(b.entity)) - Number(inHeadline.has(a.entity)) || b.count - a.count);
}
