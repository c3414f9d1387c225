import browser from 'webextension-polyfill';
import type { SearchFile } from '../search/searchFile.ts';
import { openSearch, type Search } from '../search/searchIndex.ts';

/** File that the build puts into the package. */
const SEARCH_FILE = 'search-index.json';

/**
 * The search over all entities, from the extension's own package.
 * @throws where the package is damaged: there is nothing to fall back to
 */
export async function loadSearch(): Promise<Search> {
  const response = await fetch(browser.runtime.getURL(SEARCH_FILE));
  const file: SearchFile = await response.json();
  if (file.format !== 1) throw new Error(`${SEARCH_FILE}: format ${String(file.format)} is unknown; rebuild the extension`);
  return openSearch(file);
}
