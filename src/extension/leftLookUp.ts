import browser from 'webextension-polyfill';
import { type LookUp, parseLookUp } from './lookUp.ts';

const KEY = 'lookUp';

/** Leaves a look-up for the panel, open or about to be; it is gone with the browser's session. */
export const leaveLookUp = (lookUp: LookUp): Promise<void> => browser.storage.session.set({ [KEY]: { ...lookUp, at: Date.now() } });

/** Calls back with the look-up that was left, if there is one, and with each that comes, until `signal`. */
export async function watchLookUps(onLookUp: (lookUp: LookUp) => void, signal: AbortSignal): Promise<void> {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const lookUp = area === 'session' ? parseLookUp(changes[KEY]?.newValue) : undefined;
    if (lookUp) onLookUp(lookUp);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  const left = parseLookUp((await browser.storage.session.get(KEY))[KEY]);
  if (left && !signal.aborted) onLookUp(left);
}
