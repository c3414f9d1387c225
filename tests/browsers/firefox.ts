import type { Browser, Page } from 'puppeteer-core';

interface Bidi {
  send(method: string, params: object): Promise<{ result: { contexts: { context: string }[]; type: string } }>;
}

/** What puppeteer keeps to itself: the WebDriver BiDi connection, and the id of a page's frame there. */
interface Internals {
  readonly connection: Bidi;
}
interface FrameInternals {
  readonly _id: string;
}

/**
 * What only Firefox needs: its extension pages and extension keys are out of reach of ordinary automation,
 * but not of BiDi with system access.
 */
export function firefox(browser: Browser) {
  const { connection } = browser as unknown as Internals;
  return {
    /** Loads a page of an extension; puppeteer's own navigation loses the tab when it changes process. */
    async navigate(page: Page, url: string): Promise<void> {
      const { _id: context } = page.mainFrame() as unknown as FrameInternals;
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    /** Fires the extension's key with this letter in the browser's own window, as pressing it would. */
    async pressKeys(letter: string): Promise<void> {
      const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const context = tree.result.contexts[0]?.context;
      const expression = `document.querySelector('keyset[id*="newsgloss"] key[key="${letter}"]').doCommand()`;
      const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: false });
      if (answer.result.type === 'exception') throw new Error(`no extension key with the letter ${letter}`);
    },
  };
}
