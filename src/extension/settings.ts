import browser from 'webextension-polyfill';
import { unlisten } from './orphaned.ts';
import { DEFAULT_SETTINGS, type GivenSettings, migrateSettings, parseGivenSettings, parseSettings, type Settings } from './parseSettings.ts';
import { SETTINGS_KEY } from './settingsKey.ts';

const stored = async (): Promise<unknown> => (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];

/** The reader's settings, and what there is to say of what is stored. */
export interface StoredSettings {
  readonly settings: Settings;
  readonly faults: GivenSettings['faults'];
  /** True where a newer Newsgloss wrote them. */
  readonly newer: boolean;
  /** True where storage refuses to be read: the settings are the defaults. */
  readonly silent: boolean;
}

/** The reader's settings with all that is wrong with them. */
export async function readStoredSettings(): Promise<StoredSettings> {
  try {
    const { given, faults, newer } = parseGivenSettings(await stored());
    return { settings: { ...DEFAULT_SETTINGS, ...given }, faults, newer, silent: false };
  } catch {
    return { settings: DEFAULT_SETTINGS, faults: [], newer: false, silent: true };
  }
}

/** The reader's settings; what cannot be read is at its default. */
export const readSettings = async (): Promise<Settings> => (await readStoredSettings()).settings;

/** What changes; as a function, it is asked once the changes before it are written. */
export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** The last writing that was begun: each waits for the one before, so none undoes another. */
let writing: Promise<void> = Promise.resolve();

/** Changes some settings and keeps all else that is stored. @throws where storage refuses */
export function writeSettings(change: SettingsChange): Promise<void> {
  const written = writing.then(async () => {
    const before = await stored();
    const changed = typeof change === 'function' ? change(parseSettings(before).settings) : change;
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...migrateSettings(before), ...changed } });
  });
  writing = written.catch(() => undefined);
  return written;
}

/** Stores what is used in place of what cannot be read. @throws where storage refuses */
export async function mendSettings(): Promise<void> {
  const { settings, faults } = await readStoredSettings();
  await writeSettings(Object.fromEntries(faults.map(({ setting }) => [setting, settings[setting]])));
}

/** Puts all settings back to what a fresh installation has. @throws where storage refuses */
export const resetSettings = (): Promise<void> => browser.storage.local.remove(SETTINGS_KEY);

/** Calls back with the settings, and with what reads those before, at each change, in every part of the extension, until `signal`. */
export function watchSettings(onChange: (now: Settings, before: () => Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (change) onChange(parseSettings(change.newValue).settings, () => parseSettings(change.oldValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => unlisten(() => browser.storage.onChanged.removeListener(listener)));
}

/** Adds a muting to the settings; storage that refuses leaves them as they are. */
export async function muteMatch(muted: Settings['muted'][number]): Promise<void> {
  try {
    await writeSettings((now) => ({ muted: [...now.muted, muted] }));
  } catch {
    // The card is closed already; the name will be marked again on the next page.
  }
}

/** Adds an entity to those that are never marked; storage that refuses leaves the settings as they are. */
export async function switchEntityOff(entity: string): Promise<void> {
  try {
    await writeSettings((now) => ({ entitiesOff: [...new Set([...now.entitiesOff, entity])] }));
  } catch {
    // As above.
  }
}
