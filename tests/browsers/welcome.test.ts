import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { awaitCard, awaitMarks, awaitNoCard, boxOfMark, centre, marksOf, restOn, settleMarks } from './pageActions.ts';
import { requestsOfOurs } from './requestsOfOurs.ts';
import { type Session, startSession } from './session.ts';

const FILES = join(import.meta.dirname, '../files');
const file = (name: string) => join(FILES, name);

/** The probe runs in pages of the web only; what it asks of the browser, a page of the extension may ask too. */
const PROBE = `{${readFileSync(join(import.meta.dirname, 'probe/probe.js'), 'utf8')}}`;

/** Waits until a line tells what became of a file, and gives it. */
async function toldOf(page: Page, name: string): Promise<string> {
  const line = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.telling, .fault')].map(({ textContent }) => textContent).find((text) => text.includes(wanted) && !/^Reading/.test(text)),
    { polling: 50 },
    name,
  );
  return String(await line.jsonValue());
}

async function choose(page: Page, name: string): Promise<string> {
  const input = await page.waitForSelector('input[type="file"]');
  if (!input) throw new Error('no way to choose a file');
  await (input as Awaited<ReturnType<typeof page.$>> & { uploadFile: (path: string) => Promise<void> }).uploadFile(file(name));
  return toldOf(page, name);
}

/** Drops files on the page as a hand would: over it, then let go. */
async function drop(page: Page, files: readonly { readonly name: string; readonly type: string; readonly bytes: readonly number[] }[]): Promise<string> {
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, bytes } of dropped) dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
    const tell = (kind: string) => document.querySelector('h1')?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    tell('dragenter');
    tell('dragover');
    tell('drop');
  }, files);
  return toldOf(page, files[0]?.name ?? '');
}

const bytesOf = (name: string) => [...readFileSync(file(name))];

/** The article as a reader sees it, one line for each block. */
const articleOf = (page: Page) =>
  page.$$eval('article :is(h2, h3, p)', (blocks) => blocks.map(({ localName, textContent }) => `${localName === 'p' ? '' : `${localName} `}${textContent}`));

const namedIn = (page: Page) => page.$$eval('[data-entity]', (items) => items.map((item) => item.getAttribute('data-entity')));

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  });
}

