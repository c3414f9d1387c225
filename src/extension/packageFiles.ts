import browser from 'webextension-polyfill';
import type { NameIndex } from '../kb/nameIndex.ts';
import { openRecords, type Records } from '../kb/recordLines.ts';
import type { PackedNames } from '../recognize/scan.ts';
import type { SearchFile } from '../search/searchFile.ts';
import { openSearch, type Search } from '../search/searchIndex.ts';

/** Files that the build puts into the package; see wxt.config.ts. */
const NAMES = 'names.json';
const GAZETTEER = 'gazetteer.bin';
const CONTEXT_WORDS = 'context-words.bin';
const RECORDS = 'records.jsonl';
const SEARCH = 'search-index.json';

const load = (file: string): Promise<Response> => fetch(browser.runtime.getURL(file));

/** @throws where a file is of another build than the code: there is nothing to fall back to */
function checked<File extends { readonly format: number }>(name: string, format: File['format'], file: File): File {
  if (file.format !== format) throw new Error(`${name}: format ${String(file.format)} is unknown; build the extension anew`);
  return file;
}

const bytesOf = async (file: string): Promise<ArrayBuffer> => (await load(file)).arrayBuffer();

/** What recognition needs: the names, and the gazetteers of their keys and of the words beside them. */
export async function loadNames(): Promise<{ readonly index: NameIndex; readonly packed: PackedNames }> {
  const [index, keys, words] = await Promise.all([load(NAMES).then((response) => response.json()), bytesOf(GAZETTEER), bytesOf(CONTEXT_WORDS)]);
  return { index: checked<NameIndex>(NAMES, 3, index), packed: { keys, words } };
}

/** @param ids of all entities, as the names have them */
export const loadRecords = async (ids: readonly string[]): Promise<Records> => openRecords(await (await load(RECORDS)).text(), ids);

/** The search over all entities. */
export const loadSearch = async (): Promise<Search> => openSearch(checked<SearchFile>(SEARCH, 1, await (await load(SEARCH)).json()));
