import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeSettings } from '../browsers/optionsActions.ts';
import { awaitMarks, letPass } from '../browsers/pageActions.ts';
import { type Session, startSession } from '../browsers/session.ts';
import { createDice } from './createDice.ts';
import { fuzz } from './fuzz.ts';
import { type Shaking, shakePage } from './shakePage.ts';

const PAGE = 'http://www.yicaiglobal.com/news/a-story';
const HTML = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><p>CATL makes cells.</p>';
const SETTINGS = { version: 2, marks: 'all' };

const BUILD: Shaking = { how: 'build' };

/** Bursts of changes that one seed makes. */
const BURSTS = 16;
/** So many bursts after each other are left to one reader. */
const FOR_ONE_READER = 4;
/** Of the window, in px; some of the page is hidden where it is narrow. */
const WIDTHS = [1000, 500];
/** Time without a change of the marks after which they are taken for final, in ms. What fails is tried again with more of it. */
const CALM = 600;
const MORE_CALM = 2_000;
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

describe.each(['chrome', 'firefox'] as const)('pages in %s', (family) => {
  let session: Session;
  let own: Page;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    session = await startSession(family, new Map([[PAGE, HTML]]));
    own = await session.openOwn('options.html');
    await storeSettings(own, SETTINGS);
    // This opens a page of the extension, once; the one that is shaken has to stay in front, where it is drawn.
    await session.counts(PAGE);
    page = await session.open(PAGE);
    page.on('pageerror', (error) => faults.push(String(error)));
    await awaitMarks(page);
  });
  afterAll(() => session.close());

  const isRead = async () => (await session.counts(PAGE)) !== undefined;

  /** Marks, and what the popup would list, once neither has changed for `calm` ms. */
  async function calmState(calm: number): Promise<string> {
    let marks = await placesOf(page);
    for (let since = performance.now(); performance.now() - since < calm; ) {
      await letPass(page, POLLING);
      const now = await placesOf(page);
      if (now !== marks) since = performance.now();
      marks = now;
    }
    return `${marks}\n${JSON.stringify(await session.counts(PAGE))}`;
  }

  /** Ends the reader and lets one begin that knows nothing: Newsgloss is paused everywhere, and goes on. */
  async function beginAnew(): Promise<void> {
    await storeSettings(own, { ...SETTINGS, paused: true });
    await expect.poll(isRead, { timeout: 10_000, interval: POLLING }).toBe(false);
    await storeSettings(own, SETTINGS);
  }

  async function freshState(calm: number): Promise<string> {
    await beginAnew();
    await expect.poll(isRead, { timeout: 10_000, interval: POLLING }).toBe(true);
    return calmState(calm);
  }

  async function shake(seed: number, calm: number): Promise<void> {
    const { pick, below } = createDice(seed);
    await page.goto(PAGE);
    await page.evaluate(shakePage, seed, BUILD);
    for (let burst = 1; burst <= BURSTS; burst++) {
      // All kinds of change in turn, over a few seeds.
      const one: Shaking = { how: 'one', what: seed * BURSTS + burst };
      // A pause of this length is over when the first change is being read.
      const shaking = pick<Shaking>([{ how: 'many' }, one, one, one, one, one, { how: 'two', pause: 120 + below(60) }]);
      const turned = below(8) === 0;
      // Changes also come while a reader is just beginning.
      const atStart = below(8) === 0;
      if (atStart) {
        await beginAnew();
        await letPass(page, below(200));
      }
      if (turned) await page.setViewport({ width: pick(WIDTHS), height: 800 });
      else await page.evaluate(shakePage, seed * 1000 + burst, shaking);
      if (atStart) await expect.poll(isRead, { timeout: 10_000, interval: POLLING }).toBe(true);
      const kept = await calmState(calm);
      const after = `burst ${burst}, ${turned ? 'turned' : JSON.stringify(shaking)}${atStart ? ' at the start' : ''}`;
      // Read once more, it is no other: the change was noticed.
      await page.evaluate(() => dispatchEvent(new Event('hashchange')));
      expect(await calmState(calm / 2), `${after}, read again`).toBe(kept);
      if (burst % FOR_ONE_READER === 0) expect(await freshState(calm), `${after}, read by another reader`).toBe(kept);
    }
    expect(faults.splice(0)).toEqual([]);
  }

  test('after each burst of changes the marks are those of another reading', () =>
    fuzz('pages', (seed) => shake(seed, CALM).catch(() => shake(seed, MORE_CALM))));
});
