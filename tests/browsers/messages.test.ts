import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionControl } from './extensionControl.ts';
import { storeSettings } from './optionsActions.ts';
import { awaitCard, awaitMarks, restOn, settleMarks } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const PAGE = 'http://www.caixinglobal.com/2026-01-05/a-story-102400001.html';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
<article><h1>Cells</h1><p>CATL and BYD make cells in China.</p></article></html>`;

/** What a test puts into the worker: how many questions it still swallows, and how many came. */
interface HeldWorker {
  held: number;
  asked: number;
}

describe.each(['chrome', 'firefox'] as const)('messages in %s', (family) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(family, new Map([[PAGE, HTML]]));
  });
  afterAll(() => session.close());

  test('reach a background that was killed between any two of them', async () => {
    const control = await extensionControl(session);
    const page = await session.open(PAGE);
    await awaitMarks(page);
    const names = ['CATL', 'BYD'];
    for (const name of ['Huawei', 'Geely', 'Xpeng']) {
      await control.killBackground();
      await page.evaluate((text) => document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>Then ${text} came.</p>`), name);
      names.push(name);
      expect(await settleMarks(page, names)).toEqual(names);
    }
    await page.bringToFront();
    await control.killBackground();
    await restOn(page, 'Xpeng');
    expect((await awaitCard(page)).text).toContain('小鹏');
    await page.close();
  });

  // Only Chrome's worker can be reached from a test.
  test.runIf(family === 'chrome')('that are never answered are sent once more, and then it is quiet until the page changes', async () => {
    const page = await session.open(PAGE);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await awaitMarks(page);
    const target = await session.browser.waitForTarget((other) => other.type() === 'service_worker' && other.url().startsWith(session.extensionUrl));
    const worker = await target.worker();
    await worker?.evaluate(() => {
      const it = globalThis as unknown as HeldWorker;
      it.held = 2;
      it.asked = 0;
      const { then } = Promise.prototype;
      // biome-ignore lint/suspicious/noThenProperty: the worker is to swallow answers
      Promise.prototype.then = function (this: Promise<unknown>, ...steps: Parameters<typeof then>) {
        if (!String(steps[0]).includes('.known')) return then.apply(this, steps);
        it.asked++;
        return it.asked > it.held ? then.apply(this, steps) : new Promise(() => undefined);
      } as typeof then;
    });
    const asked = () => worker?.evaluate(() => (globalThis as unknown as HeldWorker).asked);
    await page.evaluate(() => document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Then Huawei came.</p>'));
    await expect.poll(asked, { timeout: 30_000 }).toBe(2);
    expect(await settleMarks(page, ['CATL', 'BYD'])).toEqual(['CATL', 'BYD']);
    await new Promise((done) => setTimeout(done, 12_000));
    expect(await asked()).toBe(2);
    await page.evaluate(() => document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Then Geely came.</p>'));
    expect(await settleMarks(page, ['CATL', 'BYD', 'Huawei', 'Geely'])).toEqual(['CATL', 'BYD', 'Huawei', 'Geely']);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('from another extension, or from the page, are not heard', async () => {
    const page = await session.open(PAGE);
    await awaitMarks(page);
    const id = family === 'chrome' ? new URL(session.extensionUrl).hostname : 'newsgloss@newsgloss.example';
    const outcome = await page.evaluate(
      (detail) =>
        new Promise<string>((done) => {
          addEventListener('newsgloss-sent', (event) => done(String((event as CustomEvent).detail)), { once: true });
          dispatchEvent(new CustomEvent('newsgloss-send', { detail }));
        }),
      JSON.stringify({ id, message: { kind: 'records', ids: ['catl'] } }),
    );
    expect(JSON.parse(outcome)).toEqual({ error: expect.stringContaining('Could not establish connection') });
    // The page has no way to any extension that does not ask for one.
    expect(await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage)).toBe(
      'undefined',
    );
    await page.close();
  });

  test('of settings that are markup are shown as words', async () => {
    const own = await session.openOwn('options.html');
    const markup = '<img src=x onerror="document.title=1">';
    await storeSettings(own, { version: 2, muted: [{ text: markup, entity: 'no-such-entity<b>', where: 'page', place: 'javascript:alert(1)' }] });
    await own.waitForFunction((words) => document.body.innerText.includes(words), { polling: 30 }, markup);
    expect(await own.evaluate(() => [document.images.length, document.title === '1', document.querySelectorAll('a[href^="javascript:"]').length])).toEqual([
      0,
      false,
      0,
    ]);
    await storeSettings(own, { version: 2 });
    await own.close();
  });
});
