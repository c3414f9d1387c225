import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offAddress, readFixturePages } from './fixturePages.ts';
import { awaitCard, cardOf, marksOf, ownHtml, restOn, settleMarks } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const pages = readFixturePages();

/** Sites of fixture pages that are off until the reader switches them on. */
const SWITCHED_ON = { people: true, 'chongqing-daily': true, 'the-paper': true };

describe.each(['chrome', 'firefox'] as const)('fixture pages in %s', (family) => {
  let session: Session;
  beforeAll(async () => {
    const served = new Map(pages.flatMap(({ url, html }) => [url, offAddress(url)].map((address) => [address, html])));
    session = await startSession(family, served, { version: 2, sites: SWITCHED_ON });
  });
  afterAll(() => session.close());

  test.each(pages)('$name: marks where expected and nowhere else, at every step', async ({ url, marks, entities, steps }) => {
    const page = await session.open(url);
    expect(await settleMarks(page, marks)).toEqual(marks);
    expect(await session.counts(url)).toEqual(entities);
    for (const step of steps) {
      await page.bringToFront();
      await page.click(step.click);
      expect(await settleMarks(page, step.marks), step.click).toEqual(step.marks);
      expect(page.url()).toBe(step.url ?? url);
      expect(await session.counts(page.url()), step.click).toEqual(step.entities);
    }
    await page.close();
  });

  test.each(pages)('$name: the page’s own document is the same before, during and after', async ({ url, marks }) => {
    const without = await session.open(offAddress(url));
    const untouched = await ownHtml(without);
    expect(await marksOf(without)).toEqual([]);
    await without.close();

    const page = await session.open(url);
    await settleMarks(page, marks);
    expect(await ownHtml(page)).toBe(untouched);
    const [first = ''] = marks;
    await restOn(page, first);
    await awaitCard(page);
    expect(await ownHtml(page)).toBe(untouched);
    await page.keyboard.press('Escape');
    expect(await cardOf(page)).toBeNull();
    expect(await ownHtml(page)).toBe(untouched);
    await page.close();
  });
});
