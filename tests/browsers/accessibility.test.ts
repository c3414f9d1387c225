import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axeFaults.ts';
import { awaitCard, awaitMarks, restOn } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const PAGE = 'http://www.asiafinancial.com/axe';
const DARK = 'http://www.asiafinancial.com/axe-dark';
const MIRROR = 'http://news.example/mirror';
const article = (style: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Axe</title><link rel="icon" href="data:,"><body style="${style}"><article><h1>Names</h1><p>CATL, then 宁德时代, Miao Wei, and Chongqing’s “33618” cluster of manufacturing.</p></article></html>`;

describe.each(['chrome', 'firefox'] as const)('accessibility in %s', (family) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(
      family,
      new Map([
        [PAGE, article('background:#fff;color:#111')],
        [DARK, article('background:#14181c;color:#eee')],
        [MIRROR, '<!doctype html><html lang="en"><meta charset="utf-8"><title>Mirror</title><main><h1>Mirror</h1></main></html>'],
      ]),
    );
  });
  afterAll(() => session.close());

  /** Axe cannot look into a closed root, so the very card is set up again in an open one. */
  async function cardFaults(address: string, name: string, theme: string): Promise<string[]> {
    const page = await session.open(address);
    await awaitMarks(page);
    await restOn(page, name);
    const card = await awaitCard(page);
    expect(card.theme).toBe(theme);
    await page.close();
    const mirror = await session.open(MIRROR);
    await mirror.evaluate(
      (html, css) => {
        const host = document.createElement('newsgloss-card');
        const root = host.attachShadow({ mode: 'open' });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets = [sheet];
        root.innerHTML = html;
        document.documentElement.append(host);
        root.querySelector<HTMLElement>('.layer')?.showPopover();
      },
      card.html,
      ['assets/tokens.css', 'assets/card.css'].map((file) => readFileSync(file, 'utf8').replace(/@import .*;|animation: appear.*;/g, '')).join('\n'),
    );
    const faults = await axeFaults(mirror);
    await mirror.close();
    return faults;
  }

  test.each([
    [PAGE, 'CATL', 'light'],
    [PAGE, '33618', 'light'],
    [DARK, 'CATL', 'dark'],
    [DARK, 'Miao Wei', 'dark'],
  ])('axe finds nothing in the card: %s, %s', async (address, name, theme) => {
    expect(await cardFaults(address, name, theme)).toEqual([]);
  });

  test.each(['popup.html', 'options.html', 'welcome.html'])('axe finds nothing in %s', async (path) => {
    const page = await session.openOwn(path);
    await page.waitForSelector('main h1');
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
