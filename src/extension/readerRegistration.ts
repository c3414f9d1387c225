import browser from 'webextension-polyfill';
import { matchPatterns, type Site } from '../kb/site.ts';
import type { Settings } from './settings.ts';

const ID = 'reader';
/** Built from entrypoints/reader.content. */
const FILE = 'content-scripts/reader.js';

/**
 * Makes the browser run the reader on the sites that are on, and nowhere else, now and after a restart.
 * Tabs that are open on such a site get it at once; a reader that runs already notices and leaves it at that.
 */
export async function registerReader(sites: readonly Site[], { sitesOff }: Pick<Settings, 'sitesOff'>): Promise<void> {
  const matches = sites.filter(({ id }) => !sitesOff.includes(id)).flatMap(matchPatterns);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([{ id: ID, js: [FILE], matches, runAt: 'document_end', persistAcrossSessions: true }]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] })])));
}
