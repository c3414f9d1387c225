import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Each setting falls back to its default alone, so that one broken value costs no other. */
const settingsSchema = v.object({
  version: v.fallback(v.literal(1), 1),
  /** Which mentions carry a mark. */
  marks: v.fallback(v.picklist(['first', 'all', 'off']), 'first'),
  /** Rest of the pointer before a card opens, in ms. */
  delay: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(3000)), 300),
  /** Language of cards; `text`: that of the text around the name. */
  language: v.fallback(v.picklist(['text', 'en', 'zh']), 'text'),
  /** Names that the reader said do not mean what the card showed. */
  muted: v.fallback(
    v.pipe(
      v.array(
        v.object({
          text: v.pipe(v.string(), v.maxLength(200)),
          entity: v.pipe(v.string(), v.maxLength(200)),
          where: v.picklist(['page', 'site', 'everywhere']),
          place: v.pipe(v.string(), v.maxLength(2000)),
        }),
      ),
      v.maxLength(5000),
    ),
    [],
  ),
  /** Ids of the sites on which the reader switched Newsgloss off. */
  sitesOff: v.fallback(v.array(v.pipe(v.string(), v.maxLength(100))), []),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

const KEY = 'settings';

/** Settings from whatever storage holds; what cannot be read becomes its default. */
const parseSettings = (stored: unknown): Settings => v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? stored : {});

/** The reader's settings. Storage that refuses gives the defaults. */
export async function readSettings(): Promise<Settings> {
  try {
    return parseSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return parseSettings(undefined);
  }
}

/** Changes some settings and keeps the others. @throws where storage refuses */
export async function writeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}

/** Calls back with the settings at each change, in every part of the extension, until `signal`. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (area === 'local' && changes[KEY]) onChange(parseSettings(changes[KEY].newValue));
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
