import type { Browser, Page } from 'puppeteer-core';
import type { BenchPage, BenchPages } from './benchPages.ts';
import { backgroundHeap, pageHeap, stopBackground } from './pageMemory.ts';
import { markByPeer, type Peer } from './pagePeers.ts';
import { difference, type PageRow, single } from './pageRow.ts';
import { rideStorm, wrongMarks } from './pageStorm.ts';
import { loadTraced, type ThreadTime } from './pageThread.ts';

/** What only Chromium can tell: the time of the page's thread and memory. */
interface ChromeBench {
  readonly browser: Browser;
  readonly extensionUrl: string;
  readonly page: Page;
  readonly pages: BenchPages;
  readonly rounds: number;
}

const STORM_MS = 10_000;
/** How often the storm is ridden and the slowest peer tried: each takes ten seconds and more. */
const FEW = 3;
const MB = 1e6;

async function loads(page: Page, { on, off }: BenchPage, rounds: number): Promise<{ readonly on: ThreadTime[]; readonly off: ThreadTime[] }> {
  const times: { on: ThreadTime[]; off: ThreadTime[] } = { on: [], off: [] };
  for (let at = 0; at <= rounds; at++) {
    const [a, b] = [await loadTraced(page, on), await loadTraced(page, off)];
    // The first load of a page warms the browser's caches up.
    if (at > 0 || rounds === 1) {
      times.on.push(a);
      times.off.push(b);
    }
  }
  return times;
}

async function threadRows({ page, pages, rounds }: ChromeBench): Promise<PageRow[]> {
  const rows: PageRow[] = [];
  for (const [name, pair, atMost] of [
    ['6 kB article', pages.article, 6],
    ['100 kB page', pages.long, 25],
    ['5 MB page', pages.huge, 400],
  ] as const) {
    const { on, off } = await loads(page, pair, rounds);
    const of = (times: readonly ThreadTime[], part: keyof ThreadTime) => times.map((time) => time[part]);
    rows.push(difference(`${name}: our tasks until the last mark`, 'ms', of(on, 'script'), of(off, 'script'), atMost));
    rows.push(difference(`${name}: the code and the records of cards, afterwards`, 'ms', of(on, 'cards'), of(off, 'cards')));
    rows.push(difference(`${name}: longest task`, 'ms', of(on, 'longest'), of(off, 'longest'), 16));
    rows.push(difference(`${name}: styles, layout, painting`, 'ms', of(on, 'rest'), of(off, 'rest')));
  }
  return rows;
}

/** Ours from the navigation to the last mark, script and frames, beside what others take for their call and its frames. */
async function markingRows({ page, pages, rounds }: ChromeBench): Promise<PageRow[]> {
  const { on, off } = await loads(page, pages.names, rounds);
  const total = (times: readonly ThreadTime[]) => times.map(({ script, rest }) => script + rest);
  const rows = [difference('1,000 names on 200 kB: ours, all tasks and frames until the last mark', 'ms', total(on), total(off), 25)];
  const by: Record<Peer, number[]> = { nothing: [], findAndReplaceDOMText: [], 'mark.js': [] };
  for (let at = 0; at < rounds; at++) {
    for (const peer of ['nothing', 'findAndReplaceDOMText', 'mark.js'] as const) {
      if (peer === 'mark.js' && at >= FEW) continue;
      by[peer].push(await markByPeer(page, pages.names, peer, pages.terms));
    }
  }
  for (const peer of ['findAndReplaceDOMText', 'mark.js'] as const)
    rows.push(difference(`1,000 names on 200 kB: ${peer}, call and frame`, 'ms', by[peer], by.nothing));
  return rows;
}

async function stormRows({ page, pages, rounds }: ChromeBench): Promise<PageRow[]> {
  const shares: { on: number[]; off: number[] } = { on: [], off: [] };
  let wrong = 0;
  for (let at = 0; at < Math.min(rounds, FEW); at++) {
    shares.off.push((await rideStorm(page, pages.storm, false, STORM_MS)) * 100);
    shares.on.push((await rideStorm(page, pages.storm, true, STORM_MS)) * 100);
    wrong = Math.max(wrong, await wrongMarks(page, pages.storm));
  }
  return [
    difference('1,000 text changes a second: share of the thread', '%', shares.on, shares.off, 10),
    single('marks wrong three seconds later', '', [wrong], 0),
  ];
}

async function memoryRows({ browser, extensionUrl, page, pages, rounds }: ChromeBench): Promise<PageRow[]> {
  const heaps: { on: number[]; off: number[]; background: number[] } = { on: [], off: [], background: [] };
  for (let at = 0; at < Math.min(rounds, FEW); at++) {
    await stopBackground(browser, extensionUrl);
    for (const where of ['off', 'on'] as const) {
      await loadTraced(page, pages.article[where]);
      heaps[where].push((await pageHeap(page)) / MB);
    }
    heaps.background.push((await backgroundHeap(browser, extensionUrl)) / MB);
  }
  return [single('background, full index, after an article', 'MB', heaps.background, 24), difference('a tab with an article', 'MB', heaps.on, heaps.off, 1.5)];
}

/** All rows that Chromium's own tracing and counters give. */
export async function benchChrome(setting: Omit<ChromeBench, 'page'>): Promise<PageRow[]> {
  const bench = { ...setting, page: await setting.browser.newPage() };
  // A tab behind another draws no frames.
  await bench.page.bringToFront();
  return [...(await threadRows(bench)), ...(await markingRows(bench)), ...(await stormRows(bench)), ...(await memoryRows(bench))];
}
