import browser from 'webextension-polyfill';
import { matchPatterns, type Site, sitesOn } from '../kb/site.ts';
import type { Settings } from './parseSettings.ts';
import { allowedHosts } from './sitePermissions.ts';

const ID = 'reader';
/** Built from entrypoints/reader.ts. */
export const READER_FILE = 'reader.js';

/**
 * Makes the browser run the reader on the sites that are on and allowed, and nowhere else, now and after a restart.
 * Tabs that are open on such a site get it at once; a reader that runs already notices and leaves it at that.
 * @returns the hosts on which it runs
 */
export async function registerReader(sites: readonly Site[], settings: Settings): Promise<readonly string[]> {
  const hosts = await allowedHosts(sitesOn(sites, settings).flatMap((site) => site.hosts));
  const matches = matchPatterns({ hosts: [...hosts] });
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  // A worker that merely wakes up finds all in order.
  if (registered && new Set(registered.matches).symmetricDifference(new Set(matches)).size === 0) return hosts;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return hosts;
  await browser.scripting.registerContentScripts([{ id: ID, js: [READER_FILE], matches, runAt: 'document_end', persistAcrossSessions: true }]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: [READER_FILE] })])),
  );
  return hosts;
}