describe.each(['chrome', 'firefox'] as const)('the welcome page in %s', (family) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(family, new Map());
  });
  afterAll(() => session.close());
  beforeEach(async () => {
    page = await session.openOwn('welcome.html');
    await page.setViewport({ width: 1100, height: 900 });
    await page.bringToFront();
    await page.evaluate(PROBE);
    await page.waitForSelector('[data-entity]');
    return () => page.close();
  });

  test('the sample opens cards by resting, by pressing, by keyboard and from the list', async () => {
    await awaitMarks(page);
    await restOn(page, 'CATL');
    await awaitCard(page, ({ label }) => label.includes('CATL'));
    await page.keyboard.press('Escape');
    await awaitNoCard(page);

    const { x, y } = centre(await boxOfMark(page, 'Seres'));
    await page.mouse.click(x, y);
    await awaitCard(page, ({ label }) => label.includes('Seres'));
    await page.keyboard.press('Escape');
    await awaitNoCard(page);

    await (await page.$('[data-entity="tesla"] button'))?.click();
    await awaitCard(page, ({ label }) => label.includes('Tesla'));
    await page.keyboard.press('Escape');
    await awaitNoCard(page);

    await page.evaluate(() => scrollTo(0, 0));
    await session.command('next-mention');
    const first = await awaitCard(page);
    await session.command('next-mention');
    await awaitCard(page, ({ label }) => label !== first.label);
  });

  test('a tap on a narrow screen opens a sheet', async () => {
    await page.setViewport({ width: 380, height: 800, ...(family === 'chrome' ? { hasTouch: true, isMobile: true } : {}) });
    // To turn into a phone, Chrome loads the page anew.
    await page.waitForSelector('[data-entity]');
    await page.evaluate(PROBE);
    await awaitMarks(page);
    const { x, y } = centre(await boxOfMark(page, 'Huawei'));
    if (family === 'chrome') await page.touchscreen.tap(x, y);
    else await page.mouse.click(x, y);
    const { box } = await awaitCard(page, ({ label }) => label.includes('Huawei'));
    expect(box.right - box.left).toBeGreaterThan(350);
  });

  test('a pasted text takes the place of the sample, with its own names and cards, and the sample comes back', async () => {
    await page.focus('textarea');
    await page.evaluate(() => {
      const area = document.querySelector('textarea');
      if (area) area.value = 'Geely and Zeekr merge.\n\n宁德时代供应电池。';
      area?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await (await page.$('.actions .main'))?.click();
    expect(await settleMarks(page, ['Geely', 'Zeekr', '宁德时代'])).toEqual(['Geely', 'Zeekr', '宁德时代']);
    expect(await articleOf(page)).toEqual(['h2 Pasted text', 'Geely and Zeekr merge.', '宁德时代供应电池。']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Pasted text');
    await restOn(page, '宁德时代');
    await awaitCard(page, ({ label }) => label.includes('宁德时代'));
    await page.keyboard.press('Escape');
    await (await page.$('.back'))?.click();
    await page.waitForFunction(() => document.querySelector('[data-entity="miao-wei"]') !== null, { polling: 50 });
    expect(await articleOf(page)).toContain('h2 Chongqing bets on the connected car');
  });

  test('a .txt in GB18030 is read, chosen or dropped', async () => {
    expect(await choose(page, 'gb18030.txt')).toBe('Shown above: gb18030.txt');
    const read = await articleOf(page);
    expect(read).toEqual(['h2 gb18030.txt', '宁德时代与比亚迪', '宁德时代上半年的电池出货量超过去年全年。\n比亚迪维持全年销量目标。']);
    expect(await settleMarks(page, ['宁德时代', '比亚迪'])).toEqual(['宁德时代', '比亚迪']);
    await (await page.$('.back'))?.click();
    await page.waitForFunction(() => document.querySelector('.back') === null, { polling: 50 });
    expect(await drop(page, [{ name: 'gb18030.txt', type: 'text/plain', bytes: bytesOf('gb18030.txt') }])).toBe('Shown above: gb18030.txt');
    expect(await articleOf(page)).toEqual(read);
  });

  test('of an .html file words come, and nothing that runs or loads', async () => {
    const before = session.requests.length;
    await drop(page, [{ name: 'saved-page.html', type: 'text/html', bytes: bytesOf('saved-page.html') }]);
    expect(await articleOf(page)).toEqual([
      'h2 Cells, saved from a site',
      'h3 Cells for Chongqing',
      'Packs from CATL go to plants of Changan.',
      'Nio raised its target.',
      'Geely',
      '41',
    ]);
    expect(await settleMarks(page, ['Chongqing', 'CATL', 'Changan', 'Nio', 'Geely'])).toEqual(['Chongqing', 'CATL', 'Changan', 'Nio', 'Geely']);
    expect(await page.$$eval('article :is(img, a, script, iframe, video, svg, style, link)', ({ length }) => length)).toBe(0);
    expect(await page.evaluate(() => 'ranFromFile' in globalThis)).toBe(false);
    await restOn(page, 'CATL');
    await awaitCard(page);
    expect(requestsOfOurs(session.requests.slice(before))).toEqual([]);
    expect(session.requests.filter((request) => request.includes('tracker.example'))).toEqual([]);
  });

  test('a PDF in English is read page by page, its parted words whole, with cards', async () => {
    const before = session.requests.length;
    expect(await choose(page, 'supplier-note.pdf')).toBe('Shown above: supplier-note.pdf');
    const read = await articleOf(page);
    expect(read.slice(0, 3)).toEqual(['h2 supplier-note.pdf', 'h3 Page 1', 'h3 A note on cells and suppliers']);
    expect(read).toContain('h3 Page 2');
    expect(read).toContain('Horizon Robotics, which is listed in Hong Kong, said that it would manufacture its next chip with a partner that it did not name.');
    await page.waitForSelector('[data-entity="horizon-robotics"]');
    expect(await namedIn(page)).toEqual(expect.arrayContaining(['catl', 'changan', 'seres', 'byd', 'nio', 'miao-wei', 'miit']));
    await restOn(page, 'Miao Wei');
    await awaitCard(page, ({ label }) => label.includes('Miao Wei'));
    expect(requestsOfOurs(session.requests.slice(before))).toEqual([]);
  });

  test('a PDF in Chinese is read, dropped, with characters where the printer noted radicals', async () => {
    await drop(page, [{ name: 'gongying-shang.pdf', type: 'application/pdf', bytes: bytesOf('gongying-shang.pdf') }]);
    expect(await articleOf(page)).toEqual([
      'h2 gongying-shang.pdf',
      'h3 电池与供应商',
      expect.stringMatching(/^上半年，宁德时代.*长安汽车和赛力斯都在其中。.*更加激烈。$/),
      '工业和信息化部原部长苗圩在论坛上表示，下半场的胜负取决于软件。比亚迪维持全年销量目标不变。',
    ]);
    const marks = ['宁德时代', '重庆', '长安汽车', '赛力斯', '正极材料', '工业和信息化部', '苗圩', '比亚迪'];
    expect(await settleMarks(page, marks)).toEqual(marks);
    await restOn(page, '长安汽车');
    await awaitCard(page, ({ label }) => label.includes('长安汽车'));
  });

  test('a Chinese PDF that only names its character map finds it in the package', async () => {
    await choose(page, 'named-character-map.pdf');
    expect(await articleOf(page)).toEqual(['h2 named-character-map.pdf', '上半年，宁德时代的电池出货量超过去年全年，其中大部分供应重庆的整车企业。']);
    expect(await settleMarks(page, ['宁德时代', '重庆'])).toEqual(['宁德时代', '重庆']);
  });

  test('what cannot be read is told in one line, and what was there stays', async () => {
    await choose(page, 'gb18030.txt');
    await settleMarks(page, ['宁德时代', '比亚迪']);
    const read = await articleOf(page);
    expect(await choose(page, 'pictures-only.pdf')).toMatch(/^pictures-only\.pdf holds pictures/);
    expect(await choose(page, 'locked.pdf')).toMatch(/^locked\.pdf is locked with a password/);
    const bad: readonly (readonly [string, string, readonly number[], RegExp])[] = [
      ['empty.txt', 'text/plain', [], /^There is no text in empty\.txt\.$/],
      ['broken.pdf', 'application/pdf', [...Buffer.from('%PDF-1.7\nnothing of the kind')], /^broken\.pdf cannot be read/],
      ['named-so.pdf', 'application/pdf', [...Buffer.from('CATL and BYD')], /^named-so\.pdf cannot be read/],
      ['a.docx', 'application/zip', [80, 75, 3, 4, 0, 0], /^a\.docx is no \.txt, \.html or \.pdf file/],
      ['picture.txt', 'text/plain', [137, 80, 78, 71, 0, 0, 0, 13], /^picture\.txt cannot be read/],
    ];
    for (const [name, type, bytes, line] of bad) expect(await drop(page, [{ name, type, bytes }])).toMatch(line);
    await page.evaluate(
      (size) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(size)], 'huge.txt', { type: 'text/plain' }));
        dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
      },
      50 * 2 ** 20 + 1,
    );
    expect(await toldOf(page, 'huge.txt')).toMatch(/^huge\.txt is larger than 50 MB/);
    await (await page.$('.actions .main'))?.click();
    expect(await toldOf(page, 'nothing to read')).toBe('There is nothing to read yet: paste a text first.');
    expect(await articleOf(page)).toEqual(read);
    expect(await marksOf(page)).toEqual(['宁德时代', '比亚迪']);
  });

  test('of several files the first is read, and that is said', async () => {
    const text = (name: string, words: string) => ({ name, type: 'text/plain', bytes: [...Buffer.from(words)] });
    expect(await drop(page, [text('one.txt', 'CATL'), text('two.txt', 'BYD')])).toBe('One file is read at a time. Shown above: one.txt');
  });

  test('it says which sites are on, and follows the settings', async () => {
    const summaries = () => page.$$eval('.read-sites summary', (lines) => lines.map(({ textContent }) => textContent));
    const [before] = await summaries();
    expect(before).toMatch(/^Sites that are on: \d+$/);
    await page.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }).chrome;
      await storage.local.set({ settings: { version: 2, sites: { caixin: false } } });
    });
    await page.waitForFunction(() => [...document.querySelectorAll('summary')].some(({ textContent }) => /^Sites that are off: \d+$/.test(textContent)), {
      polling: 50,
    });
    expect((await summaries())[0]).not.toBe(before);
    await page.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { clear: () => Promise<void> } } } }).chrome.storage.local.clear());
  });

  test.each(['light', 'dark'])('axe finds nothing in it, with a text read and a fault told: %s', async (scheme) => {
    if (family === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    else await page.evaluate((wanted) => document.documentElement.style.setProperty('color-scheme', wanted), scheme);
    expect(await faultsOf(page)).toEqual([]);
    await choose(page, 'supplier-note.pdf');
    await choose(page, 'locked.pdf');
    await page.$$eval('details', (groups) => {
      for (const group of groups) group.open = true;
    });
    expect(await faultsOf(page)).toEqual([]);
  });
});
