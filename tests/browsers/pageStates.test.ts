import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offAddress } from './fixturePages.ts';
import { awaitCard, awaitMarks, awaitNoCard, letPass, restOn, settleMarks } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const PAGE = 'http://www.caixinglobal.com/2026-01-05/a-story-102400001.html';
const NEXT = 'http://www.yicaiglobal.com/news/a-story';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
<script>addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.kept = persisted; });</script>
<article><h1>Cells</h1><p>CATL and BYD make <b>cells</b> in China.</p></article></html>`;

/** All the page's text as it would be copied. */
const copied = (page: Page) =>
  page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    const text = String(getSelection());
    getSelection()?.removeAllRanges();
    return text;
  });

/** What find-in-page finds, one after the other. */
const found = (page: Page, word: string) =>
  page.evaluate((wanted) => {
    const places: number[] = [];
    const { find } = window as unknown as { find: (text: string) => boolean };
    while (places.length < 5 && find.call(window, wanted)) places.push(getSelection()?.anchorOffset ?? -1);
    getSelection()?.removeAllRanges();
    return places;
  }, word);

describe.each(['chrome', 'firefox'] as const)('a page in %s', (family) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(
      family,
      new Map([
        [PAGE, HTML],
        [NEXT, HTML],
        [offAddress(PAGE), HTML],
      ]),
    );
  });
  afterAll(() => session.close());

  test('that is left and come back to is kept by the browser, with marks and cards', async () => {
    const page = await session.open(PAGE);
    await awaitMarks(page);
    await restOn(page, 'CATL');
    await awaitCard(page);
    await page.evaluate((next) => location.assign(next), NEXT);
    await page.waitForFunction((next) => location.href === next && document.readyState === 'complete', { polling: 30 }, NEXT);
    await awaitMarks(page);
    await page.evaluate(() => setTimeout(() => history.back()));
    await page.waitForFunction((first) => location.href === first, { polling: 30 }, PAGE);
    expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBe('true');
    await awaitNoCard(page);
    expect(await settleMarks(page, ['CATL', 'BYD'])).toEqual(['CATL', 'BYD']);
    await page.mouse.move(2, 700);
    await restOn(page, 'BYD');
    await awaitCard(page, ({ text }) => text.includes('比亚迪'));
    await page.evaluate(() => document.querySelector('p')?.append(' Huawei too.'));
    expect(await settleMarks(page, ['CATL', 'BYD', 'Huawei'])).toEqual(['CATL', 'BYD', 'Huawei']);
    await page.close();
  });

  test('is copied, selected and searched as without us, with a card open too', async () => {
    const page = await session.open(PAGE);
    await awaitMarks(page);
    await restOn(page, 'CATL');
    await awaitCard(page);
    const off = await session.open(offAddress(PAGE));
    const [text, places] = [await copied(off), await found(off, 'CATL')];
    expect(text).toContain('CATL and BYD');
    await page.bringToFront();
    expect(await copied(page)).toBe(text);
    // What stands on an open card is seen and found.
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    expect(await found(page, 'CATL')).toEqual(places);
    await off.close();
    await page.close();
  });

  // Firefox's automation cannot take a page for paper.
  test.runIf(family === 'chrome')('has no marks and no card on paper', async () => {
    const page = await session.open(PAGE);
    await awaitMarks(page);
    const lineOf = () => page.evaluate(() => getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(newsgloss)').textDecorationLine);
    expect(await lineOf()).toBe('underline');
    await page.emulateMediaType('print');
    expect(await lineOf()).toBe('none');
    await page.emulateMediaType('screen');
    await restOn(page, 'CATL');
    await awaitCard(page);
    const paper = async () => Buffer.from(await page.pdf()).length;
    const withCard = await paper();
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    // A card's words and typefaces would be kilobytes.
    expect(Math.abs(withCard - (await paper()))).toBeLessThan(500);
    await page.close();
  });

  test.runIf(family === 'chrome')('that was slept through has marks as soon as it wakes', async () => {
    const page = await session.open(PAGE);
    await awaitMarks(page);
    const control = await page.createCDPSession();
    await control.send('Page.setWebLifecycleState', { state: 'frozen' });
    await control.send('Page.setWebLifecycleState', { state: 'active' });
    await page.evaluate(() => document.querySelector('p')?.append(' Huawei too.'));
    expect(await settleMarks(page, ['CATL', 'BYD', 'Huawei'])).toEqual(['CATL', 'BYD', 'Huawei']);
    await letPass(page, 50);
    await page.close();
  });
});
