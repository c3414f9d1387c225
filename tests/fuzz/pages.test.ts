import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeSettings } from '../browsers/optionsActions.ts';
import { awaitMarks, letPass } from '../browsers/pageActions.ts';
import { type Session, startSession } from '../browsers/session.ts';
import { fuzz } from './fuzz.ts';
import { shakePage } from './shakePage.ts';

const PAGE = 'http://www.yicaiglobal.com/news/a-story';
const HTML = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><p>CATL makes cells.</p>';

/** Bursts of changes that one seed makes. */
const BURSTS = 4;
/** Time without a change of the marks after which they are taken for final, in ms; the reader rests 19 times as long as it has read. */
const CALM = 1_200;
const POLLING = 50;

/** Where each mark lies, as the place of its text among all texts and its offsets there, and what it covers. */
const placesOf = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    const places = new Map<Node, number>();
    while (walker.nextNode()) places.set(walker.currentNode, places.size);
    const marks = [...(CSS.highlights.get('newsgloss') ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const [start, end] = [places.get(startContainer) ?? -1, places.get(endContainer) ?? -1];
      return {
        start,
        text: `${start}:${startOffset}-${end}:${endOffset} ${startContainer.textContent?.slice(startOffset, start === end ? endOffset : undefined)}`,
      };
    });
    return marks
      .sort((a, b) => a.start - b.start || a.text.localeCompare(b.text))
      .map(({ text }) => text)
      .join('\n');
  });

/** The marks once they have not changed for a while. */
async function calmMarks(page: Page): Promise<string> {
  let marks = await placesOf(page);
  let since = performance.now();
  while (performance.now() - since < CALM) {
    await letPass(page, POLLING);
    const now = await placesOf(page);
    if (now !== marks) since = performance.now();
    marks = now;
  }
  return marks;
}

describe.each(['chrome', 'firefox'] as const)('pages in %s', (family) => {
  let session: Session;
  let own: Page;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    session = await startSession(family, new Map([[PAGE, HTML]]));
    own = await session.openOwn('options.html');
    await storeSettings(own, { version: 2, marks: 'all' });
    page = await session.open(PAGE);
    page.on('pageerror', (error) => faults.push(String(error)));
    await awaitMarks(page);
  });
  afterAll(() => session.close());

  /** What a reader finds that begins now: Newsgloss is paused everywhere, and goes on. */
  async function freshMarks(): Promise<string> {
    await storeSettings(own, { version: 2, marks: 'all', paused: true });
    await expect.poll(() => placesOf(page), { timeout: 10_000 }).toBe('');
    await storeSettings(own, { version: 2, marks: 'all' });
    return calmMarks(page);
  }

  test('after each burst of changes the marks are those of a fresh reading', () =>
    fuzz('pages', async (seed) => {
      await page.evaluate(shakePage, seed, true);
      for (let burst = 1; burst <= BURSTS; burst++) {
        await page.evaluate(shakePage, seed * 1000 + burst, false);
        const kept = await calmMarks(page);
        expect(kept, `burst ${burst}`).toBe(await freshMarks());
      }
      expect(faults.splice(0)).toEqual([]);
    }));
});
