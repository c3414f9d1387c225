import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeSettings } from './optionsActions.ts';
import { awaitCard, awaitMarks, awaitNoCard, cardOf, letPass, marksOf, oursIn, ownHtml, restOn, settleMarks } from './pageActions.ts';
import { requestsOfOurs } from './requestsOfOurs.ts';
import { type Session, startSession } from './session.ts';

const ON = 'http://www.caixinglobal.com/2026-01-05/a-story-102400001.html';
const OTHER = 'http://www.yicaiglobal.com/news/a-story';
const OFF = 'http://news.example/a-story';
const STRICT = 'http://www.cnevpost.com/2026/01/05/a-story/';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
<article><h1>Cells</h1><p>CATL and BYD make cells in China.</p></article></html>`;
const STRICT_HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'">
<title>Strict</title><article><h1>Cells</h1><p>CATL and BYD make cells in China.</p></article></html>`;

const NOTHING = { marked: 0, elements: 0, rules: false };
const PATIENT = { timeout: 8_000, interval: 30 };

describe.each(['chrome', 'firefox'] as const)('sites in %s', (family) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(
      family,
      new Map([
        [ON, HTML],
        [OTHER, HTML],
        [OFF, HTML],
        [STRICT, STRICT_HTML],
      ]),
    );
  });
  afterAll(() => session.close());

  test('nothing of ours is on a page of a site that is not ours to read', async () => {
    const page = await session.open(OFF);
    const known = await session.open(ON);
    await awaitMarks(known);
    expect(await marksOf(page)).toEqual([]);
    expect(await session.counts(OFF)).toBeUndefined();
    expect(await oursIn(page)).toEqual(NOTHING);
    await page.close();
    await known.close();
  });

  test('a site that is switched off loses marks and card in its open tab at once, and only that site', async () => {
    const page = await session.open(ON);
    const other = await session.open(OTHER);
    await page.bringToFront();
    await awaitMarks(page);
    const before = await ownHtml(page);
    await restOn(page, 'CATL');
    await awaitCard(page);

    const options = await session.openOwn('options.html');
    const site = await options.waitForSelector('input[value="caixin-global"]');
    await site?.click();
    await page.bringToFront();
    expect(await settleMarks(page, [])).toEqual([]);
    expect(await cardOf(page)).toBeNull();
    // Chrome leaves rules that came with the page until it is loaded anew; there is nothing that they speak of.
    await expect.poll(() => oursIn(page), PATIENT).toEqual({ ...NOTHING, rules: family === 'chrome' });
    expect(await ownHtml(page)).toBe(before);
    expect(await settleMarks(other, ['CATL', 'BYD'])).toEqual(['CATL', 'BYD']);

    await page.reload();
    await letPass(page, 500);
    expect(await oursIn(page)).toEqual(NOTHING);
    expect(await session.counts(ON)).toBeUndefined();

    await options.bringToFront();
    await site?.click();
    await page.bringToFront();
    expect(await settleMarks(page, ['CATL', 'BYD'])).toEqual(['CATL', 'BYD']);
    await restOn(page, 'BYD');
    await awaitCard(page);
    expect((await oursIn(page)).rules).toBe(true);
    // These rules came into an open page, so either browser takes them out of it.
    await options.bringToFront();
    await site?.click();
    await expect.poll(() => oursIn(page), PATIENT).toEqual(NOTHING);
    await site?.click();
    await expect.poll(async () => (await oursIn(page)).rules, PATIENT).toBe(true);
    await options.close();
    await other.close();
    await page.close();
  });

  test('a pause that ends as soon as it began leaves the reader where it was', async () => {
    const page = await session.open(ON);
    await awaitMarks(page);
    const options = await session.openOwn('options.html');
    const twice = (settings: readonly object[]) => Promise.all(settings.map((each) => storeSettings(options, each)));
    for (const marks of ['all', 'first']) {
      await twice([
        { version: 2, paused: true },
        { version: 2, marks },
      ]);
      await page.evaluate((word) => document.querySelector('p')?.append(` ${word}`), marks === 'all' ? 'CATL' : 'Huawei');
      const wanted = marks === 'all' ? ['CATL', 'BYD', 'CATL'] : ['CATL', 'BYD', 'Huawei'];
      expect(await settleMarks(page, wanted)).toEqual(wanted);
    }
    await storeSettings(options, undefined);
    await options.close();
    await page.close();
  });

  test('marks can be set to all or none, at once in open tabs', async () => {
    const page = await session.open(ON);
    await awaitMarks(page);
    const options = await session.openOwn('options.html');
    const [, all, none] = await options.$$('input[name="marks"]');
    await none?.click();
    expect(await settleMarks(page, [])).toEqual([]);
    await all?.click();
    expect(await settleMarks(page, ['CATL', 'BYD'])).toEqual(['CATL', 'BYD']);
    await options.close();
    await page.close();
  });

  test('a page with the strictest policy gets its card, in full dress', async () => {
    const page = await session.open(STRICT);
    await awaitMarks(page);
    await restOn(page, 'CATL');
    const { box } = await awaitCard(page);
    expect(box.right - box.left).toBeCloseTo(360, 0);
    await page.close();
  });

  test('no request leaves the browser while one reads and rests on names', async () => {
    const page = await session.open(ON);
    await awaitMarks(page);
    const before = session.requests.length;
    await restOn(page, 'CATL');
    await awaitCard(page);
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    await restOn(page, 'BYD');
    await awaitCard(page);
    expect(requestsOfOurs(session.requests.slice(before))).toEqual([]);
    for (const url of [OTHER, OFF, STRICT]) await (await session.open(url)).close();
    const hosts = new Set(requestsOfOurs(session.requests).map((request) => request.replace(/^GET /, '').replace(/(\w)\/.*/, '$1')));
    expect([...hosts].sort()).toEqual(['http://news.example', 'http://www.caixinglobal.com', 'http://www.cnevpost.com', 'http://www.yicaiglobal.com'].sort());
    await page.close();
  });

  test('no request leaves the browser while one searches, and looks an entity up', async () => {
    const page = await session.open(ON);
    await awaitMarks(page);
    const before = session.requests.length;
    const popup = await session.openOwn('popup.html');
    await popup.focus('input[type="search"]');
    await popup.keyboard.type('zeng yuqun');
    await popup.waitForFunction(() => document.body.innerText.includes('Zeng'), { polling: 30 });
    const panel = await session.openOwn('sidepanel.html#entity=catl');
    await panel.waitForFunction(() => document.body.innerText.includes('宁德时代'), { polling: 30 });
    const options = await session.openOwn('options.html');
    await options.waitForSelector('kbd');
    expect(requestsOfOurs(session.requests.slice(before))).toEqual([]);
    for (const own of [popup, panel, options]) await own.close();
    await page.close();
  });
});
