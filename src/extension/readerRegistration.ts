import browser from 'webextension-polyfill';
import { matchPatterns, type Site, sitesOn } from '../kb/site.ts';
import type { Settings } from './parseSettings.ts';
import { allowedHosts } from './sitePermissions.ts';

const ID = 'reader';
/** Built from entrypoints/reader.ts. */
const JS = ['reader.js'];
/** The rules of marks, and that a card may be seen: Firefox takes them away with the extension, when no code of ours can. */
const CSS = ['assets/marks.css'];

/** Makes a reader run in a tab. @throws where the browser does not let us */
export async function injectReader(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: CSS });
  await browser.scripting.executeScript({ target, files: JS });
}

/** Built from entrypoints/card.ts. */
const CARD = ['card.js'];

/** Makes the code that draws cards run beside the reader of a tab. @returns true once it did @throws where the browser does not let us */
export async function injectCard(tabId: number): Promise<true> {
  await browser.scripting.executeScript({ target: { tabId }, files: CARD });
  return true;
}

const tabsOn = async (patterns: readonly string[]): Promise<readonly number[]> => {
  const tabs = patterns.length === 0 ? [] : await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap(({ id }) => id ?? []);
};

/**
 * Takes the rules of marks out of the tabs of sites that are off now. Chrome does so only where {@link injectReader} brought them:
 * those that came with a page, by the registration, stay until it is loaded anew, and say nothing without marks.
 */
async function removeRules(from: readonly string[], stillOn: readonly string[]): Promise<void> {
  const kept = new Set(await tabsOn(stillOn));
  const tabs = (await tabsOn(from)).filter((id) => !kept.has(id));
  await Promise.allSettled(tabs.map((tabId) => browser.scripting.removeCSS({ target: { tabId }, files: CSS })));
}

const STARTED = 'started';

/** True for the first that asks since the extension itself was started: this storage lives as long, through all sleeps of the worker. */
async function isFirstStart(): Promise<boolean> {
  const { [STARTED]: started } = await browser.storage.session.get(STARTED);
  await browser.storage.session.set({ [STARTED]: true });
  return started !== true;
}

/** True where other sites are read after a change of settings than before. */
export function areSitesSwitched(sites: readonly Site[], now: Settings, before: Settings): boolean {
  const [on, were] = [now, before].map((settings) => new Set(sitesOn(sites, settings).flatMap(({ hosts }) => hosts)));
  return on?.symmetricDifference(were ?? new Set()).size !== 0;
}

/**
 * Makes the browser run the reader on the sites that are on and allowed, and nowhere else, now and after a restart.
 * Tabs that are open on such a site get it at once; a reader that runs already notices and leaves it at that.
 * @param switched true where sites have been switched since: off and on again at once, all is in order by now, and yet the readers have left
 * @returns the hosts on which it runs
 */
export async function registerReader(sites: readonly Site[], settings: Settings, switched: boolean): Promise<readonly string[]> {
  const hosts = await allowedHosts(sitesOn(sites, settings).flatMap((site) => site.hosts));
  const matches = matchPatterns({ hosts: [...hosts] });
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const inOrder = registered && new Set(registered.matches).symmetricDifference(new Set(matches)).size === 0;
  // A worker that merely wakes up finds all in order; after an update, a reload or a pause in the browser's list, open tabs wait for us.
  if (inOrder && !switched && !(await isFirstStart())) return hosts;
  if (registered && !inOrder) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  await removeRules(registered?.matches?.filter((pattern) => !matches.includes(pattern)) ?? [], matches);
  if (matches.length === 0) return hosts;
  if (!inOrder) await browser.scripting.registerContentScripts([{ id: ID, js: JS, css: CSS, matches, runAt: 'document_start', persistAcrossSessions: true }]);
  await Promise.allSettled((await tabsOn(matches)).map(injectReader));
  return hosts;
}
