import axe from 'axe-core';
import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awaitCard, awaitMarks, awaitNoCard, centre, restOn } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const PAGE = 'http://www.caixinglobal.com/2026-01-05/a-story-102400002.html';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
<article><h1>Cells</h1><p>CATL and BYD make cells in China.</p></article></html>`;

/** Events of the extension's background that the browser fires where automation cannot reach: its menus and its address bar. */
interface BackgroundEvents {
  readonly chrome: {
    readonly tabs: { readonly query: (filter: object) => Promise<object[]> };
    readonly contextMenus: { readonly onClicked: { readonly dispatch: (info: object, tab: object | undefined) => void } };
    readonly omnibox: {
      readonly onInputChanged: { readonly dispatch: (text: string, suggest: (found: { content: string; description: string }[]) => void) => void };
      readonly onInputEntered: { readonly dispatch: (text: string, disposition: string) => void };
    };
  };
}

const awaitTitle = (page: Page, name: string) => page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, { polling: 30 }, name);

/** The text of a section of the page, as one reads it. */
const sectionOf = (page: Page, title: string) =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll('section')].find((section) => section.querySelector('h2')?.textContent === wanted)?.innerText ?? '',
    title,
  );

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  });
}

/** What a page of the extension finds of the browser. */
interface Extension {
  readonly chrome: { readonly tabs: { readonly getCurrent: () => Promise<object | undefined> } };
}

describe.each(['chrome', 'firefox'] as const)('the panel in %s', (family) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(family, new Map([[PAGE, HTML]]));
  });
  afterAll(() => session.close());

  async function open(fragment: string, name: string): Promise<Page> {
    const page = await session.openOwn(`sidepanel.html${fragment}`);
    await awaitTitle(page, name);
    return page;
  }

  /** Waits for a page or panel by looking again and again: Firefox tells of new tabs before it knows their address. */
  async function awaitTarget(wanted: (target: Target) => boolean): Promise<Target> {
    const deadline = performance.now() + 8_000;
    for (;;) {
      const target = session.browser.targets().find(wanted);
      if (target) return target;
      if (performance.now() > deadline) throw new Error(`not opened; there are: ${session.browser.targets().map((other) => other.url())}`);
      await new Promise((done) => setTimeout(done, 30));
    }
  }

  test('says what one can do where nothing was asked for', async () => {
    const page = await open('', 'Newsgloss');
    expect(await page.evaluate(() => document.querySelector('main')?.innerText)).toMatch(
      /Type it above[\s\S]*Look up in Newsgloss[\s\S]*Open in panel[\s\S]*address bar/,
    );
    await page.close();
  });

  test('shows names, listings, every fact with a date and a source, ties', async () => {
    const page = await open('#entity=catl', 'CATL');
    const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? '');
    expect(text).toContain('宁德时代');
    expect(text).toContain('Níngdé Shídài');
    expect(text).toContain('Contemporary Amperex Technology Co., Limited');
    expect(text).toMatch(/Shenzhen 300750/);
    expect(await sectionOf(page, 'Profile')).toMatch(/Founded\s+2011\s+Wikipedia/);
    expect(await sectionOf(page, 'Figures')).toMatch(/Revenue\s+423\.7 billion yuan\s+2025 · Caixin Global, 10 Mar 2026/);
    expect(await sectionOf(page, 'Ties')).toMatch(/Supplies[\s\S]*Tesla/);
    const sources = await page.$$eval('dd .basis a, .timeline .basis a', (links) =>
      links.map((link) => [link.getAttribute('href')?.slice(0, 4), link.getAttribute('target'), link.getAttribute('rel')].join(' ')),
    );
    expect(sources.length).toBeGreaterThan(15);
    expect(new Set(sources)).toEqual(new Set(['http _blank noopener noreferrer']));
    expect(await page.$$eval('.facts:not(.brief) dd', (rows) => rows.filter((row) => !row.querySelector('.basis a')).length)).toBe(0);
    await page.close();
  });

  test('has the other names and the summary in the other language behind disclosures', async () => {
    const page = await open('#entity=catl', 'CATL');
    const shown = () => page.$$eval('details p, details ul', (parts) => parts.filter((part) => part.checkVisibility()).map((part) => part.textContent ?? ''));
    expect(await shown()).toEqual([]);
    for (const summary of await page.$$('summary')) await summary.click();
    const [names, summary] = await shown();
    expect(names).toContain('Ningde Times');
    expect(summary).toContain('总部位于福建宁德');
    await page.close();
  });

  test('shows the posts of a person in time, from when until when, newest first', async () => {
    const page = await open('#entity=miao-wei', 'Miao Wei');
    const posts = await page.$$eval('.timeline li', (rows) => rows.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')));
    const minister = posts.findIndex((post) => /^Minister of Ministry of Industry and Information Technology Dec 2010 – 11 Aug 2020 · Wikipedia/.test(post));
    const dongfeng = posts.findIndex((post) => /^Dongfeng Motor, general manager 1999 – May 2005/.test(post));
    expect(minister).toBeGreaterThanOrEqual(0);
    expect(dongfeng).toBeGreaterThan(minister);
    expect(posts.at(-1)).toMatch(/1989 – 1993/);
    const bars = await page.$$eval('.timeline .held', (all) => all.map((bar) => bar.getBoundingClientRect().left));
    expect(bars).toHaveLength(posts.length);
    expect(Math.min(...bars)).toBe(bars.at(-1));
    await page.close();
  });

  test('plots a series, with the same numbers as a table', async () => {
    const page = await open('#entity=skoda', 'Skoda');
    expect(await page.$$eval('.plot tbody tr', (rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent).join(' ')))).toEqual([
      '2018 341,000 vehicles',
      '2021 71,000 vehicles',
    ]);
    const heights = await page.$$eval('.plot rect.mark', (bars) => bars.map((bar) => bar.getBoundingClientRect().height));
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(341 / 71, 1);
    await page.close();
  });

  test('the ownership graph is walked by keys, opens a node on Enter, and is told in sentences', async () => {
    const page = await open('#entity=saic-gm', 'SAIC-GM');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const labels = await page.$$eval('.graph a', (nodes) => nodes.map((node) => node.getAttribute('aria-label')));
    expect(labels.length).toBeLessThanOrEqual(12);
    expect(labels).toContain('SAIC-GM, this entry');
    expect(await page.$$eval('.graph li', (rows) => rows.map((row) => row.textContent))).toContain(
      'SAIC-GM is a joint venture of General Motors, which holds 50%',
    );
    await page.$eval('.graph a', (node) => (node as unknown as HTMLElement).focus());
    expect(await focused()).toBe(labels[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(labels[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(labels[0]);
    await page.keyboard.press('End');
    expect(await focused()).toBe(labels.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(labels[1]);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await awaitTitle(page, labels[0] ?? '');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.close();
  });

  test('goes back and forward by buttons, by keys, and as the browser goes', async () => {
    const page = await open('#entity=saic-gm', 'SAIC-GM');
    const able = () => page.$$eval('.arrow', (buttons) => buttons.map((button) => button.getAttribute('aria-disabled')));
    const press = (name: string) => page.$eval(`.arrow[aria-label="${name}"]`, (button) => (button as HTMLElement).click());
    const alt = async (key: 'ArrowLeft' | 'ArrowRight') => {
      await page.keyboard.down('Alt');
      await page.keyboard.press(key);
      await page.keyboard.up('Alt');
    };
    expect(await able()).toEqual(['true', 'true']);
    await page.$eval('section a[href="#entity=saic-motor"]', (link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    await awaitTitle(page, 'SAIC Motor');
    await page.evaluate(() => scrollTo(0, 300));
    await page.$eval('section a[href="#entity=catl"]', (link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    await awaitTitle(page, 'CATL');
    await page.waitForFunction(() => scrollY === 0, { polling: 30 });
    expect(await able()).toEqual(['false', 'true']);
    await press('Back');
    await awaitTitle(page, 'SAIC Motor');
    expect(await able()).toEqual(['false', 'false']);
    await page.waitForFunction(() => scrollY === 300, { polling: 30 });
    await alt('ArrowLeft');
    await awaitTitle(page, 'SAIC-GM');
    expect(await able()).toEqual(['true', 'false']);
    await alt('ArrowRight');
    await awaitTitle(page, 'SAIC Motor');
    await press('Forward');
    await awaitTitle(page, 'CATL');
    await page.evaluate(() => history.back());
    await awaitTitle(page, 'SAIC Motor');
    // A new way cuts off what lay ahead.
    await page.$eval('section a[href="#entity=saic-gm"]', (link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    await awaitTitle(page, 'SAIC-GM');
    expect(await able()).toEqual(['false', 'true']);
    await page.close();
  });

  test('looks up a text: the one entity that is meant, or a choice', async () => {
    const one = await open('#query=宁德时代', 'CATL');
    await one.close();
    const page = await open('#query=zeng', 'Results for “zeng”');
    const found = await page.$$eval('main .results b', (names) => names.map((name) => name.textContent));
    expect(found).toContain('Zeng Yuqun');
    expect(found.length).toBeGreaterThan(1);
    await page.$eval('main .results a[href="#entity=zeng-yuqun"]', (link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    await awaitTitle(page, 'Zeng Yuqun');
    await page.close();
  });

  test('searches as one types, and says where nothing is found', async () => {
    const page = await open('#entity=catl', 'CATL');
    await page.type('input', 'zengyuq');
    await page.waitForSelector('.found a[href="#entity=zeng-yuqun"]');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.found'), { polling: 30 });
    await page.type('input', 'qqxxzz');
    await page.waitForFunction(() => document.querySelector('.found')?.textContent?.includes('Nothing found for “qqxxzz”'), { polling: 30 });
    await page.$eval('input', (field) => (field as HTMLInputElement).select());
    await page.type('input', 'Miao Wei');
    await page.keyboard.press('Enter');
    await awaitTitle(page, 'Miao Wei');
    await page.close();
  });

  test('an id that is none gets one line', async () => {
    const page = await open('#entity=nobody', 'Newsgloss');
    expect(await page.$eval('[role="alert"]', (line) => line.textContent)).toBe('Newsgloss has no entry “nobody”. Search for the name above.');
    await page.close();
  });

  async function openFromCard(page: Page, name: string): Promise<void> {
    await restOn(page, name);
    const { buttons } = await awaitCard(page, ({ label }) => label.includes(name));
    const button = buttons.find((other) => other.name === 'Open in panel');
    if (!button) throw new Error('no button for the panel');
    const { x, y } = centre(button.box);
    await page.mouse.move(x, y, { steps: 12 });
    await page.mouse.click(x, y);
  }

  test('the card’s “Open in panel” opens the entity’s page: beside the page in Chrome, in a tab in Firefox', async () => {
    const page = await session.open(PAGE);
    await awaitMarks(page);
    await openFromCard(page, 'CATL');
    if (family === 'firefox') await awaitTarget((other) => other.url().endsWith('/sidepanel.html#entity=catl'));
    else {
      // A side panel has no address to be asked with: the look-up was left for it, and it puts it into its own address.
      const target = await awaitTarget((other) => other.url().includes('/sidepanel.html'));
      const panel = await target.asPage();
      expect(await panel.evaluate(async () => (await (globalThis as unknown as Extension).chrome.tabs.getCurrent()) !== undefined), 'in a tab').toBe(false);
      await awaitTitle(panel, 'CATL');
      // It stays open for the next one, and goes back.
      await page.keyboard.press('Escape');
      await awaitNoCard(page);
      await openFromCard(page, 'BYD');
      await awaitTitle(panel, 'BYD');
      await panel.$eval('.arrow[aria-label="Back"]', (button) => (button as HTMLElement).click());
      await awaitTitle(panel, 'CATL');
      await panel.evaluate(() => close());
    }
    await page.close();
  });

  test.each(['#entity=catl', '#entity=miao-wei', '#entity=saic-gm', '#entity=skoda', '#query=zeng', ''])(
    'axe finds nothing at "%s", light or dark',
    async (fragment) => {
      const page = await session.openOwn(`sidepanel.html${fragment}`);
      await page.waitForSelector('main h1');
      for (const scheme of ['light', 'dark'] as const) {
        // Firefox's automation cannot change what the browser prefers; the page's own scheme does the same to our colours.
        await page.evaluate((value) => document.documentElement.style.setProperty('color-scheme', value), scheme);
        expect(await faultsOf(page), scheme).toEqual([]);
      }
      await page.close();
    },
  );

  // Only Chromium lets a test fire the events of its menus and its address bar; Firefox's are its own windows' business.
  describe.runIf(family === 'chrome')('asked for outside of pages', () => {
    async function inBackground<A extends readonly unknown[], R>(act: (...args: A) => R | Promise<R>, ...args: A): Promise<Awaited<R>> {
      const target = await session.browser.waitForTarget((other) => other.type() === 'service_worker' && other.url().endsWith('/background.js'));
      const worker = await target.worker();
      if (!worker) throw new Error('the background does not run');
      return (await worker.evaluate(act as unknown as (...given: unknown[]) => unknown, ...args)) as Awaited<R>;
    }

    const awaitPanelTab = async (fragment: string, name: string) => {
      const target = await session.browser.waitForTarget((other) => other.type() === 'page' && other.url().endsWith(`/sidepanel.html${fragment}`));
      const page = await target.asPage();
      await awaitTitle(page, name);
      await page.close();
    };

    test('the context menu looks up what is selected', async () => {
      const page = await session.open(PAGE);
      // The event does not come of a press of the reader's, so Chrome refuses its panel and the page comes in a tab.
      await inBackground(async () => {
        const { tabs, contextMenus } = (globalThis as unknown as BackgroundEvents).chrome;
        const [tab] = await tabs.query({ active: true });
        contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: ' Miao\n  Wei ' }, tab);
      });
      await awaitPanelTab('#query=Miao+Wei', 'Miao Wei');
      await page.close();
    });

    test('the address bar suggests entities and opens the one that is chosen', async () => {
      const suggested = await inBackground(
        () =>
          new Promise<{ content: string; description: string }[]>((done) => {
            (globalThis as unknown as BackgroundEvents).chrome.omnibox.onInputChanged.dispatch('zeng yuqun', done);
          }),
      );
      expect(suggested[0]?.content).toBe('zeng-yuqun');
      expect(suggested[0]?.description).toContain('Zeng Yuqun 曾毓群');
      await inBackground(() => (globalThis as unknown as BackgroundEvents).chrome.omnibox.onInputEntered.dispatch('zeng-yuqun', 'newForegroundTab'));
      await awaitPanelTab('#entity=zeng-yuqun', 'Zeng Yuqun');
    });

    test('the address bar opens what was typed', async () => {
      await inBackground(() => (globalThis as unknown as BackgroundEvents).chrome.omnibox.onInputEntered.dispatch('Miao Wei', 'newForegroundTab'));
      await awaitPanelTab('#entity=miao-wei', 'Miao Wei');
    });
  });
});
