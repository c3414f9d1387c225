import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './buildExtension.ts';
import { type BrowserFamily, findBrowser } from './findBrowser.ts';
import { launchBrowser, openWelcomePage } from './launchBrowser.ts';
import { PROJECT } from './readEntities.ts';

const HELP = `npm start [-- OPTIONS]

Builds Newsgloss and opens it in a browser of this machine, on a sample article.
With no display, or with --headless: rests on the first mention, writes a picture of the open card to
out/start.png, prints the entities found, and ends.

  --headless            no window
  --browser chrome      Chrome, Chromium or Edge (taken first if nothing is said)
  --browser firefox     Firefox`;

const PICTURE = join(PROJECT, 'out/start.png');

const hasDisplay = () => process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Rests the pointer on the first mark and waits until its card has been drawn. */
async function restOnFirstMark(page: Page): Promise<void> {
  await page.bringToFront();
  const box = await page.evaluate(() => {
    const [first] = CSS.highlights.get('newsgloss') ?? [];
    if (!first) return undefined;
    const range = document.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(first.endContainer, first.endOffset);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  if (!box) throw new Error('The sample article has no marks: the extension did not read it');
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.move(box.x, box.y, { steps: 10 });
  await page.waitForFunction(() => (CSS.highlights.get('newsgloss-active')?.size ?? 0) > 0, { polling: 50 });
  await page.evaluate(() => new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(drawn)), 150)));
}

async function showHeadless(page: Page): Promise<void> {
  await restOnFirstMark(page);
  mkdirSync(join(PROJECT, 'out'), { recursive: true });
  await page.screenshot({ path: PICTURE });
  const found = await page.$$eval('[data-entity]', (items) => items.map((item) => `${item.getAttribute('data-count')}  ${item.getAttribute('data-entity')}`));
  console.log(`Entities in the sample article:\n${found.join('\n')}`);
  console.log(`Picture of the open card: ${PICTURE}`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { headless: { type: 'boolean' }, browser: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const families: readonly BrowserFamily[] = values.browser === 'firefox' ? ['firefox'] : values.browser === 'chrome' ? ['chrome'] : ['chrome', 'firefox'];
  const found = families.map(findBrowser).find((browser) => browser !== undefined);
  if (!found) {
    console.error('No browser found: install Chrome, Chromium, Edge or Firefox (on Debian: apt-get install chromium), then run npm start again.');
    return 1;
  }
  if (!buildExtension(found.family)) return 1;

  const headless = values.headless === true || !hasDisplay();
  const launched = await launchBrowser({ ...found, headless });
  const { browser } = launched;
  try {
    const page = await openWelcomePage(launched, found.family);
    if (headless) await page.setViewport({ width: 1000, height: 760 });
    await page.waitForFunction(() => document.querySelectorAll('[data-entity]').length > 0, { polling: 50 });
    if (headless) await showHeadless(page);
    else {
      console.log(`Newsgloss runs in ${found.path}. Rest the pointer on a dotted name. Close the browser to end.`);
      await new Promise((closed) => browser.once('disconnected', closed));
    }
  } finally {
    if (browser.connected) await browser.close();
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
