import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFaults } from './axeFaults.ts';
import { hostPermissions } from './hostPermissions.ts';
import { awaitNoText, awaitText, clickOn, focused, isAllowed, storedSettings, storeSettings, tabTo } from './optionsActions.ts';
import { awaitCard, awaitMarks, centre, oursIn, restOn, settleMarks } from './pageActions.ts';
import { runInFirefox } from './runInFirefox.ts';
import { type SeenCard, type Session, startSession } from './session.ts';

const PAGE = 'http://www.caixinglobal.com/2026-01-05/a-story-102400001.html';
const ELSEWHERE = 'http://news.example/a-story';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,"><body style="background:#fff;color:#111">
<article><h1>Cells</h1><p>CATL and BYD make cells in Chongqing, says CATL.</p></article></html>`;

const NAMES = ['CATL', 'BYD', 'Chongqing'];

/** As long as the other waits. */
const PATIENT = { timeout: 8_000, interval: 30 };

describe.each(['chrome', 'firefox'] as const)('the options in %s', (family) => {
  let session: Session;
  let permissions: Awaited<ReturnType<typeof hostPermissions>>;
  let own: Page;
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-'));

  beforeAll(async () => {
    session = await startSession(
      family,
      new Map([
        [PAGE, HTML],
        [ELSEWHERE, HTML],
      ]),
    );
    permissions = await hostPermissions(session, await session.openOwn('options.html'));
  });
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    own = await session.openOwn('options.html');
    await storeSettings(own, undefined);
    await own.waitForSelector('kbd');
  });
  afterEach(() => own.close());

  const openPage = async (url = PAGE) => {
    const page = await session.open(url);
    await awaitMarks(page);
    return page;
  };
  const chooseFile = async (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const input = (await own.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  };
  const pressOnCard = async (page: Page, name: string) => {
    const shown = (card: SeenCard) => card.buttons.find((button) => button.name === name && button.box.bottom < card.box.bottom - 4);
    const open = await awaitCard(page, ({ buttons }) => buttons.some((button) => button.name === name));
    await page.mouse.move(centre(open.box).x, centre(open.box).y, { steps: 4 });
    await page.mouse.wheel({ deltaY: 3000 });
    const card = await awaitCard(page, (seen) => shown(seen) !== undefined);
    const { x, y } = centre(shown(card)?.box ?? card.box);
    await page.mouse.move(x, y, { steps: 6 });
    await page.mouse.click(x, y);
  };

  test('a site is found and switched off and on by keyboard alone, at once in its open tab', async () => {
    const page = await openPage();
    await own.bringToFront();
    await tabTo(own, 'Search the list');
    await own.keyboard.type('caixing');
    await tabTo(own, 'Caixin Global');
    await own.keyboard.press(' ');
    expect(await settleMarks(page, [])).toEqual([]);
    expect(await session.counts(PAGE)).toBeUndefined();
    await own.bringToFront();
    expect(await focused(own)).toContain('Caixin Global');
    await own.keyboard.press(' ');
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    await page.close();
  });

  test('a pause is for all sites, and ends as it began', async () => {
    const page = await openPage();
    await clickOn(own, 'Pause on all sites');
    expect(await settleMarks(page, [])).toEqual([]);
    await clickOn(own, 'Pause on all sites');
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    await page.close();
  });

  test('what cannot be a site is told in one line, and what is in the list is switched on', async () => {
    await own.bringToFront();
    await own.focus('#add-site');
    await own.keyboard.press('Enter');
    await awaitText(own, 'Type the address of a site, such as example.com.');
    await own.keyboard.type('com.cn');
    await own.keyboard.press('Enter');
    await awaitText(own, '“com.cn” is shared by many sites. Type the name of one of them.');
    expect(await own.evaluate(() => document.querySelector<HTMLInputElement>('#add-site')?.value)).toBe('com.cn');
    for (let presses = 0; presses < 6; presses += 1) await own.keyboard.press('Backspace');
    await own.keyboard.type('https://en.people.cn/n3/x.html');
    await own.keyboard.press('Enter');
    await awaitText(own, "人民网 People's Daily Online is in the list already, and on.");
    expect(await storedSettings(own)).toMatchObject({ sites: { people: true } });
  });

  test('a site is added and removed by keyboard alone, at once in its open tab', async () => {
    const page = await session.open(ELSEWHERE);
    await permissions.willAllow('news.example');
    await own.bringToFront();
    await tabTo(own, 'Add a site by its address');
    await own.keyboard.type('https://www.news.example/a-story');
    await own.keyboard.press('Enter');
    await awaitText(own, 'news.example was added.');
    expect(await storedSettings(own)).toMatchObject({ sitesAdded: ['news.example'] });
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    await own.bringToFront();
    await tabTo(own, 'Remove news.example');
    await own.keyboard.press('Enter');
    expect(await settleMarks(page, [])).toEqual([]);
    expect(await session.counts(ELSEWHERE)).toBeUndefined();
    await own.waitForFunction(() => !document.querySelector('input[value="news.example"]'), { polling: 30 });
    expect(await isAllowed(own, 'news.example')).toBe(false);
    await page.close();
  });

  test('a permission that is taken back in the browser ends the reader and is told; given again, it reads again', async () => {
    const page = await openPage();
    await permissions.takeBack('caixinglobal.com');
    expect(await settleMarks(page, [])).toEqual([]);
    expect(await oursIn(page)).toMatchObject({ marked: 0, elements: 0 });
    await awaitText(own, 'The browser does not let Newsgloss read this site now.');
    await permissions.give('caixinglobal.com');
    await awaitNoText(own, 'The browser does not let Newsgloss read this site now.');
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    await page.close();
  });

  test('a site without its permission is allowed at a press', async () => {
    const page = await session.open(ELSEWHERE);
    await storeSettings(own, { version: 2, sitesAdded: ['news.example'] });
    await permissions.willAllow('news.example');
    await own.bringToFront();
    if (family === 'chrome')
      await own.evaluate(() =>
        (globalThis as unknown as { chrome: { permissions: { remove: (what: object) => Promise<boolean> } } }).chrome.permissions.remove({
          origins: ['*://*.news.example/*'],
        }),
      );
    await awaitText(own, 'The browser does not let Newsgloss read this site now.');
    await clickOn(own, 'Allow: news.example');
    await awaitNoText(own, 'The browser does not let Newsgloss read this site now.');
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    await clickOn(own, 'Remove news.example');
    expect(await settleMarks(page, [])).toEqual([]);
    await own.waitForFunction(() => !document.querySelector('input[value="news.example"]'), { polling: 30 });
    expect(await isAllowed(own, 'news.example')).toBe(false);
    await page.close();
  });

  test('marks change at once in open tabs: which, of what kind, how they look', async () => {
    const page = await openPage();
    await clickOn(own, 'All');
    expect(await settleMarks(page, [...NAMES, 'CATL'])).toEqual([...NAMES, 'CATL']);
    await clickOn(own, 'Places');
    expect(await settleMarks(page, ['CATL', 'BYD', 'CATL'])).toEqual(['CATL', 'BYD', 'CATL']);
    expect(await session.counts(PAGE)).toMatchObject({ chongqing: 1 });
    const looks = () => page.evaluate(() => [...CSS.highlights.keys()]);
    await clickOn(own, 'Tinted ground');
    await expect.poll(looks, PATIENT).toEqual(['newsgloss-tint']);
    await clickOn(own, 'Thin line');
    await expect.poll(looks, PATIENT).toEqual(['newsgloss-solid']);
    await clickOn(own, 'None');
    await expect.poll(looks, PATIENT).toEqual([]);
    await page.close();
  });

  test('cards change at once: language, both languages, colours, delay', async () => {
    const page = await openPage();
    await own.bringToFront();
    const delay = (await own.waitForSelector('input[name="delay"]')) as ElementHandle<HTMLInputElement>;
    await delay.click({ count: 3 });
    await own.keyboard.type('9999');
    await awaitText(own, 'Give a whole number from 0 to 3000; until then 999 holds.');
    await own.keyboard.press('Backspace');
    await own.keyboard.press('Backspace');
    await own.keyboard.press('Backspace');
    await expect.poll(() => storedSettings(own), PATIENT).toMatchObject({ delay: 9 });
    await page.bringToFront();
    await restOn(page, 'CATL');
    const before = await awaitCard(page);
    expect([before.theme, before.text.includes('公司')]).toEqual(['light', false]);
    await storeSettings(own, { version: 2, theme: 'dark', language: 'both' });
    const after = await awaitCard(page, ({ theme }) => theme === 'dark');
    expect(after.text).toContain(before.text.slice(0, 40));
    expect(after.html).toMatch(/<p class="summary">[^<]+<\/p><p class="summary" lang="zh-Hans">[^<]*[一-鿿]/);
    await clickOn(own, '中文');
    await page.bringToFront();
    await awaitCard(page, ({ text }) => text.includes('公司') && text.includes('另有'));
    await page.close();
  });

  test('“never mark this” on a card is listed, and undone', async () => {
    const page = await openPage();
    await restOn(page, 'BYD');
    const card = await awaitCard(page);
    await pressOnCard(page, card.buttons.find(({ name }) => / more$/.test(name))?.name ?? 'More').catch(async () => {
      const { box } = (await awaitCard(page)).buttons.find(({ name }) => / more$/.test(name)) ?? card;
      await page.mouse.click(centre(box).x, centre(box).y);
    });
    await pressOnCard(page, 'Never mark this');
    expect(await settleMarks(page, ['CATL', 'Chongqing'])).toEqual(['CATL', 'Chongqing']);
    await clickOn(own, 'Mark again: BYD');
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    await page.close();
  });

  test('every control is reached by Tab and shows that it has the focus', async () => {
    await storeSettings(own, { version: 2, delay: 'soon', sitesAdded: ['news.example'], entitiesOff: ['byd'] });
    await awaitText(own, 'Mark again');
    await awaitText(own, 'The browser does not let Newsgloss read this site now.');
    await own.bringToFront();
    await own.focus('input[name="find"]');
    await own.keyboard.type('news.ex');
    await own.waitForFunction(() => document.querySelectorAll('input[name="site"]').length === 1, { polling: 30 });
    // Of radio buttons the chosen one takes the focus; arrows go to the others.
    const wanted = await own.evaluate(() => {
      const controls = [...document.querySelectorAll('a[href], button, input')].filter((control) => !control.matches('[type="radio"]:not(:checked)'));
      for (const [at, control] of controls.entries()) control.setAttribute('data-at', String(at));
      // From the top, so that the way round does not lead through the browser's own controls.
      const title = document.querySelector('h1');
      title?.setAttribute('tabindex', '-1');
      title?.focus();
      return controls.length;
    });
    const reached = new Map<string, boolean>();
    for (let presses = 0; presses < wanted * 2 && reached.size < wanted; presses += 1) {
      await own.keyboard.press('Tab');
      const seen = await own.evaluate(() => {
        const focus = document.activeElement;
        const drawn = focus?.matches('[type="file"]') ? focus.parentElement : focus;
        return drawn && { at: focus?.getAttribute('data-at'), outlined: getComputedStyle(drawn).outlineStyle !== 'none' };
      });
      if (seen?.at) reached.set(seen.at, seen.outlined);
    }
    expect(reached.size).toBe(wanted);
    expect([...reached].filter(([, outlined]) => !outlined)).toEqual([]);
    await tabTo(own, 'The first in each section', true);
    await own.keyboard.press('ArrowRight');
    await expect.poll(() => storedSettings(own), PATIENT).toMatchObject({ marks: 'all' });
  });

  test('the keyboard commands are those of the browser, with the way to change them', async () => {
    const keys = await own.evaluate(() => [...document.querySelectorAll('.keys > div')].map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')));
    expect(keys).toEqual([
      'List the entities of the page Alt+Shift+L',
      'Next mention Alt+Shift+K',
      'Previous mention Alt+Shift+J',
      'Open or close the card Alt+Shift+O',
    ]);
    const text = await own.evaluate(() => document.querySelector('#keyboard')?.parentElement?.innerText);
    expect(text).toMatch(family === 'chrome' ? /Change the keys[\s\S]*chrome:\/\/extensions\/shortcuts\s*Copy/ : /Change the keys/);
  });

  test('settings go out into a file, are reset after a question, and come back from it', async () => {
    const settings = {
      version: 2,
      marks: 'all',
      delay: 120,
      theme: 'dark',
      sites: { caixin: false },
      muted: [{ text: '理想', entity: 'li-auto', where: 'everywhere', place: '' }],
    };
    // The page's own policy lets nobody fetch the file's address, so what it is made of is kept as it is made.
    await own.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      const files = new Map<string, Blob>();
      Object.assign(globalThis, { files });
      URL.createObjectURL = (made: Blob) => {
        const address = make(made);
        files.set(address, made);
        return address;
      };
    });
    await storeSettings(own, settings);
    await awaitText(own, '“理想” is not Li Auto, everywhere');
    const file = await own.evaluate(async () => {
      const link = document.querySelector<HTMLAnchorElement>('a[download]');
      const { files } = globalThis as unknown as { files: Map<string, Blob> };
      return { name: link?.download, text: await files.get(link?.href ?? '')?.text() };
    });
    expect(file.name).toBe('newsgloss-settings.json');

    await own.bringToFront();
    await tabTo(own, 'Reset', true);
    await own.keyboard.press('Enter');
    await awaitText(own, 'Put all settings back as they were at first');
    expect(await focused(own)).toBe('Keep my settings');
    await own.keyboard.press('Enter');
    expect(await focused(own)).toBe('Reset');
    expect(await storedSettings(own)).toEqual(settings);
    await own.keyboard.press('Enter');
    await awaitText(own, 'Reset everything');
    await own.keyboard.press('Tab');
    await own.keyboard.press('Enter');
    await awaitText(own, 'All settings are as they were at first.');
    expect(await storedSettings(own)).toBeUndefined();

    await chooseFile('mine.json', file.text ?? '');
    await awaitText(own, 'The settings of mine.json were taken over.');
    expect(await storedSettings(own)).toMatchObject(settings);
  });

  test('a file says what of it was not understood, and what is refused changes nothing', async () => {
    await storeSettings(own, { version: 2, delay: 200 });
    await chooseFile('part.json', JSON.stringify({ version: 3, delay: 'soon', marks: 'all', entitiesOff: ['byd', 7], colour: 'red' }));
    await awaitText(own, 'The settings of part.json were taken over.');
    await awaitText(own, 'A newer Newsgloss wrote the file; what this one understands of it was taken over.');
    await awaitText(own, 'Rest of the pointer before a card opens, in milliseconds: not understood, so it stays as it was.');
    await awaitText(own, 'Never marked: some entries were not understood and left out.');
    await awaitText(own, '“colour” means nothing to Newsgloss and was left out.');
    const taken = { version: 2, delay: 200, marks: 'all', entitiesOff: ['byd'] };
    expect(await storedSettings(own)).toEqual(taken);
    await chooseFile('words.json', 'delay: 100');
    await awaitText(own, 'words.json cannot be read: it is no JSON. Choose a file that Newsgloss saved.');
    await chooseFile('big.json', JSON.stringify({ version: 2, delay: 100, filler: 'x'.repeat(1e6) }));
    await awaitText(own, 'big.json is larger than 1 MB and was not read. Choose a file that Newsgloss saved.');
    await chooseFile('other.json', '{"name":"package"}');
    await awaitText(own, 'other.json holds no settings of Newsgloss. Nothing was changed.');
    expect(await storedSettings(own)).toEqual(taken);
  });

  test('stored values that are broken are told, the good ones hold, and the rest is cleared at a press', async () => {
    await storeSettings(own, { version: 2, delay: 'soon', marks: 'off', entitiesOff: ['byd', 7] });
    await awaitText(own, 'Rest of the pointer before a card opens, in milliseconds: the stored value cannot be read, so the default is used.');
    await awaitText(own, 'Never marked: some of what is stored cannot be read; the rest is used.');
    await awaitText(own, 'Mark again');
    await clickOn(own, 'Clear what cannot be read');
    await awaitNoText(own, 'cannot be read');
    expect(await storedSettings(own)).toEqual({ version: 2, delay: 300, marks: 'off', entitiesOff: ['byd'] });
  });

  test('settings of a newer version are told, and kept when one is changed', async () => {
    await storeSettings(own, { version: 3, delay: 100, future: { a: 1 } });
    await awaitText(own, 'A newer Newsgloss wrote these settings.');
    await clickOn(own, 'All');
    await expect.poll(() => storedSettings(own), PATIENT).toEqual({ version: 3, delay: 100, future: { a: 1 }, marks: 'all' });
  });

  test('a change that storage refuses is told in one line, and not shown as made', async () => {
    if (family === 'chrome') {
      // Chrome gives an extension ten megabytes; this leaves no room.
      await own.evaluate(() =>
        (globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }).chrome.storage.local.set({
          filler: 'x'.repeat(10 * 1024 * 1024 - 10),
        }),
      );
    } else {
      // Firefox sets no such limit, so its storage is made to refuse.
      await own.evaluate(() => {
        const { local } = (globalThis as unknown as { browser: { storage: { local: object } } }).browser.storage;
        Object.defineProperty(local, 'set', { value: () => Promise.reject(new Error('QuotaExceeded')), configurable: true });
      });
    }
    await clickOn(own, 'All');
    await awaitText(own, 'The change was not kept: the browser’s storage refused it');
    expect(await own.evaluate(() => document.querySelector<HTMLInputElement>('input[name="marks"]:checked')?.value)).toBe('first');
    await own.focus('#add-site');
    await own.keyboard.type('en.people.cn');
    await own.keyboard.press('Enter');
    await own.waitForFunction(() => document.querySelector('#add-site[aria-invalid="true"]'), { polling: 30 });
    expect(await own.evaluate(() => document.body.innerText.includes('is in the list already, and on'))).toBe(false);
    if (family === 'chrome')
      await own.evaluate(() =>
        (globalThis as unknown as { chrome: { storage: { local: { remove: (key: string) => Promise<void> } } } }).chrome.storage.local.remove('filler'),
      );
  });

  // Chrome's storage cannot be made to refuse reading from a page: the extension holds on to its functions.
  test.runIf(family === 'firefox')('storage that does not answer is told in one line', async () => {
    await own.evaluate(() => {
      const { local } = (globalThis as unknown as { browser: { storage: { local: object } } }).browser.storage;
      Object.defineProperty(local, 'get', { value: () => Promise.reject(new Error('no answer')), configurable: true });
      dispatchEvent(new Event('focus'));
    });
    await awaitText(own, 'The browser’s storage does not answer. You see the defaults; changes may not be kept.');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing, %s, with all that can be told on the page', async (scheme) => {
    if (family === 'chrome') await own.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    else await runInFirefox(session.browser, `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1})`);
    await storeSettings(own, {
      version: 3,
      delay: 'soon',
      sitesAdded: ['news.example'],
      entitiesOff: ['byd'],
      muted: [{ text: 'A', entity: 'byd', where: 'everywhere', place: '' }],
    });
    await awaitText(own, 'The browser does not let Newsgloss read this site now.');
    await clickOn(own, 'Reset');
    await clickOn(own, 'Add');
    await awaitText(own, 'Type the address of a site, such as example.com.');
    expect(await own.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
    expect(await axeFaults(own)).toEqual([]);
  });
});
