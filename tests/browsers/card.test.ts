import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awaitCard, awaitMarks, awaitNoCard, boxOfMark, cardOf, centre, letPass, restOn, settleMarks } from './pageActions.ts';
import { type SeenCard, type Session, startSession } from './session.ts';

const URL_EN = 'http://www.asiafinancial.com/card';
const URL_ZH = 'http://www.yicai.com/news/1.html';

const URL_2018 = 'http://auto.people.com.cn/n1/2018/0501/c1005-29960000.html';
const OF_2018 = `<!doctype html><meta charset="utf-8"><meta name="publishdate" content="2018-05-01"><title>旧闻</title><link rel="icon" href="data:,"><div class="rm_txt"><h1>旧闻</h1><div class="rm_txt_con"><p>苗圩昨天参观了工厂。</p></div></div>`;

const EN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Card</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">
<style>body{margin:0 auto;max-width:640px;padding:24px;font:17px/1.7 Georgia}</style>
<article><h1>Batteries and cars</h1>
<p>First in the story stands CATL, and much later in the same line BYD, both of them makers of cells.</p>
<p>A link says <a id="link" href="#followed">Tesla</a> and the next words say nothing at all for a while.</p>
<p>Then <b>Miao</b> Wei speaks about Chongqing.</p>
<textarea id="field"></textarea>
<p style="height:1600px">A long pause.</p><p>The end belongs to Huawei.</p></article></html>`;
const ZH = `<!doctype html><meta charset="utf-8"><title>卡片</title><link rel="icon" href="data:,"><body style="background:#101418;color:#e8e8e8;font:17px/1.9 serif;padding:24px">
<div class="multiText"><h1>电池与汽车</h1><p>宁德时代为特斯拉供货，工业和信息化部原部长苗圩谈重庆。</p></div>`;

describe.each(['chrome', 'firefox'] as const)('the card in %s', (family) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(
      family,
      new Map([
        [URL_EN, EN],
        [URL_ZH, ZH],
        [URL_2018, OF_2018],
      ]),
      { version: 2, sites: { people: true } },
    );
  });
  afterAll(() => session.close());

  const open = async (url = URL_EN, viewport?: { width: number; height: number }) => {
    const page = await session.open(url, viewport);
    await awaitMarks(page);
    return page;
  };
  const isFor = (name: string) => (card: { label: string }) => card.label.includes(name);

  test('opens for a pointer that rests, beside the name and not under the pointer', async () => {
    const page = await open();
    const mark = await restOn(page, 'CATL');
    const card = await awaitCard(page, isFor('CATL'));
    expect(card.text).toContain('宁德时代');
    expect(card.text).toContain('Níngdé Shídài');
    expect(card.text).toContain('300750');
    expect(card.box.top).toBeGreaterThanOrEqual(mark.bottom + 7);
    expect(card.box.right - card.box.left).toBeCloseTo(360, 0);
    expect(card.box.bottom - card.box.top).toBeLessThanOrEqual(303);
    await page.close();
  });

  test('says every fact with a source that can be opened', async () => {
    const page = await open();
    await restOn(page, 'BYD');
    const { buttons } = await awaitCard(page, isFor('BYD'));
    const links = buttons.filter(({ href }) => href !== null);
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const { href } of links) expect(href).toMatch(/^https?:\/\//);
    await page.close();
  });

  test('stays while the pointer travels from the name to the card and rests there, closes when it leaves', async () => {
    const page = await open();
    const mark = centre(await restOn(page, 'CATL'));
    const { box } = await awaitCard(page, isFor('CATL'));
    await page.mouse.move(mark.x, box.top + 40, { steps: 20 });
    await letPass(page, 700);
    expect(await cardOf(page)).not.toBeNull();
    await page.mouse.move(box.right + 200, box.bottom + 100, { steps: 10 });
    await awaitNoCard(page);
    await page.close();
  });

  test('does not open for a pointer that passes', async () => {
    const page = await open();
    const { x, y } = centre(await boxOfMark(page, 'CATL'));
    await page.mouse.move(x - 200, y - 60);
    await page.mouse.move(x, y);
    await page.mouse.move(x + 300, y + 160);
    await letPass(page, 700);
    expect(await page.$('newsgloss-card')).toBeNull();
    await page.close();
  });

  test('changes to the next name on which the pointer rests', async () => {
    const page = await open();
    await restOn(page, 'BYD');
    await awaitCard(page, isFor('BYD'));
    const { x, y } = centre(await boxOfMark(page, 'CATL'));
    await page.mouse.move(x, y, { steps: 10 });
    await awaitCard(page, isFor('CATL'));
    await page.close();
  });

  test('closes at Escape, and when the text scrolls away', async () => {
    const page = await open();
    await restOn(page, 'CATL');
    await awaitCard(page);
    await page.keyboard.press('Escape');
    expect(await cardOf(page)).toBeNull();
    await restOn(page, 'BYD');
    await awaitCard(page);
    await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await letPass(page, 100);
    expect(await cardOf(page)).not.toBeNull();
    await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await awaitNoCard(page);
    await page.close();
  });

  test('works by keyboard alone: next, previous, through the card, Escape, focus back', async () => {
    const page = await open();
    await page.focus('#link');
    await session.command('next-mention');
    const first = await awaitCard(page, isFor('CATL'));
    expect(first.focus).not.toBe('');
    await page.keyboard.press('Tab');
    expect((await awaitCard(page)).focus).toBe('Close');
    await session.command('next-mention');
    await awaitCard(page, isFor('BYD'));
    await session.command('previous-mention');
    await awaitCard(page, isFor('CATL'));
    await page.keyboard.press('Escape');
    expect(await cardOf(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    await session.command('toggle-card');
    await awaitCard(page, isFor('CATL'));
    await session.command('toggle-card');
    await awaitNoCard(page);
    await page.close();
  });

  test('brings a name far below into view when stepping to it', async () => {
    const page = await open();
    await session.command('previous-mention');
    await awaitCard(page);
    await session.command('previous-mention');
    await awaitCard(page, isFor('Huawei'));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await page.close();
  });

  test('opens as a bottom sheet for a tap; a link keeps its tap', async () => {
    const page = await open(URL_EN, { width: 390, height: 760 });
    const { x, y } = centre(await boxOfMark(page, 'CATL'));
    await page.touchscreen.tap(x, y);
    const { box } = await awaitCard(page, isFor('CATL'));
    expect(box.left).toBe(0);
    expect(Math.round(box.right)).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect(Math.round(box.bottom)).toBe(760);
    const away = await boxOfMark(page, 'CATL');
    await page.touchscreen.tap(away.left + 5, 20);
    await awaitNoCard(page);
    const link = centre(await boxOfMark(page, 'Tesla'));
    await page.touchscreen.tap(link.x, link.y);
    await page.waitForFunction(() => location.hash === '#followed', { polling: 30 });
    expect(await cardOf(page)).toBeNull();
    await page.close();
  });

  test('stays open when the name is pressed, until one presses elsewhere; a pressed link is followed', async () => {
    const page = await open();
    const { x, y } = centre(await boxOfMark(page, 'CATL'));
    await page.mouse.click(x, y);
    await awaitCard(page, isFor('CATL'));
    await page.mouse.move(5, 5, { steps: 4 });
    await letPass(page, 600);
    expect(await cardOf(page)).not.toBeNull();
    await page.mouse.click(5, 5);
    await awaitNoCard(page);
    const link = centre(await boxOfMark(page, 'Tesla'));
    await page.mouse.click(link.x, link.y);
    await page.waitForFunction(() => location.hash === '#followed', { polling: 30 });
    await page.close();
  });

  test('copies the Chinese name', async () => {
    const page = await open();
    await restOn(page, 'CATL');
    const { buttons } = await awaitCard(page, isFor('CATL'));
    const copy = buttons.find(({ name }) => name === 'Copy 宁德时代');
    if (!copy) throw new Error('no button to copy');
    const { x, y } = centre(copy.box);
    await page.mouse.move(x, y, { steps: 12 });
    await page.mouse.click(x, y);
    await awaitCard(page, ({ text }) => text.includes('Copied'));
    await page.keyboard.press('Escape');
    await page.focus('#field');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '宁德时代', { polling: 30 });
    await page.close();
  });

  test('speaks the language of the text and follows a dark page', async () => {
    const page = await open(URL_ZH);
    await restOn(page, '苗圩');
    const card = await awaitCard(page, isFor('苗圩'));
    expect(card.theme).toBe('dark');
    expect(card.text).toContain('人物');
    expect(card.text).toContain('Miao Wei');
    expect(card.text).toContain('本页相关');
    await page.close();
  });

  test('says why it matched; “not this” takes the mark away, and the options give it back', async () => {
    const page = await open();
    await restOn(page, 'CATL');
    const click = async (name: RegExp) => {
      const shown = (card: SeenCard) =>
        card.buttons.find((button) => name.test(button.name) && button.box.top > card.box.top && button.box.bottom < card.box.bottom - 4);
      const seen = await awaitCard(page, (card) => shown(card) !== undefined);
      const { x, y } = centre(shown(seen)?.box ?? seen.box);
      await page.mouse.move(x, y, { steps: 10 });
      await page.mouse.click(x, y);
    };
    await click(/more$/i);
    const card = await awaitCard(page, ({ text }) => text.includes('Why this match'));
    expect(card.text).toContain('The name is unambiguous.');
    // The choices stand at the end of what can be scrolled; the last of them in view shows that it has been.
    await page.mouse.move(centre(card.box).x, centre(card.box).y, { steps: 4 });
    await page.mouse.wheel({ deltaY: 3000 });
    await click(/^Not this on this site$/);
    expect(await settleMarks(page, ['BYD', 'Tesla', 'Miao Wei', 'Chongqing', 'Huawei'])).toEqual(['BYD', 'Tesla', 'Miao Wei', 'Chongqing', 'Huawei']);
    expect(await cardOf(page)).toBeNull();

    const options = await session.openOwn('options.html');
    await options.waitForFunction(() => document.body.textContent?.includes('“CATL” is not CATL, on www.asiafinancial.com'), { polling: 30 });
    const undo = await options.waitForSelector('#muted ~ ul button');
    await undo?.click();
    await page.bringToFront();
    expect((await settleMarks(page, ['CATL', 'BYD', 'Tesla', 'Miao Wei', 'Chongqing', 'Huawei']))[0]).toBe('CATL');
    await options.close();
    await page.close();
  });

  test('calls somebody by the post of the time when the article was written', async () => {
    const page = await open(URL_2018);
    await restOn(page, '苗圩');
    const { text } = await awaitCard(page, isFor('苗圩'));
    expect(text).toMatch(/部长工业和信息化部.{0,20}2020年8月.{0,12}文章发表时/);
    await page.close();
  });

  test('shows more on demand and goes to the next mention', async () => {
    const page = await open();
    await restOn(page, 'CATL');
    const before = await awaitCard(page, isFor('CATL'));
    const more = before.buttons.find(({ name }) => /^\d+ more$/.test(name));
    if (!more) throw new Error('no button for more');
    await page.mouse.move(centre(more.box).x, centre(more.box).y, { steps: 12 });
    await page.mouse.click(centre(more.box).x, centre(more.box).y);
    const after = await awaitCard(page, ({ text }) => text.includes('Fewer'));
    expect(after.text.length).toBeGreaterThan(before.text.length);
    await page.close();
  });
});
