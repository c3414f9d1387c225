import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { awaitNoText, awaitText, clickOn, storedSettings, storeSettings } from './optionsActions.ts';
import { settleMarks } from './pageActions.ts';
import { type Session, startSession } from './session.ts';
import { emptyStorage, fillStorage, limitStorage } from './storageLimit.ts';

const PAGE = 'http://www.caixinglobal.com/2026-01-05/a-story-102400001.html';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
<article><h1>Cells</h1><p>CATL and BYD make cells in Chongqing, says CATL.</p></article></html>`;

const FIRST = ['CATL', 'BYD', 'Chongqing'];
const ALL = [...FIRST, 'CATL'];
const PATIENT = { timeout: 8_000, interval: 30 };

const mutings = (count: number, text = 'x'.repeat(150)) =>
  Array.from({ length: count }, (_, at) => ({ text: `${text} ${at}`, entity: 'byd', where: 'everywhere', place: '' }));

/** What a reader marks that begins now. */
async function marksBy(session: Session, expected: readonly string[]): Promise<string[]> {
  const page = await session.open(PAGE);
  const marks = await settleMarks(page, expected);
  await page.close();
  return marks;
}

describe.each(['chrome', 'firefox'] as const)('storage in %s', (family) => {
  let session: Session;
  let own: Page;
  beforeAll(async () => {
    session = await startSession(family, new Map([[PAGE, HTML]]));
  });
  afterAll(() => session.close());
  beforeEach(async () => {
    own = await session.openOwn('options.html');
    await storeSettings(own, undefined);
    await own.waitForSelector('kbd');
    return () => own.close();
  });

  test.each([['half of a text{"version":2,"marks":'], [7], [null], [[{ version: 2, marks: 'all' }]]])(
    'that holds %j for settings means the defaults, in one line',
    async (junk) => {
      await storeSettings(own, junk);
      await awaitText(own, 'What is stored as settings cannot be read, so the defaults are used.');
      expect(await own.evaluate(() => [...document.querySelectorAll('.notice p')].length)).toBe(1);
      expect(await marksBy(session, FIRST)).toEqual(FIRST);
      expect(await storedSettings(own)).toEqual(junk);
      await clickOn(own, 'Clear what cannot be read');
      await awaitNoText(own, 'cannot be read');
      expect(await storedSettings(own)).toMatchObject({ version: 2, marks: 'first', muted: [] });
    },
  );

  test('whose settings are of wrong types but for a few has those few hold', async () => {
    const stored = {
      version: 'two',
      paused: 'no',
      marks: 'all',
      look: {},
      delay: '300',
      typesOff: { place: true },
      sites: [],
      muted: 'none',
      entitiesOff: ['byd', null],
    };
    await storeSettings(own, stored);
    await awaitText(own, 'Never marked: some of what is stored cannot be read; the rest is used.');
    expect(await marksBy(session, ['CATL', 'Chongqing', 'CATL'])).toEqual(['CATL', 'Chongqing', 'CATL']);
    expect(await storedSettings(own)).toEqual(stored);
  });

  test('with settings of a newer version has what is understood of them hold, and keeps the rest', async () => {
    const stored = { version: 99, marks: 'all', look: 'sparkling', entitiesOff: ['byd'], future: { lens: [1, 2] } };
    await storeSettings(own, stored);
    await awaitText(own, 'A newer Newsgloss wrote these settings.');
    expect(await marksBy(session, ['CATL', 'Chongqing', 'CATL'])).toEqual(['CATL', 'Chongqing', 'CATL']);
    await clickOn(own, 'Places');
    await expect.poll(() => storedSettings(own), PATIENT).toEqual({ ...stored, typesOff: ['place'] });
  });

  test('with five megabytes of settings is read: what is too long at its newest, what is unknown not at all', async () => {
    const stored = {
      version: 2,
      marks: 'all',
      delay: 120,
      muted: [...mutings(14_000), { text: 'BYD', entity: 'byd', where: 'everywhere', place: '' }],
      filler: 'x'.repeat(2_100_000),
    };
    expect(JSON.stringify(stored).length).toBeGreaterThan(5_000_000);
    await storeSettings(own, stored);
    await awaitText(own, 'some of what is stored cannot be read; the rest is used.');
    expect(await marksBy(session, ['CATL', 'Chongqing', 'CATL'])).toEqual(['CATL', 'Chongqing', 'CATL']);
    await clickOn(own, 'Places');
    await expect.poll(async () => ((await storedSettings(own)) as { typesOff?: unknown }).typesOff, PATIENT).toEqual(['place']);
    expect(await storedSettings(own)).toEqual({ ...stored, typesOff: ['place'] });
  });
});

describe.each(['chrome', 'firefox'] as const)('storage with an end in %s', (family) => {
  let session: Session;
  let own: Page;
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-'));
  beforeAll(async () => {
    session = await startSession(family, new Map([[PAGE, HTML]]));
    await limitStorage(session, 'narrow');
  });
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true });
  });

  const chooseFile = async (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await ((await own.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
  };

  test('that is full refuses a change in one line; nothing is lost, and with room again it is kept', async () => {
    const before = { version: 2, marks: 'all', delay: 120 };
    own = await session.openOwn('options.html');
    await storeSettings(own, before);
    expect(await marksBy(session, ALL)).toEqual(ALL);
    await fillStorage(own);
    await chooseFile('long.json', JSON.stringify({ version: 2, entitiesOff: ['byd'], muted: mutings(4_000) }));
    await awaitText(own, 'The change was not kept: the browser’s storage refused it');
    expect(await storedSettings(own)).toEqual(before);
    expect(await marksBy(session, ALL)).toEqual(ALL);
    await emptyStorage(own);
    await own.close();
    await limitStorage(session, 'wide');
    own = await session.openOwn('options.html');
    await chooseFile('short.json', JSON.stringify({ version: 2, entitiesOff: ['byd'] }));
    await awaitText(own, 'The settings of short.json were taken over.');
    expect(await storedSettings(own)).toEqual({ ...before, entitiesOff: ['byd'] });
  });
});
