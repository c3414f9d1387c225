import type { Browser } from 'puppeteer-core';

interface Bidi {
  send(method: string, params: object): Promise<{ result: { contexts: { context: string }[]; type: string } }>;
}

/** What puppeteer keeps to itself: the WebDriver BiDi connection. */
interface Internals {
  readonly connection: Bidi;
}

/**
 * Fires the extension's key with this letter in Firefox's own window, as pressing it would: ordinary
 * automation presses keys in pages only, and these the browser keeps to itself.
 */
export async function pressFirefoxKey(browser: Browser, letter: string): Promise<void> {
  const { connection } = browser as unknown as Internals;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts[0]?.context;
  const expression = `document.querySelector('keyset[id*="newsgloss"] key[key="${letter}"]').doCommand()`;
  const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: false });
  if (answer.result.type === 'exception') throw new Error(`no extension key with the letter ${letter}`);
}
