import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { extensionControl } from './extensionControl.ts';
import { awaitCard, awaitMarks, awaitNoCard, boxOfMark, cardOf, centre, letPass, marksOf, oursIn, ownHtml, restOn, settleMarks } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const PAGE = 'http://www.caixinglobal.com/2026-01-05/a-story-102400001.html';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
<article><h1>Cells</h1><p>CATL and BYD make cells in China.</p></article></html>`;

/** True where marks are drawn: a highlight that no rule speaks of is not. */
const areMarksDrawn = (page: Page) =>
  page.evaluate(
    () =>
      (CSS.highlights.get('newsgloss')?.size ?? 0) > 0 &&
      getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(newsgloss)').textDecorationLine === 'underline',
  );

const awaitNothingDrawn = async (page: Page) => {
  await expect.poll(() => areMarksDrawn(page), { timeout: 8_000 }).toBe(false);
};

/** Writes down what a page's console says of faults, whoever made them. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && faults.push(message.text()));
  return faults;
}

/** How many listeners our content scripts have on the document and the window; each world's are seen from inside it only. */
async function countListeners(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => context.name === 'Newsgloss' && worlds.push(context.id));
  await session.send('Runtime.enable');
  let count = 0;
  for (const contextId of worlds) {
    for (const expression of ['document', 'window', 'document.documentElement']) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      count += (await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' })).listeners.length;
    }
  }
  await session.detach();
  return count;
}

describe.each(['chrome', 'firefox'] as const)('the extension goes under an open page in %s', (family) => {
  let session: Session;
  let page: Page;
  let faults: string[];
  let control: Awaited<ReturnType<typeof extensionControl>>;
  beforeAll(async () => {
    session = await startSession(family, new Map([[PAGE, HTML]]));
    control = await extensionControl(session);
  });
  beforeEach(async () => {
    await control.enable();
    page = await session.open(PAGE);
    faults = faultsOf(page);
    await awaitMarks(page);
    return () => page.close();
  });
  afterAll(() => session.close());

  test('disabled: nothing of ours is seen any more, and the page is as it was', async () => {
    const before = await ownHtml(page);
    expect(await areMarksDrawn(page)).toBe(true);
    // Once there was a card, there is our element.
    await restOn(page, 'CATL');
    await awaitCard(page);
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    const { x, y } = centre(await boxOfMark(page, 'BYD'));
    await page.mouse.move(5, 500);
    await control.disable();
    await page.evaluate(() => document.querySelector('p')?.append(' Huawei too.'));
    await awaitNothingDrawn(page);
    // Chrome's reader sees to that itself. Firefox stops it, and takes the rules by which anything is seen.
    if (family === 'chrome') await expect.poll(() => oursIn(page), { timeout: 8_000 }).toMatchObject({ marked: 0, elements: 0 });
    else expect((await oursIn(page)).rules).toBe(false);
    await page.mouse.move(x, y, { steps: 8 });
    await letPass(page, 800);
    expect(await cardOf(page)).toBeNull();
    expect(await areMarksDrawn(page)).toBe(false);
    await page.evaluate(() => document.querySelector('p')?.lastChild?.remove());
    expect(await ownHtml(page)).toBe(before);
    expect(faults).toEqual([]);
  });

  test('disabled and enabled: the page has its marks and cards again', async () => {
    await restOn(page, 'CATL');
    await awaitCard(page);
    await control.disable();
    await control.enable();
    await page.mouse.move(5, 500);
    await awaitNoCard(page);
    await page.evaluate(() => document.querySelector('p')?.append(' Huawei too.'));
    expect(await settleMarks(page, ['CATL', 'BYD', 'Huawei'])).toEqual(['CATL', 'BYD', 'Huawei']);
    expect(await areMarksDrawn(page)).toBe(true);
    await restOn(page, 'BYD');
    expect((await awaitCard(page)).text).toContain('比亚迪');
    expect(await page.evaluate(() => document.querySelectorAll('newsgloss-card').length)).toBe(1);
    expect(faults).toEqual([]);
  });

  test('reloaded, as by an update, while a card is open: one reader, one card', async () => {
    await restOn(page, 'CATL');
    await awaitCard(page);
    await control.reload();
    await page.mouse.move(5, 500);
    await awaitNoCard(page);
    await page.evaluate(() => document.querySelector('p')?.append(' Huawei too.'));
    expect(await settleMarks(page, ['CATL', 'BYD', 'Huawei'])).toEqual(['CATL', 'BYD', 'Huawei']);
    expect(await areMarksDrawn(page)).toBe(true);
    await restOn(page, 'Huawei');
    await awaitCard(page, ({ text }) => text.includes('华为'));
    expect(await page.evaluate(() => document.querySelectorAll('newsgloss-card').length)).toBe(1);
    expect(faults).toEqual([]);
  });

  // Firefox stops a content script with its extension; Chrome lets it run on.
  test.runIf(family === 'chrome')('disabled: an open card works from memory, and with it goes all, listeners too', async () => {
    expect(await countListeners(page)).toBeGreaterThan(10);
    await restOn(page, 'CATL');
    await awaitCard(page);
    await control.disable();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    const more = (await awaitCard(page)).buttons.find(({ name }) => /more/i.test(name));
    await page.mouse.click(((more?.box.left ?? 0) + (more?.box.right ?? 0)) / 2, ((more?.box.top ?? 0) + (more?.box.bottom ?? 0)) / 2);
    expect((await awaitCard(page, ({ html }) => html.includes('card open'))).text).toContain('宁德时代');
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    expect(await marksOf(page)).toEqual([]);
    expect(await page.evaluate(() => [CSS.highlights.size, document.querySelectorAll('newsgloss-card').length])).toEqual([0, 0]);
    expect(await countListeners(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  test.runIf(family === 'chrome')('disabled: a card that opens afterwards comes from memory', async () => {
    // Cards and their code come after the marks; that both are here is seen by a card.
    await restOn(page, 'BYD');
    await awaitCard(page);
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    await page.mouse.move(5, 500);
    await control.disable();
    await restOn(page, 'BYD');
    expect((await awaitCard(page)).text).toContain('比亚迪');
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    expect(await marksOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test.runIf(family === 'chrome')('disabled: coming back to the page ends all', async () => {
    await control.disable();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    expect(await settleMarks(page, [])).toEqual([]);
    expect(faults).toEqual([]);
  });
});
