import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awaitCard, awaitMarks, awaitNoCard, cardOf, centre, letPass, marksOf, ownHtml, restOn, settleMarks } from './pageActions.ts';
import { type Session, startSession } from './session.ts';

const HOST = 'http://www.caixinglobal.com/2026-01-05';
const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">';
const TEXT = '<article><h1>Cells</h1><p>CATL and BYD make cells in China.</p></article>';
const NAMES = ['CATL', 'BYD'];

/** A page by what is bad about it; its scripts run before ours. */
const PAGES = {
  plain: HEAD + TEXT,
  builtIns: `${HEAD}<script>
    for (const name of ['map', 'filter', 'flatMap', 'includes']) Array.prototype[name] = () => { throw new Error('replaced ' + String(name)); };
    globalThis.Promise = class { constructor() { throw new Error('replaced Promise'); } };
    Element.prototype.attachShadow = () => { throw new Error('replaced attachShadow'); };
    Document.prototype.createElement = () => { throw new Error('replaced createElement'); };
    HighlightRegistry.prototype.set = () => { throw new Error('replaced set'); };
    globalThis.getComputedStyle = globalThis.CSSStyleSheet = globalThis.MutationObserver = globalThis.Highlight = globalThis.StaticRange = undefined;
    Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Node.prototype);
  </script>${TEXT}`,
  definesOurElement: `${HEAD}<script>
    customElements.define('newsgloss-card', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'open' }).textContent = 'page'; }
    });
  </script>${TEXT}`,
  unset: `${HEAD}<style>* { all: unset !important } newsgloss-card { color: red; transform: scale(3) } ::highlight(newsgloss) { color: red }</style>${TEXT}`,
  iframes: `${HEAD}${TEXT}${'<iframe></iframe>'.repeat(1000)}`,
  surrogates: `${HEAD}<article><p id="p">CATL and BYD make cells in China.</p></article><script>
    p.before('\\ud800CATL\\udc00 \\ud83d', '\\ude00\\u202eBYD\\u202c\\u200f ');
  </script>`,
  rightToLeft: `${HEAD.replace('<html lang="en">', '<html lang="ar" dir="rtl">')}<article><h1>الخلايا</h1><p>شركة CATL وشركة BYD تصنعان البطاريات في الصين.</p></article>`,
} as const;

const urlOf = (name: string) => `${HOST}/${name}.html`;

/** Lets the page write itself anew; in a task of its own, since that ends what the test runs in it. */
const write = (page: Page, html: string) =>
  page.evaluate((text) => {
    setTimeout(() => {
      document.open();
      document.write(text);
      document.close();
    });
  }, html);

