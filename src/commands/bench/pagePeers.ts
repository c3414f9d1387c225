import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { BenchPage } from './benchPages.ts';
import { threadTimeOf } from './pageThread.ts';

const require = createRequire(import.meta.url);
const sources = () => [require.resolve('findandreplacedomtext'), require.resolve('mark.js/dist/mark.js')].map((file) => readFileSync(file, 'utf8'));

interface Peers {
  readonly Mark: new (element: Element) => { mark: (terms: readonly string[], options: { separateWordSearch: boolean; accuracy: string }) => void };
  readonly findAndReplaceDOMText: (element: Element, options: { find: RegExp; wrap: string }) => void;
}

/** Other ways to mark names in a page, each as its documentation says. */
const WORK = {
  nothing: () => undefined,
  findAndReplaceDOMText: (terms: readonly string[]) => {
    const longestFirst = [...terms].sort((a, b) => b.length - a.length);
    (window as unknown as Peers).findAndReplaceDOMText(document.body, { find: new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g'), wrap: 'mark' });
  },
  'mark.js': (terms: readonly string[]) => {
    new (window as unknown as Peers).Mark(document.body).mark(terms, { separateWordSearch: false, accuracy: 'exactly' });
  },
} as const;

export type Peer = keyof typeof WORK;

/**
 * Processor time of the thread in Chromium while a peer marks these names, up to the second frame after it, in ms.
 * @throws where it marks nothing
 */
export async function markByPeer(page: Page, { off }: BenchPage, peer: Peer, terms: readonly string[]): Promise<number> {
  await page.goto(off);
  await page.evaluate(sources().join(';'));
  // A frame before, so that none is due that is not the peer's.
  const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await frame();
  const time = await threadTimeOf(page, async () => {
    await page.evaluate(WORK[peer], terms);
    await frame();
  });
  const marks = await page.evaluate(() => document.querySelectorAll('mark').length);
  if (peer !== 'nothing' && marks < terms.length) throw new Error(`${peer} marked ${marks} of ${terms.length} names`);
  return time;
}
