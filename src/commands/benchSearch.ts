import type { Page } from 'puppeteer-core';
import { buildExtension } from './buildExtension.ts';
import { findBrowser } from './findBrowser.ts';
import { type LaunchedBrowser, launchBrowser, openExtensionPage, openWelcomePage } from './launchBrowser.ts';

/** What somebody may type: names, parts, pinyin, initials, tickers, words of summaries, slips, nothing of ours. */
const QUERIES =
  'catl,byd,xiaomi,宁德时代,德时,寧德,ningde shidai,ndsd,níngdé,300750.SZ,solid state battery,hauwei,contemprary ampere,重庆,wang chuanfu,xyzzyxyzzy'.split(
    ',',
  );
/** Time between two frames, in ms. */
const FRAME = 1000 / 60;
const OPENINGS = 15;

interface ExtensionGlobal {
  readonly chrome: {
    readonly tabs: { readonly query: (filter: object) => Promise<{ id: number }[]> };
    readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> };
  };
  times: { key: number; document: number; painted: number }[];
}

const quantile = (values: readonly number[], part: number) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;

const row = (values: readonly number[]) => ({
  'median ms': quantile(values, 0.5).toFixed(1),
  'of a frame': (quantile(values, 0.5) / FRAME).toFixed(2),
  '95 % ms': quantile(values, 0.95).toFixed(1),
  times: values.length,
});

/** When the search box was painted, when the page's names were there, and when a query typed at once had its results. */
async function measureOpening(page: Page, url: string): Promise<readonly [number, number, number]> {
  await page.goto(url);
  const painted = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)).observe({ type: 'paint', buffered: true });
      }),
  );
  const listed = await page.evaluate(() => {
    const [entry] = performance.getEntriesByName('names');
    return entry?.startTime ?? 0;
  });
  await page.waitForFunction(() => performance.getEntriesByName('results').length > 0);
  return [painted, listed, await page.evaluate(() => performance.getEntriesByName('results')[0]?.startTime ?? 0)];
}

/** Marks in the page's own timeline when names and results come; types a query as soon as there is a box. */
const watchOpening = () => {
  new MutationObserver((_, observer) => {
    const input = document.querySelector('input');
    if (input && input.value === '' && document.querySelector('button.entity')) {
      performance.mark('names');
      input.value = 'catl';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (!document.querySelector('[role="option"]')) return;
    performance.mark('results');
    input?.select();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
};

/** Notes for each key press when its results stood in the document, and when they had been painted. */
function watchKeys(): void {
  const page = globalThis as unknown as ExtensionGlobal;
  page.times = [];
  let pressed: number | undefined;
  let key: number | undefined;
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  // Chinese comes without a key press, from an input method.
  addEventListener(
    'beforeinput',
    ({ timeStamp }) => {
      key = pressed ?? timeStamp;
      pressed = undefined;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (key === undefined) return;
    const entry = { key, document: performance.now(), painted: 0 };
    key = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // The frame is painted between its callbacks and the next task.
      port1.onmessage = () => page.times.push({ ...entry, painted: performance.now() });
      port2.postMessage(undefined);
    });
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

async function measureKeys(page: Page): Promise<ExtensionGlobal['times']> {
  await page.evaluate(watchKeys);
  for (const query of QUERIES) {
    await page.$eval('input', (input) => input.select());
    for (const letter of query) {
      await page.keyboard.type(letter);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
    }
  }
  return page.evaluate(() => (globalThis as unknown as ExtensionGlobal).times);
}

/** The same queries, letter by letter, asked of the background. */
const measureMessages = (page: Page) =>
  page.evaluate(async (queries) => {
    const { runtime } = (globalThis as unknown as ExtensionGlobal).chrome;
    const times: number[] = [];
    for (const query of queries)
      for (let length = 1; length <= query.length; length++) {
        const began = performance.now();
        await runtime.sendMessage({ kind: 'search', query: query.slice(0, length) });
        times.push(performance.now() - began);
      }
    return times;
  }, QUERIES);

/** One query to the background after its worker was stopped. */
async function measureWakening({ browser, extensionUrl }: LaunchedBrowser, page: Page): Promise<number> {
  const target = await browser.waitForTarget((other) => other.type() === 'service_worker' && other.url().startsWith(extensionUrl));
  await (await target.worker())?.close();
  return page.evaluate(async () => {
    const began = performance.now();
    await (globalThis as unknown as ExtensionGlobal).chrome.runtime.sendMessage({ kind: 'search', query: 'catl' });
    return performance.now() - began;
  });
}

/** Times the popup's opening and its search in a real Chromium, over the full index; asserts nothing. */
async function main(): Promise<void> {
  const found = findBrowser('chrome');
  if (!found) throw new Error('Chromium is not installed');
  if (!buildExtension('chrome')) throw new Error('The build failed');
  const launched = await launchBrowser({ ...found, headless: true });
  const { browser, extensionUrl } = launched;
  try {
    // The welcome page has a reader with names, as a news page does.
    const welcome = await openWelcomePage(launched, 'chrome');
    await welcome.waitForSelector('[data-entity]');
    await welcome.bringToFront();
    const [tab] = await welcome.evaluate(() => (globalThis as unknown as ExtensionGlobal).chrome.tabs.query({ active: true }));
    const page = await openExtensionPage(browser, 'chrome', 'about:blank');
    await page.setViewport({ width: 380, height: 560 });
    await page.evaluateOnNewDocument(watchOpening);
    const openings: (readonly [number, number, number])[] = [];
    for (let at = 0; at < OPENINGS; at++) openings.push(await measureOpening(page, `${extensionUrl}popup.html?tab=${tab?.id}`));
    const keys = await measureKeys(page);
    const messages = await measureMessages(page);
    const wakening = await measureWakening(launched, page);
    console.log(`The popup in Chromium, times of this machine; a frame is ${FRAME.toFixed(1)} ms`);
    console.table({
      'opening: search box painted': row(openings.map(([painted]) => painted)),
      "opening: the page's names listed": row(openings.map(([, listed]) => listed)),
      'opening: results of a query typed at once': row(openings.map(([, , results]) => results)),
      'key press: results in the document': row(keys.map(({ key, document }) => document - key)),
      'key press: results painted': row(keys.map(({ key, painted }) => painted - key)),
      'a query asked of the background': row(messages),
      'a query asked of a background that slept': row([wakening]),
    });
  } finally {
    await browser.close();
  }
}

await main();
