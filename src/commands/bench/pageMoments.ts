import type { Page } from 'puppeteer-core';

/** What a page says of itself; times in ms. */
export interface Moments {
  /** From DOMContentLoaded to the first frame that can show a mark; nothing where none came. */
  readonly firstMark: number | undefined;
  /** Sum of all layout shifts, and the largest contentful paint; nothing where the browser does not tell. */
  readonly shift: number | undefined;
  readonly largestPaint: number | undefined;
  readonly nodes: number;
  /** From the last movement of the pointer to the frame with the card behind it; nothing without a mark. */
  readonly hover: number | undefined;
  /** Messages to the background from before the pointer moved until the card was there. */
  readonly messages: number;
}

interface Recorded {
  mark?: number;
  shift?: number;
  paint?: number;
  pointer: number;
  card?: number;
}

declare global {
  interface Window {
    /** Of the bench's pages only. */
    recorded: Recorded;
  }
}

/** Runs in the page before anything else does. */
function record(): void {
  const recorded: Recorded = { pointer: 0 };
  window.recorded = recorded;
  const look = () => {
    if (CSS.highlights.size > 0) recorded.mark = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const told = PerformanceObserver.supportedEntryTypes;
  if (told.includes('layout-shift')) {
    recorded.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) recorded.shift = (recorded.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
  if (told.includes('largest-contentful-paint')) {
    new PerformanceObserver((list) => {
      recorded.paint = list.getEntries().at(-1)?.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  }
  addEventListener(
    'pointermove',
    () => {
      recorded.pointer = performance.now();
    },
    { capture: true, passive: true },
  );
  // The card's host enters the document with the first card; a message that is posted within a frame comes when it is painted.
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    recorded.card ??= performance.now();
  };
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName === 'NEWSGLOSS-CARD')))
      requestAnimationFrame(() => port1.postMessage(0));
  }).observe(document, { childList: true, subtree: true });
}

/** Lets a tab's pages record what {@link readMoments} reads. */
export const recordMoments = (page: Page) => page.evaluateOnNewDocument(record);

/** Where the middle of the first mark in view is. */
const firstMark = (page: Page) =>
  page.evaluate(() => {
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get('newsgloss') ?? []) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { left, top, width, height } = range.getBoundingClientRect();
      if (top > 0 && top + height < innerHeight) return { x: left + width / 2, y: top + height / 2 };
    }
    return undefined;
  });

/** Time that layout and the last marks of an article take to come to rest at most, in ms. */
const SETTLED = 400;

/**
 * Loads a page, waits for its marks if it is one that is read, and rests the pointer on the first of them.
 * @param heard how many messages the background has had so far
 */
export async function readMoments(page: Page, url: string, read: boolean, heard: () => Promise<number>): Promise<Moments> {
  await page.mouse.move(1, 1);
  await page.goto(url);
  if (read) await page.waitForFunction(() => window.recorded.mark !== undefined, { polling: 50, timeout: 10_000 });
  await new Promise((done) => setTimeout(done, SETTLED));
  const place = read ? await firstMark(page) : undefined;
  const before = await heard();
  if (place) {
    await page.mouse.move(place.x + 60, place.y + 40);
    await page.mouse.move(place.x, place.y, { steps: 8 });
    await page.waitForFunction(() => window.recorded.card !== undefined, { polling: 50, timeout: 10_000 });
  }
  const messages = (await heard()) - before;
  const told = await page.evaluate(() => {
    const { mark, shift, paint, pointer, card } = window.recorded;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      firstMark: mark === undefined ? undefined : mark - (navigation?.domContentLoadedEventStart ?? 0),
      shift,
      largestPaint: paint,
      nodes: document.querySelectorAll('*').length,
      hover: card === undefined ? undefined : card - pointer,
    };
  });
  return { ...told, messages };
}
