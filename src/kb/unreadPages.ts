import { isBefore, type PartialDate } from './date.ts';
import type { Entity } from './entitySchema.ts';
import { type Claim, listClaims } from './listClaims.ts';
import type { ParsedEntity } from './parseEntity.ts';

/** Where a page stands as a source: the file, and the key under its `sources`. */
interface Place {
  readonly file: string;
  readonly key: string;
}

/** A page and what rests on it: opened once, it settles all of it. */
export interface UnreadPage {
  readonly source: Entity['sources'][string];
  /** In the order of the files. */
  readonly claims: readonly Claim[];
  readonly places: readonly Place[];
}

const isRead = ({ checked }: UnreadPage['source'], since?: PartialDate) => checked !== undefined && (since === undefined || !isBefore(checked, since));

/**
 * The pages that are a first or second source of claims which no second reader has held against them,
 * or, with `since`, none on that day or later.
 * @returns the pages on which most such claims rest first; of as many, in the order of the files.
 */
export function unreadPages(all: readonly ParsedEntity[], since?: PartialDate): readonly UnreadPage[] {
  const pages = new Map<string, { source: UnreadPage['source']; claims: Claim[]; places: Map<string, Place> }>();
  for (const claim of listClaims(all)) {
    const { file, source, sourceKey, also, alsoKey } = claim;
    for (const [page, key] of [[source, sourceKey] as const, [also, alsoKey] as const]) {
      if (!page || key === undefined || isRead(page, since)) continue;
      const there = pages.get(page.url) ?? { source: page, claims: [], places: new Map<string, Place>() };
      pages.set(page.url, there);
      there.claims.push(claim);
      there.places.set(`${file} ${key}`, { file, key });
    }
  }
  return [...pages.values()].map(({ places, ...rest }) => ({ ...rest, places: [...places.values()] })).sort((a, b) => b.claims.length - a.claims.length);
}