describe.each(['chrome', 'firefox'] as const)('a hostile page in %s', (family) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(family, new Map(Object.entries(PAGES).map(([name, html]) => [urlOf(name), html])));
  });
  afterAll(() => session.close());

  /** Opens a page and hears what its console says of faults. */
  async function open(name: keyof typeof PAGES) {
    const page = await session.open('about:blank');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(urlOf(name));
    return { page, faults };
  }

  async function expectCard(page: Page, name: string, words: string) {
    await restOn(page, name);
    const card = await awaitCard(page, ({ text }) => text.includes(words));
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    await page.mouse.move(2, 700);
    return card;
  }

  test('that replaces and freezes built-ins changes nothing: ours are those of another world', async () => {
    const { page } = await open('builtIns');
    // What the tests use of the page's own world is broken too, so the highlights are counted by other means.
    await expect.poll(() => page.evaluate('CSS.highlights.size'), { timeout: 8_000 }).toBe(1);
    await session.command('toggle-card');
    await expect.poll(() => page.evaluate('CSS.highlights.size'), { timeout: 8_000 }).toBe(2);
    await expect.poll(() => page.evaluate("document.querySelectorAll('newsgloss-card').length"), { timeout: 8_000 }).toBe(1);
    await page.close();
  });

  test('that defines our element gets no hold of the card', async () => {
    const { page } = await open('definesOurElement');
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    expect((await expectCard(page, 'CATL', '宁德时代')).text).not.toContain('page');
    expect(await page.evaluate(() => document.querySelector('newsgloss-card')?.shadowRoot ?? null)).toBeNull();
    await page.close();
  });

  test('that unsets all styles leaves marks and card as they are', async () => {
    const { page: plain } = await open('plain');
    await awaitMarks(plain);
    const { box } = await expectCard(plain, 'CATL', '宁德时代');
    await plain.close();
    const { page } = await open('unset');
    await awaitMarks(page);
    const there = await expectCard(page, 'CATL', '宁德时代');
    expect([there.box.right - there.box.left, there.box.bottom - there.box.top]).toEqual([box.right - box.left, box.bottom - box.top]);
    await page.close();
  });

  test('that takes our highlights and our host away gets them back, and no fault', async () => {
    const { page, faults } = await open('plain');
    await awaitMarks(page);
    await restOn(page, 'CATL');
    await awaitCard(page);
    await page.evaluate(() => {
      CSS.highlights.clear();
      for (const host of document.querySelectorAll('newsgloss-card')) host.remove();
      document.adoptedStyleSheets = [];
      document.querySelector('p')?.append(' ');
    });
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    await page.mouse.move(2, 700);
    await awaitNoCard(page);
    await expectCard(page, 'BYD', '比亚迪');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('that writes its whole body anew is read anew', async () => {
    const { page, faults } = await open('plain');
    await awaitMarks(page);
    await restOn(page, 'CATL');
    await awaitCard(page);
    await page.evaluate(() => {
      document.body.outerHTML = '<body><article><p>Now Huawei and Geely.</p></article></body>';
    });
    expect(await settleMarks(page, ['Huawei', 'Geely'])).toEqual(['Huawei', 'Geely']);
    await page.mouse.move(2, 700);
    await awaitNoCard(page);
    await expectCard(page, 'Huawei', '华为');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('that is written by document.write after it was loaded has marks and cards', async () => {
    const { page, faults } = await open('plain');
    await awaitMarks(page);
    await write(page, `${HEAD}<article><p>Written: Huawei and Geely.</p></article>`);
    expect(await settleMarks(page, ['Huawei', 'Geely'])).toEqual(['Huawei', 'Geely']);
    // The probe's listener is gone with the page's; the emphasis of the name tells that its card is open.
    await restOn(page, 'Geely');
    await page.waitForFunction(() => CSS.highlights.has('newsgloss-active'), { polling: 30, timeout: 8_000 });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !CSS.highlights.has('newsgloss-active'), { polling: 30, timeout: 8_000 });
    expect(faults).toEqual([]);
    await page.close();
  });

  test('with a thousand frames is read once, at its top', async () => {
    const { page, faults } = await open('iframes');
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    await expectCard(page, 'CATL', '宁德时代');
    expect(faults).toEqual([]);
    await page.close();
  });

  // Chromium itself does not bear blocks three thousand deep, nor ten thousand elements in a line; without boxes it does, and Firefox all of it.
  test.each([
    ['block', family === 'chrome' ? 2_000 : 10_000],
    ['inline', family === 'chrome' ? 4_000 : 10_000],
    ['contents', 10_000],
  ] as const)('with elements of display %s, %i deep, is read to the innermost', async (display, depths) => {
    const { page, faults } = await open('plain');
    await awaitMarks(page);
    await page.evaluate(
      (shown, most) => {
        const deep = document.createElement('div');
        deep.innerHTML = `<style>x-deep { display: ${shown} }</style>`;
        let at: Element = deep;
        for (let depth = 0; depth < most; depth++) at = at.appendChild(document.createElement('x-deep'));
        at.textContent = 'Huawei';
        document.querySelector('article')?.append(deep);
        deep.insertAdjacentHTML('afterend', '<p>Then Geely.</p>');
      },
      display,
      depths,
    );
    expect(await settleMarks(page, [...NAMES, 'Huawei', 'Geely'])).toEqual([...NAMES, 'Huawei', 'Geely']);
    await expectCard(page, 'Geely', '吉利');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('with a million text nodes is read up to a bound, and lives on', async () => {
    const { page, faults } = await open('plain');
    await awaitMarks(page);
    await page.evaluate(() => {
      const p = document.createElement('p');
      for (let count = 0; count < 1_000_000; count++) p.append(count % 10_000 === 0 ? 'Geely ' : 'a ');
      document.querySelector('article')?.append(p);
      p.insertAdjacentHTML('afterend', '<p>Behind it Huawei.</p>');
    });
    // Geely stands in a hundred blocks of one section; Huawei lies beyond the bound.
    expect(await settleMarks(page, [...NAMES, 'Geely'])).toEqual([...NAMES, 'Geely']);
    await expectCard(page, 'CATL', '宁德时代');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('with ten megabytes in one text node passes over that', async () => {
    const { page, faults } = await open('plain');
    await awaitMarks(page);
    await page.evaluate(() => {
      const p = document.createElement('p');
      p.textContent = 'Huawei is here. '.repeat(650_000);
      document.querySelector('article')?.append(p);
      p.insertAdjacentHTML('afterend', '<p>Behind it Geely.</p>');
    });
    expect(await settleMarks(page, [...NAMES, 'Geely'])).toEqual([...NAMES, 'Geely']);
    await expectCard(page, 'CATL', '宁德时代');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('with half characters and marks of direction has whole names marked', async () => {
    const { page, faults } = await open('surrogates');
    await awaitMarks(page);
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    await expectCard(page, 'CATL', '宁德时代');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('that runs from right to left has its marks, and the card in view', async () => {
    const { page } = await open('rightToLeft');
    expect(await settleMarks(page, NAMES)).toEqual(NAMES);
    const { box } = await expectCard(page, 'BYD', '比亚迪');
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(1000);
    await page.close();
  });

  /** Lets the page fill the screen with one of its elements, at a press, as browsers ask for it. */
  async function fillScreen(page: Page, selector: string) {
    await page.evaluate((wanted) => {
      const enter = () => document.querySelector(wanted)?.requestFullscreen();
      document.addEventListener('pointerdown', enter, { once: true });
    }, selector);
    await page.mouse.click(2, 700);
    await page.waitForFunction(() => document.fullscreenElement !== null, { polling: 30 });
  }
  const leaveScreen = (page: Page) => page.evaluate(() => document.exitFullscreen());

  test('that fills the screen with its article has cards there that can be used, and no element of ours in it afterwards', async () => {
    const { page, faults } = await open('plain');
    await awaitMarks(page);
    const before = await ownHtml(page);
    await fillScreen(page, 'article');
    await restOn(page, 'CATL');
    const { box, buttons } = await awaitCard(page);
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 5 });
    // Longer than a card stays that the pointer has left.
    await letPass(page, 600);
    const more = await awaitCard(page);
    const { x, y } = centre(more.buttons.find(({ name }) => / more$/.test(name))?.box ?? more.box);
    await page.mouse.click(x, y);
    await awaitCard(page, ({ html }) => html.includes('card open'));
    const close = centre(buttons.find(({ name }) => name === 'Close')?.box ?? box);
    await page.mouse.click(close.x, close.y);
    await awaitNoCard(page);
    await session.command('next-mention');
    await awaitCard(page);
    await leaveScreen(page);
    await awaitNoCard(page);
    expect(await page.evaluate(() => document.querySelectorAll('article newsgloss-card').length)).toBe(0);
    expect(await ownHtml(page)).toBe(before);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('that fills the screen with something else has no card over that, and has them again afterwards', async () => {
    const { page, faults } = await open('plain');
    await awaitMarks(page);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<video></video>'));
    await fillScreen(page, 'video');
    await session.command('next-mention');
    await letPass(page, 600);
    expect(await cardOf(page)).toBeNull();
    expect(await page.evaluate(() => document.querySelectorAll('newsgloss-card').length)).toBe(0);
    await leaveScreen(page);
    await page.waitForFunction(() => document.fullscreenElement === null, { polling: 30 });
    await expectCard(page, 'BYD', '比亚迪');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('that opens a dialog over everything lets the card be opened by key, and closed', async () => {
    const { page, faults } = await open('plain');
    await awaitMarks(page);
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'Subscribe! CATL';
      dialog.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none';
      document.body.append(dialog);
      dialog.showModal();
    });
    expect(await marksOf(page)).toEqual(NAMES);
    await session.command('next-mention');
    const { box } = await awaitCard(page);
    expect(box.right - box.left).toBeGreaterThan(300);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardOf(page)).toBeNull();
    expect(faults).toEqual([]);
    await page.close();
  });
});
