import { type Claim, listClaims } from './listClaims.ts';
import type { ParsedEntity } from './parseEntity.ts';

/** A page and what rests on it: opened once, it settles all of it. */
export interface UnreadPage {
  readonly url: string;
  /** In the order of the files. */
  readonly claims: readonly Claim[];
}

/**
 * The pages that are the source of claims which no second reader has held against them.
 * @returns the pages on which most such claims rest first; of as many, in the order of the files.
 */
export function unreadPages(all: readonly ParsedEntity[]): readonly UnreadPage[] {
  const pages = new Map<string, Claim[]>();
  for (const claim of listClaims(all)) {
    if (!claim.source || claim.source.checked !== undefined) continue;
    const { url } = claim.source;
    const claims = pages.get(url);
    if (claims) claims.push(claim);
    else pages.set(url, [claim]);
  }
  return [...pages].map(([url, claims]) => ({ url, claims })).sort((a, b) => b.claims.length - a.claims.length);
}
