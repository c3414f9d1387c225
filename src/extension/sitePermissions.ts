import browser from 'webextension-polyfill';
import { matchPatterns, type Site } from '../kb/site.ts';

/** The hosts among these on which the browser lets Newsgloss run: the reader can take that back in the browser at any time. */
export async function allowedHosts(hosts: readonly string[]): Promise<readonly string[]> {
  const allowed = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: matchPatterns({ hosts: [host] }) })));
  return hosts.filter((_, at) => allowed[at]);
}

/**
 * Lets the browser ask the reader for a site. Has to be called first thing in a click: browsers refuse it later.
 * @returns false where the reader, or the browser, says no
 */
export const requestSite = (site: Pick<Site, 'hosts'>): Promise<boolean> => browser.permissions.request({ origins: matchPatterns(site) }).catch(() => false);
