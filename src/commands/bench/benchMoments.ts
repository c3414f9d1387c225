import type { Browser, Page } from 'puppeteer-core';
import type { BrowserFamily } from '../findBrowser.ts';
import { openExtensionPage } from '../launchBrowser.ts';
import type { BenchPages } from './benchPages.ts';
import { stopBackground } from './pageMemory.ts';
import { type Moments, readMoments, recordMoments } from './pageMoments.ts';
import { difference, type PageRow, single } from './pageRow.ts';

interface MomentsBench {
  readonly family: BrowserFamily;
  readonly browser: Browser;
  readonly extensionUrl: string;
  readonly pages: BenchPages;
  readonly rounds: number;
}

/** The reader's setting as it is after the installation, in ms. */
const DELAY = 300;
/** One frame and 4 ms. */
const HOVER = 1000 / 60 + 4;

interface Heard extends Window {
  readonly chrome: { readonly runtime: { readonly onMessage: { addListener: (listener: () => void) => void } } };
  heard: number;
}

/** Opens a page of the extension that counts every message to its background. */
async function openListener({ browser, family, extensionUrl }: MomentsBench): Promise<{ readonly heard: () => Promise<number> }> {
  const page = await openExtensionPage(browser, family, `${extensionUrl}options.html`);
  await page.evaluate(() => {
    const own = window as unknown as Heard;
    own.heard = 0;
    own.chrome.runtime.onMessage.addListener(() => {
      own.heard++;
    });
  });
  return { heard: () => page.evaluate(() => (window as unknown as Heard).heard) };
}

const known = (all: readonly Moments[], part: keyof Moments): number[] => all.flatMap((moments) => moments[part] ?? []);

/** What the page itself can tell in any browser, on the article. */
export async function benchMoments(bench: MomentsBench): Promise<PageRow[]> {
  const { family, browser, extensionUrl, pages, rounds } = bench;
  const listener = await openListener(bench);
  const page: Page = await browser.newPage();
  await recordMoments(page);
  await page.bringToFront();
  const warm: { on: Moments[]; off: Moments[] } = { on: [], off: [] };
  const cold: Moments[] = [];
  const messages: number[] = [];
  for (let at = 0; at <= rounds; at++) {
    const on = await readMoments(page, pages.article.on, true, listener.heard);
    const off = await readMoments(page, pages.article.off, false, listener.heard);
    // The first round warms the browser up.
    if (at === 0) continue;
    warm.on.push(on);
    warm.off.push(off);
    messages.push(on.messages);
    // Firefox lets nobody stop its event page at will.
    if (family === 'firefox') continue;
    await stopBackground(browser, extensionUrl);
    cold.push(await readMoments(page, pages.article.on, true, listener.heard));
  }
  await page.close();
  const shift = known(warm.on, 'shift');
  return [
    single('first mark after DOMContentLoaded, worker warm', 'ms', known(warm.on, 'firstMark'), 80),
    ...(cold.length > 0 ? [single('first mark after DOMContentLoaded, worker cold', 'ms', known(cold, 'firstMark'), 250)] : []),
    ...(shift.length > 0 ? [difference('layout shift', '', shift, known(warm.off, 'shift'), 0)] : []),
    difference('nodes added, a card shown', '', known(warm.on, 'nodes'), known(warm.off, 'nodes'), 1),
    difference('largest contentful paint', 'ms', known(warm.on, 'largestPaint'), known(warm.off, 'largestPaint')),
    single(
      'hover: pointer at rest to card painted, beyond the delay',
      'ms',
      known(warm.on, 'hover').map((time) => time - DELAY),
      HOVER,
    ),
    single('hover: messages on the way', '', messages, 0),
  ];
}
