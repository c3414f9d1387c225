import type { Page } from 'puppeteer-core';
import type { SeenCard } from './session.ts';

type Box = SeenCard['box'];

/** Pause between two looks at a page, in ms, while something is awaited. */
const POLLING = 30;

/** The marked texts of a page, in its order, as its own scripts could read them from the highlight registry. */
export function marksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('newsgloss') ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    });
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String);
  });
}

/** Waits until exactly these texts are marked; what is marked instead if that does not come true in time. */
export async function settleMarks(page: Page, expected: readonly string[]): Promise<string[]> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const marks = await marksOf(page);
    if (performance.now() > deadline || (marks.length === expected.length && marks.every((mark, at) => mark === expected[at]))) return marks;
    await new Promise((done) => setTimeout(done, POLLING));
  }
}

/** Waits until anything is marked. */
export const awaitMarks = (page: Page) => page.waitForFunction(() => (CSS.highlights.get('newsgloss')?.size ?? 0) > 0, { polling: POLLING });

/** The box of the nth mark with this text, in the viewport. */
export async function boxOfMark(page: Page, text: string, nth = 0): Promise<Box> {
  const box = await page.evaluate(
    (wanted, index) => {
      const ranges = [...(CSS.highlights.get('newsgloss') ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
      });
      const range = ranges.filter((other) => String(other) === wanted)[index];
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const rectangle = range?.getClientRects()[0];
      return rectangle && { left: rectangle.left, top: rectangle.top, right: rectangle.right, bottom: rectangle.bottom };
    },
    text,
    nth,
  );
  if (!box) throw new Error(`"${text}" is not marked`);
  return box;
}

export const centre = ({ left, top, right, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** Moves the pointer onto a mark as a hand does: there in steps, the last of them slow. */
export async function restOn(page: Page, text: string, nth = 0): Promise<Box> {
  const box = await boxOfMark(page, text, nth);
  const { x, y } = centre(box);
  await page.mouse.move(Math.max(1, x - 60), y + 40);
  await page.mouse.move(x, y, { steps: 8 });
  return box;
}

/** What the probe sees: the open card, or null. */
export async function cardOf(page: Page): Promise<SeenCard | null> {
  const seen = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        addEventListener('newsgloss-answer', (event) => done(String((event as CustomEvent).detail)), { once: true });
        dispatchEvent(new CustomEvent('newsgloss-probe'));
      }),
  );
  return JSON.parse(seen) as SeenCard | null;
}

/** Waits for a card for which `wanted` holds. @throws with what is seen instead */
export async function awaitCard(page: Page, wanted: (card: SeenCard) => boolean = () => true): Promise<SeenCard> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const card = await cardOf(page);
    if (card && wanted(card)) return card;
    if (performance.now() > deadline) throw new Error(card ? `another card is open: ${card.text.slice(0, 80)}` : 'no card is open');
    await new Promise((done) => setTimeout(done, POLLING));
  }
}

/** Waits until no card is open. @throws with the card that stays */
export async function awaitNoCard(page: Page): Promise<void> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const card = await cardOf(page);
    if (!card) return;
    if (performance.now() > deadline) throw new Error(`a card stays open: ${card.text.slice(0, 80)}`);
    await new Promise((done) => setTimeout(done, POLLING));
  }
}

/** What is ours in a page: ranges that are marked, elements, and whether our rules for marks hold there. */
export const oursIn = (page: Page) =>
  page.evaluate(() => ({
    marked: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    elements: document.querySelectorAll('newsgloss-card').length,
    rules: getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(newsgloss)').textDecorationLine !== 'none',
  }));

/** The page's own document, our host element aside. */
export function ownHtml(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('newsgloss-card')) host.remove();
    return copy.outerHTML;
  });
}

/** Lets the page's clock run, where a test shows that nothing happens in that time. In ms. */
export const letPass = (page: Page, ms: number) => page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);
