import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeSettings } from './optionsActions.ts';
import { awaitCard, awaitMarks, awaitNoCard, marksOf, oursIn, restOn } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const PAGE = 'http://www.yicaiglobal.com/news/a-long-list';
/** Far more than are drawn wherever they are; a line each, so that most are far from the viewport. */
const LINES = 400;
/** Lines whose text is in an element without a box, or that is shown later. */
const BOXLESS = 3;
const LATER = 5;

const line = (nth: number) => {
  const text = nth === LINES - 1 ? 'Xpeng sold them.' : `BYD sold ${nth} cars with cells of CATL.`;
  if (nth === BOXLESS) return `<div id="line${nth}"><span style="display: contents">${text}</span></div>`;
  if (nth === LATER) return `<p id="line${nth}" style="visibility: hidden">${text}</p>`;
  return `<p id="line${nth}">${text}</p>`;
};
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,"><article><h1>Cells</h1>
${Array.from({ length: LINES }, (_, nth) => line(nth)).join('\n')}</article><div style="height: 500px"></div>`;

/** The numbers of the lines that have marks, in the order of the page. */
const markedLines = (page: Page) =>
  page.evaluate(() => {
    const lines = new Set<number>();
    for (const { startContainer } of CSS.highlights.get('newsgloss') ?? []) {
      const holder = startContainer.parentElement?.closest('[id^="line"]');
      if (holder) lines.add(Number(holder.id.slice(4)));
    }
    return [...lines].sort((a, b) => a - b);
  });

const scrollTo = (page: Page, nth: number) => page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: 'center' }), `line${nth}`);

describe.each(['chrome', 'firefox'] as const)('a page with many marks in %s', (family) => {
  let session: Session;
  let own: Page;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(family, new Map([[PAGE, HTML]]));
    own = await session.openOwn('options.html');
    await storeSettings(own, { version: 2, marks: 'all' });
    await session.counts(PAGE);
    page = await session.open(PAGE);
    await awaitMarks(page);
  });
  afterAll(() => session.close());

  const awaitLine = (nth: number, isMarked = true) => expect.poll(async () => (await markedLines(page)).includes(nth), { timeout: 8_000 }).toBe(isMarked);

  test('has those near the viewport, also of an element without a box, and counts all', async () => {
    await awaitLine(0);
    await awaitLine(BOXLESS);
    const lines = await markedLines(page);
    const last = lines.at(-1) ?? 0;
    expect(lines).toEqual(Array.from({ length: last + 1 }, (_, nth) => nth).filter((nth) => nth !== LATER));
    // Two viewports hold some fifty lines.
    expect(last).toBeGreaterThan(20);
    expect(last).toBeLessThan(LINES / 4);
    expect(await session.counts(PAGE)).toEqual({ byd: LINES - 2, catl: LINES - 2, xpeng: 1 });
  });

  test('gets others where it is scrolled to, loses those that are far, and their cards open', async () => {
    await scrollTo(page, LINES - 1);
    await awaitLine(LINES - 1);
    await awaitLine(0, false);
    await restOn(page, 'Xpeng');
    await awaitCard(page, ({ text }) => text.includes('小鹏'));
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    await page.mouse.move(2, 2);
    await scrollTo(page, 0);
    await awaitLine(0);
    await awaitLine(LINES - 1, false);
  });

  test('is stepped through by key to marks that are not drawn yet', async () => {
    await session.command('next-mention');
    await awaitCard(page);
    await session.command('previous-mention');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollTop > 2_000), { timeout: 8_000 }).toBe(true);
    await awaitLine(LINES - 1);
    await awaitCard(page, ({ text }) => text.includes('小鹏'));
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    await scrollTo(page, 0);
    await awaitLine(0);
  });

  test('shows marks of text that it shows later', async () => {
    expect(await markedLines(page)).not.toContain(LATER);
    await page.evaluate((id) => document.getElementById(id)?.style.removeProperty('visibility'), `line${LATER}`);
    await awaitLine(LATER);
  });

  test('keeps those of other lines while some are written anew', async () => {
    await page.evaluate(() => {
      for (const nth of [0, 1]) document.getElementById(`line${nth}`)?.replaceChildren('Nio builds cars.');
    });
    await expect.poll(async () => (await marksOf(page)).slice(0, 4), { timeout: 8_000 }).toEqual(['Nio', 'Nio', 'BYD', 'CATL']);
    expect(await markedLines(page)).not.toContain(LINES - 1);
  });

  test('has none left when Newsgloss is paused', async () => {
    await storeSettings(own, { version: 2, marks: 'all', paused: true });
    await expect.poll(async () => (await oursIn(page)).marked, { timeout: 8_000 }).toBe(0);
    await scrollTo(page, LINES - 1);
    await scrollTo(page, 0);
    expect((await oursIn(page)).marked).toBe(0);
  });
});
