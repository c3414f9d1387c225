import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offAddress } from './fixturePages.ts';
import { awaitCard, awaitMarks, awaitNoCard, letPass, restOn, settleMarks } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const PAGE = 'http://www.caixinglobal.com/2026-01-05/a-story-102400001.html';
const NEXT = 'http://www.yicaiglobal.com/news/a-story';
const LINKS = 'http://www.caixinglobal.com/2026-01-05/links.html';
const READY = 'http://www.caixinglobal.com/2026-01-05/ready.html';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
<script>addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.kept = persisted; });</script>
<article><h1>Cells</h1><p>CATL and BYD make <b>cells</b> in China.</p></article></html>`;

/** Has the browser make another page ready beforehand. */
const LINKING = `${HTML.replace('</p>', ` <a href="${READY}">Next</a></p>`)}
<script type="speculationrules">{"prerender":[{"urls":["${READY}"],"eagerness":"immediate"}]}</script>`;

/** Notes what is marked in it and when: as it is made ready, after a while of that, and as it is shown. */
const MADE_READY = `${HTML.replace('cells', 'Huawei').replaceAll('cells', 'cars')}<script>
  const note = (when) => { localStorage[when] = document.prerendering + ' ' + CSS.highlights.size; };
  note('begun');
  setTimeout(note, 1000, 'later');
  document.addEventListener('prerenderingchange', () => note('shown'));
</script>`;

/** All the page's text as it would be copied. */
const copied = (page: Page) =>
  page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    const text = String(getSelection());
    getSelection()?.removeAllRanges();
    return text;
  });

interface ExtensionTab {
  readonly id: number;
  readonly url?: string;
}
interface ExtensionPage {
  readonly chrome: {
    readonly tabs: {
      readonly query: (filter: object) => Promise<ExtensionTab[]>;
      readonly discard: (id: number) => Promise<unknown>;
      readonly get: (id: number) => Promise<{ discarded: boolean }>;
      readonly update: (id: number, how: { active: boolean }) => Promise<unknown>;
    };
    readonly action: { readonly getBadgeText: (where: { tabId: number }) => Promise<string> };
  };
}

/** What the toolbar's button says of the tab with this page. @param own a page of the extension */
const badgeOf = (own: Page, url: string) =>
  own.evaluate(async (address) => {
    const { tabs, action } = (globalThis as unknown as ExtensionPage).chrome;
    const tab = (await tabs.query({})).find((other) => other.url === address);
    return tab && action.getBadgeText({ tabId: tab.id });
  }, url);

/** Takes the page of a tab out of memory, as browsers do that run short of it, and comes back to the tab. */
const dropAndReturn = (own: Page, url: string) =>
  own.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
    const find = async () => (await tabs.query({})).find((other) => other.url === address)?.id ?? -1;
    await tabs.discard(await find());
    // Chrome gives the tab another id.
    const tab = await find();
    while (!(await tabs.get(tab)).discarded) await new Promise((done) => setTimeout(done, 30));
    await tabs.update(tab, { active: true });
  }, url);

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
        [LINKS, LINKING],
        [READY, MADE_READY],
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

  // Firefox makes no pages ready.
  test.runIf(family === 'chrome')('that is made ready beforehand is marked and counted when it is shown, and not before', async () => {
    const own = await session.openOwn('options.html');
    const page = await session.open(LINKS);
    await awaitMarks(page);
    await page.waitForFunction(() => localStorage.later !== undefined, { polling: 30 });
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ begun: 'true 0', later: 'true 0' });
    expect(await badgeOf(own, LINKS)).toBe('2');
    await page.click('a');
    await page.waitForFunction((next) => location.href === next, { polling: 30 }, READY);
    expect(await settleMarks(page, ['CATL', 'BYD', 'Huawei'])).toEqual(['CATL', 'BYD', 'Huawei']);
    // It is the page that was ready, and not one that was loaded anew.
    expect(await page.evaluate(() => localStorage.shown)).toBe('false 0');
    await expect.poll(() => badgeOf(own, READY), { timeout: 8_000 }).toBe('3');
    await restOn(page, 'BYD');
    await awaitCard(page, ({ text }) => text.includes('比亚迪'));
    await page.close();
    await own.close();
  });

  test('that the browser has dropped and loads again has its marks, its count and cards', async () => {
    const own = await session.openOwn('options.html');
    await awaitMarks(await session.open(NEXT));
    await expect.poll(() => badgeOf(own, NEXT), { timeout: 8_000 }).toBe('2');
    await own.bringToFront();
    await dropAndReturn(own, NEXT);
    const again = async () => (await session.browser.pages()).find((other) => other.url() === NEXT && !other.isClosed());
    await expect.poll(again, { timeout: 8_000 }).toBeDefined();
    const page = await again();
    if (!page) throw new Error('the tab is gone');
    expect(await settleMarks(page, ['CATL', 'BYD'])).toEqual(['CATL', 'BYD']);
    await expect.poll(() => badgeOf(own, NEXT), { timeout: 8_000 }).toBe('2');
    await page.bringToFront();
    await restOn(page, 'BYD');
    await awaitCard(page, ({ text }) => text.includes('比亚迪'));
    await page.close();
    await own.close();
  });
});
