import type { Page } from 'puppeteer-core';
import { extensionControl } from './extensionControl.ts';
import { runInFirefox } from './runInFirefox.ts';
import type { Session } from './session.ts';

interface ExtensionPage {
  readonly chrome: {
    readonly storage: {
      readonly local: { readonly set: (items: object) => Promise<void>; readonly remove: (keys: readonly string[]) => Promise<void> };
    };
  };
}

/** For all sites and extensions together, in kB; Firefox's own limit is a part of the disk. */
const FIREFOX_LIMITS = { narrow: 1024, wide: 100_000 };
const MOST_FILLERS = 100;

/**
 * Chrome gives an extension ten megabytes; Firefox is told to give less than a disk, and closes what is open: the background
 * is begun anew, pages of the extension have to be.
 */
export async function limitStorage(session: Session, limit: keyof typeof FIREFOX_LIMITS): Promise<void> {
  const { family, browser } = session;
  if (family === 'chrome') return;
  await runInFirefox(
    browser,
    `(async () => {
      Services.prefs.setBoolPref('dom.quotaManager.testing', true);
      Services.prefs.setIntPref('dom.quotaManager.temporaryStorage.fixedLimit', ${FIREFOX_LIMITS[limit]});
      await new Promise((done) => { Services.qms.reset().callback = done; });
    })()`,
  );
  await (await extensionControl(session)).killBackground();
}

/** Stores until the browser refuses. @param own a page of the extension */
export const fillStorage = (own: Page): Promise<void> =>
  own.evaluate(async (most) => {
    const { local } = (globalThis as unknown as ExtensionPage).chrome.storage;
    // Of many letters: Firefox packs what it stores.
    const noise = (length: number) => Array.from({ length }, () => String.fromCharCode(97 + Math.random() * 26)).join('');
    let at = 0;
    for (let size = 2 ** 20; size >= 64; size /= 2) {
      let refused = false;
      while (!refused && at < most)
        await local.set({ [`filler-${at}`]: noise(size) }).then(
          () => {
            at++;
          },
          () => {
            refused = true;
          },
        );
    }
    if (at === 0 || at === most) throw new Error(at === 0 ? 'storage takes nothing' : 'storage never refuses');
  }, MOST_FILLERS);

/** Takes away what was filled in. */
export const emptyStorage = (own: Page): Promise<void> =>
  own.evaluate(
    (most) => (globalThis as unknown as ExtensionPage).chrome.storage.local.remove(Array.from({ length: most }, (_, at) => `filler-${at}`)),
    MOST_FILLERS,
  );
