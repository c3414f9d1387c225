import { type Site, siteOf, sitesOn, withAddedSites } from '../kb/site.ts';
import type { Settings } from './parseSettings.ts';

/** What a reader that begins in a page has to know. */
export interface ReaderStart {
  readonly settings: Settings;
  /** The site that the page belongs to; none for a page that the reader opened Newsgloss on. */
  readonly site?: Site;
  /** True where all is paused, or the site is switched off. */
  readonly isOff: boolean;
}

/** @param sites those of data/sites.yaml */
export function readerStart(host: string, sites: readonly Site[], settings: Settings): ReaderStart {
  const site = siteOf(withAddedSites(sites, settings.sitesAdded), host);
  // A page on no site of the list is read until it rests everywhere.
  return { settings, site, isOff: settings.paused || (site !== undefined && siteOf(sitesOn(sites, settings), host) === undefined) };
}
