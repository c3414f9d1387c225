import browser from 'webextension-polyfill';
import { isSiteOn, matchPatterns, type Site, withAddedSites } from '../kb/site.ts';
import type { Settings } from './parseSettings.ts';

const ID = 'reader';
/** Built from entrypoints/reader.content. */
export const READER_FILE = 'content-scripts/reader.js';

/** The match patterns of sites that are on, less those whose permission the reader has taken back in the browser. */
async function allowedMatches(sites: readonly Site[], settings: Settings): Promise<string[]> {
  if (settings.paused) return [];
  const patterns = withAddedSites(sites, settings.sitesAdded)
    .filter((site) => isSiteOn(site, settings.sites))
    .flatMap(matchPatterns);
  const allowed = await Promise.all(patterns.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return patterns.filter((_, at) => allowed[at]);
}

/**
 * Makes the browser run the reader on the sites that are on, and nowhere else, now and after a restart.
 * Tabs that are open on such a site get it at once; a reader that runs already notices and leaves it at that.
 */
export async function registerReader(sites: readonly Site[], settings: Settings): Promise<void> {
  const matches = await allowedMatches(sites, settings);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([{ id: ID, js: [READER_FILE], matches, runAt: 'document_end', persistAcrossSessions: true }]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: [READER_FILE] })])),
  );
}
