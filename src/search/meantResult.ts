import type { CardRecord } from '../kb/knowledgeBase.ts';
import { normalize } from '../kb/normalize.ts';

/** The entity that a look-up can only mean: the one result, or the one that bears the very name. Nothing where a reader has to choose. */
export function meantResult(query: string, found: readonly CardRecord[]): CardRecord | undefined {
  if (found.length === 1) return found[0];
  const wanted = normalize(query).folded;
  const bearers = found.filter(({ name }) => [name.en, name.zh, name.legal, name.legalZh].some((one) => one !== undefined && normalize(one).folded === wanted));
  return bearers.length === 1 ? bearers[0] : undefined;
}
