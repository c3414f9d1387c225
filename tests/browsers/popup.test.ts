import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axeFaults.ts';
import { awaitCard, awaitMarks, settleMarks } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const STORY = 'http://www.caixinglobal.com/2026-01-05/a-story-102400001.html';
const BLANK = 'http://www.caixinglobal.com/2026-01-05/nothing-102400002.html';
const OFF = 'http://www.yicaiglobal.com/news/a-story';
const ADDED = 'http://added.example/a-story';
const OTHER = 'http://news.example/a-story';
const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><body>${body}`;
const gap = '<p style="height:2000px">Nothing.</p>';
const story = page('Story', `<h1>Nio opens a plant</h1><p>BYD makes cells. BYD makes cars.</p>${gap}<p>CATL sells cells to BYD and to Nio.</p>`);

interface Extension {
  readonly chrome: {
    readonly tabs: { query: (filter: object) => Promise<{ id: number }[]> };
    readonly storage: {
      readonly local: { set: (items: object) => Promise<void>; clear: () => Promise<void> };
      readonly session: { get: (key: string) => Promise<{ lookUp?: { entity?: string } }> };
    };
  };
}

describe.each(['chrome', 'firefox'] as const)('the popup in %s', (family) => {
  let session: Session;
  /** A page of the extension, from which the tests set what is so. */
  let own: Page;
  let opened: Page[] = [];

  beforeAll(async () => {
    session = await startSession(
      family,
      new Map([
        [STORY, story],
        [BLANK, page('Nothing', '<h1>Nothing</h1><p>No name of ours.</p>')],
        [OFF, story],
        [ADDED, story],
        [OTHER, story],
      ]),
    );
    own = await session.openOwn('options.html');
  });
  afterAll(() => session.close());
  afterEach(async () => {
    for (const tab of opened) await tab.close();
    opened = [];
    await own.evaluate(() => (globalThis as unknown as Extension).chrome.storage.local.clear());
  });

  const set = (settings: object) =>
    own.evaluate((given) => (globalThis as unknown as Extension).chrome.storage.local.set({ settings: { version: 2, ...given } }), settings);

  async function open(url: string): Promise<Page> {
    const tab = await session.open(url);
    opened.push(tab);
    return tab;
  }

  /** The popup's page in a tab of its own, which speaks of the page in front. */
  async function popupOf(inFront: Page, address?: string): Promise<Page> {
    await inFront.bringToFront();
    const [tab] = await own.evaluate(() => (globalThis as unknown as Extension).chrome.tabs.query({ active: true }));
    const popup = await session.openOwn(`popup.html?${new URLSearchParams({ tab: String(tab?.id), ...(address && { url: address }) })}`);
    opened.push(popup);
    await popup.setViewport({ width: 380, height: 560 });
    await popup.waitForSelector('.list, .notice');
    return popup;
  }

  /** The names that the popup lists, each with its count, in order. */
  const listed = (popup: Page) =>
    popup.$$eval('button.entity', (buttons) =>
      buttons.map((button) => `${button.querySelector('b')?.textContent} ${button.querySelector('[aria-hidden]')?.textContent}`),
    );

  /** Types a query into the search box, in place of what is there, and waits for its results. */
  async function ask(popup: Page, query: string): Promise<string[]> {
    await popup.focus('input[type="search"]');
    await popup.$eval('input[type="search"]', (input) => input.select());
    await popup.keyboard.type(query);
    await popup.waitForSelector('[role="option"]');
    return popup.$$eval('[role="option"] b', (names) => names.map((name) => name.textContent ?? ''));
  }

  const active = (popup: Page) =>
    popup.$eval('input[type="search"]', (input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.querySelector('b')?.textContent);

  test('lists the names of the page by weight: the headline first, then the more often named', async () => {
    const tab = await open(STORY);
    await awaitMarks(tab);
    expect(await listed(await popupOf(tab))).toEqual(['Nio 2', 'BYD 3', 'CATL 1']);
  });

  test('goes to a mention at a press, and to the next one at the next press', async () => {
    const tab = await open(STORY);
    await awaitMarks(tab);
    const popup = await popupOf(tab);
    const press = async (entity: string) => {
      await popup.bringToFront();
      await popup.click(`[data-entity="${entity}"]`);
      await tab.bringToFront();
    };
    await press('nio');
    await awaitCard(tab, ({ label }) => label.includes('Nio'));
    expect(await tab.evaluate(() => scrollY)).toBe(0);
    await press('nio');
    await tab.waitForFunction(() => scrollY > 1000);
    await press('nio');
    await tab.waitForFunction(() => scrollY < 1000);
    await press('catl');
    await awaitCard(tab, ({ label }) => label.includes('CATL'));
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  test('has the focus in its search box, and finds as one types', async () => {
    const popup = await popupOf(await open(BLANK));
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    for (const query of ['catl', '宁德时代', '寧德', '德时', 'ndsd', 'ningde shidai', 'níngdé shídài', '300750.SZ', 'HK:3750', 'ctal'])
      expect([query, ...(await ask(popup, query))].slice(0, 8), query).toContain('CATL');
    expect((await ask(popup, 'byd'))[0]).toBe('BYD');
    expect((await ask(popup, 'nio'))[0]).toBe('Nio');
    expect(await popup.$eval('[role="group"]', (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent)).toBe('Companies');
  });

  test('goes through the results with the arrow keys, around at both ends, and keeps the focus', async () => {
    const popup = await popupOf(await open(BLANK));
    const names = await ask(popup, 'byd');
    expect(await active(popup)).toBe(names[0]);
    await popup.keyboard.press('ArrowDown');
    expect(await active(popup)).toBe(names[1]);
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    expect(await active(popup)).toBe(names.at(-1));
    await popup.keyboard.press('ArrowDown');
    expect(await active(popup)).toBe(names[0]);
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  });

  test('goes down from the empty search box into the list of the page, and up again', async () => {
    const tab = await open(STORY);
    await awaitMarks(tab);
    const popup = await popupOf(tab);
    await popup.waitForSelector('[data-entity]');
    const focused = () => popup.evaluate(() => (document.activeElement as HTMLElement).dataset.entity ?? document.activeElement?.getAttribute('role'));
    const seen: unknown[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'] as const) {
      await popup.keyboard.press(key);
      seen.push(await focused());
    }
    expect(seen).toEqual(['nio', 'byd', 'nio', 'combobox']);
  });

  test('opens the chosen entity in the panel at Enter', async () => {
    const popup = await popupOf(await open(BLANK));
    await ask(popup, 'ndsd');
    await popup.keyboard.press('Enter');
    const lookUp = await own.waitForFunction(async () => (await (globalThis as unknown as Extension).chrome.storage.session.get('lookUp')).lookUp?.entity, {
      polling: 100,
    });
    expect(await lookUp.jsonValue()).toBe('catl');
  });

  test('copies the name of the chosen entity, the Chinese one for a Chinese query, and says so', async () => {
    const popup = await popupOf(await open(BLANK));
    const copy = async () => {
      await popup.keyboard.down('Control');
      await popup.keyboard.press('c');
      await popup.keyboard.up('Control');
      await popup.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.startsWith('Copied'));
      return popup.$eval('[role="status"]', (status) => status.textContent);
    };
    await ask(popup, 'catl');
    expect(await copy()).toBe('Copied: CATL');
    await ask(popup, '宁德时代');
    expect(await copy()).toBe('Copied: 宁德时代');
  });

  test('says that nothing is found, with the query', async () => {
    const popup = await popupOf(await open(BLANK));
    await popup.keyboard.type('xyzzyxyzzy');
    await popup.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('“xyzzyxyzzy”'));
    expect(await axeFaults(popup)).toEqual([]);
  });

  test('switches the site off and on, with what is in its open tab', async () => {
    const tab = await open(STORY);
    await awaitMarks(tab);
    const popup = await popupOf(tab);
    const site = await popup.waitForSelector('::-p-aria(On for caixinglobal.com[role="switch"])');
    await site?.click();
    await popup.waitForSelector('[data-state="off"]');
    expect(await settleMarks(tab, [])).toEqual([]);
    await site?.click();
    await popup.waitForSelector('[data-entity="nio"]');
    expect(await settleMarks(tab, ['Nio', 'BYD', 'CATL'])).toEqual(['Nio', 'BYD', 'CATL']);
  });

  test('pauses everywhere and ends the pause', async () => {
    const tab = await open(STORY);
    await awaitMarks(tab);
    const popup = await popupOf(tab);
    const pause = await popup.waitForSelector('::-p-aria(Pause everywhere[role="switch"])');
    await pause?.click();
    await popup.waitForSelector('[data-state="paused"]');
    expect(await settleMarks(tab, [])).toEqual([]);
    await pause?.click();
    await popup.waitForSelector('[data-entity="nio"]');
  });

  test.each([
    ['whose site is off', { sites: { 'yicai-global': false } }],
    ['while all is paused', { paused: true }],
  ])('reads a page once %s, until it is left', async (_which, settings) => {
    await set(settings);
    const tab = await open(OFF);
    const popup = await popupOf(tab);
    const button = await popup.waitForSelector('::-p-aria(Read this page once)');
    await button?.click();
    await popup.waitForSelector('[data-entity="nio"]');
    expect(await settleMarks(tab, ['Nio', 'BYD', 'CATL'])).toEqual(['Nio', 'BYD', 'CATL']);
    await tab.reload();
    const again = await popupOf(tab);
    expect(await again.$('[data-entity]')).toBeNull();
    expect(await again.$('[data-state]')).not.toBeNull();
  });

  // Only Chrome's automation can press the toolbar's button.
  if (family === 'chrome')
    test('stays open over a page of any site while it goes through the mentions', async () => {
      const tab = await open(OTHER);
      const [extension] = [...(await session.browser.extensions()).values()].filter(({ id }) => own.url().includes(id));
      await extension?.triggerAction(tab);
      const popup = await (await session.browser.waitForTarget((target) => target.url().endsWith('/popup.html'))).asPage();
      await (await popup.waitForSelector('::-p-aria(Read this page once)'))?.click();
      const nio = await popup.waitForSelector('[data-entity="nio"]');
      await nio?.click();
      await awaitCard(tab, ({ label }) => label.includes('Nio'));
      await nio?.click();
      await tab.waitForFunction(() => scrollY > 1000);
      expect(await popup.evaluate(() => document.visibilityState)).toBe('visible');
      await popup.close();
    });

  test('says where the browser does not let it read a page', async () => {
    const popup = await popupOf(await open(OTHER), OTHER);
    await (await popup.waitForSelector('::-p-aria(Read this page once)'))?.click();
    await popup.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('did not let'));
  });

  test.each([
    ['empty', BLANK, undefined, {}, []],
    ['off', OFF, undefined, { sites: { 'yicai-global': false } }, ['Read this page once']],
    ['paused', STORY, undefined, { paused: true }, ['Read this page once']],
    ['unknown', OTHER, OTHER, {}, ['Read this page once', 'Add the site in the options']],
    ['forbidden', ADDED, ADDED, { sitesAdded: ['added.example'] }, ['Allow added.example', 'Read this page once']],
    ['closed', OTHER, 'about:addons', {}, []],
    ['closed', OTHER, 'https://chromewebstore.google.com/category/extensions', {}, []],
    ['closed', OTHER, 'https://addons.mozilla.org/en-US/firefox/', {}, []],
    ['pdf', OTHER, 'http://news.example/report.pdf', {}, ['Open the welcome page']],
  ])('says what is so and what one can do: %s, %s, %s', async (state, url, address, settings, actions) => {
    await set(settings);
    const popup = await popupOf(await open(url), address);
    await popup.waitForSelector(`[data-state="${state}"] p`);
    expect(await popup.$$eval('.actions button', (buttons) => buttons.map((button) => button.textContent))).toEqual(actions);
    for (const scheme of ['light', 'dark']) {
      await popup.evaluate((colours) => document.documentElement.style.setProperty('color-scheme', colours), scheme);
      expect(await axeFaults(popup), scheme).toEqual([]);
    }
  });

  test.each(['light', 'dark'])('axe finds nothing in the list and in the results, %s', async (scheme) => {
    const tab = await open(STORY);
    await awaitMarks(tab);
    const popup = await popupOf(tab);
    await popup.evaluate((colours) => document.documentElement.style.setProperty('color-scheme', colours), scheme);
    await popup.waitForSelector('[data-entity]');
    expect(await axeFaults(popup)).toEqual([]);
    await ask(popup, 'battery');
    expect(await axeFaults(popup)).toEqual([]);
  });
});
