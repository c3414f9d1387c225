import type { Browser } from 'puppeteer-core';

interface Bidi {
  send(method: string, params: object): Promise<{ result: { contexts: { context: string }[]; type: string; exceptionDetails?: { text: string } } }>;
}

/** What puppeteer keeps to itself: the WebDriver BiDi connection. */
interface Internals {
  readonly connection: Bidi;
}

/** Runs an expression with the rights of Firefox itself, in its window, and waits for its promise. @throws with what it throws */
export async function runInFirefox(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as Internals;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts[0]?.context;
  const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? expression);
}
