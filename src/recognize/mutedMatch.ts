import { bareText } from '../kb/bareText.ts';

/** How far "not this" reaches. */
export type MutedWhere = 'page' | 'site' | 'everywhere';

/** A name that the reader said does not mean an entity. */
export interface MutedMatch {
  /** The name as it stood on the page. */
  readonly text: string;
  readonly entity: string;
  readonly where: MutedWhere;
  /** The page's address without its fragment, or the site's host; empty for everywhere. */
  readonly place: string;
}

/** A page, for telling which mutings reach it. */
export interface Here {
  readonly page: string;
  readonly site: string;
}

/** What `place` is for a muting that is said here. */
export const placeOf = (where: MutedWhere, { page, site }: Here): string => (where === 'page' ? page : where === 'site' ? site : '');

/** True where the reader has muted this name for this entity on this page. */
export function isMuted(mention: { readonly text: string; readonly entity: string }, muted: readonly MutedMatch[], here: Here): boolean {
  if (muted.length === 0) return false;
  // Not `normalize`, whose tables would have to be built in every page that is opened.
  const bare = bareText(mention.text);
  return muted.some(({ text, entity, where, place }) => entity === mention.entity && place === placeOf(where, here) && bareText(text) === bare);
}
