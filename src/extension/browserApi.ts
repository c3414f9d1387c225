import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };

/**
 * The browser's own API, for the code that runs in each page: wrapping all of it, as webextension-polyfill does in Chrome,
 * was a fifth of what a page cost. Of what the two browsers name differently or answer differently, that code uses nothing:
 * promises are the browsers' own, and a listener answers by `sendResponse`.
 */
export const browserApi: Browser = browser?.runtime ? browser : (chrome as Browser);
