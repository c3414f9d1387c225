import browser from 'webextension-polyfill';
import { migrateSettings, type ParsedSettings, parseSettings, type Settings } from './parseSettings.ts';

const KEY = 'settings';

const stored = async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY];

/** The reader's settings and what of them could not be read. Storage that refuses gives the defaults. */
export async function readParsedSettings(): Promise<ParsedSettings> {
  try {
    return parseSettings(await stored());
  } catch {
    return parseSettings(undefined);
  }
}

/** The reader's settings; what cannot be read is at its default. */
export const readSettings = async (): Promise<Settings> => (await readParsedSettings()).settings;

/** Changes some settings and keeps all else that is stored. @throws where storage refuses */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...migrateSettings(await stored()), ...change } });
}

/** Calls back with the settings at each change, in every part of the extension, until `signal`. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (area === 'local' && changes[KEY]) onChange(parseSettings(changes[KEY].newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Adds a muting to the settings; storage that refuses leaves them as they are. */
export async function muteMatch(muted: Settings['muted'][number]): Promise<void> {
  try {
    await writeSettings({ muted: [...(await readSettings()).muted, muted] });
  } catch {
    // The card is closed already; the name will be marked again on the next page.
  }
}
