import type { Page } from 'puppeteer-core';
import type { BenchPage } from './benchPages.ts';
import { threadTimeOf } from './pageThread.ts';

declare global {
  interface Window {
    /** The script of the storm's page: changes a thousand texts a second for so many ms. */
    storm: (ms: number) => Promise<number>;
  }
}

/** Time that marks may take to be right again, in ms: the rest after a reading, twice. */
const AFTERWARDS = 3_000;

/** Of the window in which marks are compared, in px. */
const WIDTH = 1_000;

/** The marked texts, in the order of the page. */
const marksOf = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('newsgloss') ?? [])]
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
      })
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(String),
  );

/** Opens the page as the storm left it anew, without its script, for the marks that it ought to have. */
async function freshMarks(page: Page, url: string): Promise<string[]> {
  const html = await page.evaluate(
    () => `<!DOCTYPE html>${document.documentElement.outerHTML.replace(/<script>[\s\S]*?<\/script>|<newsgloss-card[\s\S]*/g, '')}`,
  );
  await page.setRequestInterception(true);
  page.once('request', (request) => request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(url);
  await page.setRequestInterception(false);
  await new Promise((done) => setTimeout(done, AFTERWARDS));
  return marksOf(page);
}

/**
 * Processor time of the thread in a storm of changes, in ms for each ms of it.
 * @param read whether the page is one that is read
 */
export async function rideStorm(page: Page, { on, off }: BenchPage, read: boolean, ms: number): Promise<number> {
  await page.goto(read ? on : off);
  await new Promise((done) => setTimeout(done, AFTERWARDS));
  return (await threadTimeOf(page, () => page.evaluate((time) => window.storm(time), ms))) / ms;
}

/** After a storm on a page that is read: how many of the marks that it ought to have are not there, or are there and ought not to be. */
export async function wrongMarks(page: Page, { on }: BenchPage): Promise<number> {
  // Of many marks only those near the viewport are drawn, so all of the page is to be in it.
  await page.setViewport({ width: WIDTH, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await new Promise((done) => setTimeout(done, AFTERWARDS));
  const left = await marksOf(page);
  const right = await freshMarks(page, on);
  await page.setViewport(null);
  return Math.abs(left.length - right.length) + left.filter((mark, at) => at < right.length && mark !== right[at]).length;
}
