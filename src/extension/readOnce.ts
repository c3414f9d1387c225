import browser from 'webextension-polyfill';
import { injectReader } from './readerRegistration.ts';

declare global {
  /** Of the content script's own world: true where the reader asked for this page, whatever its site's switch says. */
  var newsglossReadOnce: boolean | undefined;
}

/**
 * Reads the page of a tab until it is left, although its site is off, unknown, or all is paused.
 * @returns false where the browser does not let us
 */
export async function readOnce(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => {
        globalThis.newsglossReadOnce = true;
      },
    });
    await injectReader(tab);
    return true;
  } catch {
    return false;
  }
}
