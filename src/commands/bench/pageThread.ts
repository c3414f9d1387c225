import type { CDPSession, Page } from 'puppeteer-core';

/** What a page's thread did, in ms of its processor time. */
export interface ThreadTime {
  /** In tasks that ran any script, until the marks are drawn. A page without scripts of its own has ours there, and nothing else. */
  readonly script: number;
  /** The same afterwards: the code that draws cards, and their records. */
  readonly cards: number;
  /** The longest of those tasks; of a task that also reads the document or draws a frame, the script alone, with what it makes the browser compute. */
  readonly longest: number;
  /** In all other tasks: reading the document, styles, layout, painting. */
  readonly rest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Begin, and length in wall and in processor time, in µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string; readonly url?: string } };
}

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8.execute'];
const SCRIPT = /^(?:EvaluateScript|v8\.compile|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|FireIdleCallback)$/;
/** What a task does for the page itself: reads its document, computes its styles and its layout, draws it. */
const PAGE = /^(?:ParseHTML|UpdateLayoutTree|Layout|PrePaint|Paint|FireAnimationFrame)$/;
/** The code that draws cards, which a reader asks for when all marks are drawn. */
const CARD = /^(?:chrome-extension:.*)\/card\.js$/;
/** A page whose scripts have not run for so long has come to rest, in ms; more than the longest pause of ours in a page that stands still. */
const REST = 1_000;
const LONGEST_WAIT = 60_000;

const timeOf = ({ tdur = 0 }: TraceEvent) => tdur / 1000;
const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

/** Events that lie in no other of the list, which is in the order of their beginnings. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  for (const event of events) {
    const last = found.at(-1);
    if (!last || event.ts >= endOf(last)) found.push(event);
  }
  return found;
}

function readTrace(events: readonly TraceEvent[], url: string): ThreadTime {
  const start = events.findLast(({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url);
  if (!start) throw new Error(`the trace has no page ${url}`);
  const thread = events
    .filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts)
    .sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
  const tasks = outermost(thread.filter(({ name }) => name === 'RunTask'));
  const parts = thread.filter(({ name }) => SCRIPT.test(name) || PAGE.test(name));
  const marked = thread.find(({ name, args }) => name === 'EvaluateScript' && CARD.test(args?.data?.url ?? ''))?.ts ?? Number.POSITIVE_INFINITY;
  let script = 0;
  let cards = 0;
  let longest = 0;
  let rest = 0;
  let at = 0;
  for (const task of tasks) {
    while (parts[at] && (parts[at]?.ts ?? 0) < task.ts) at++;
    const own: TraceEvent[] = [];
    for (let part = parts[at]; part && part.ts < endOf(task); part = parts[++at]) own.push(part);
    const scripts = outermost(own.filter(({ name }) => SCRIPT.test(name)));
    // What lies in a script was made necessary by it.
    const forPage = own.some((part) => PAGE.test(part.name) && !scripts.some((script) => part.ts > script.ts && part.ts < endOf(script)));
    const time = scripts.length > 0 && !forPage ? timeOf(task) : scripts.reduce((sum, event) => sum + timeOf(event), 0);
    if (endOf(task) < marked) script += time;
    else cards += time;
    longest = Math.max(longest, time);
    rest += timeOf(task) - time;
  }
  return { script, cards, longest, rest };
}

/** Waits, without running anything in the page, until its scripts rest. */
async function scriptsRest(session: CDPSession): Promise<void> {
  const deadline = performance.now() + LONGEST_WAIT;
  let before = -1;
  let since = performance.now();
  while (performance.now() - since < REST) {
    await new Promise((done) => setTimeout(done, 50));
    const { metrics } = await session.send('Performance.getMetrics');
    const now = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
    if (now !== before) since = performance.now();
    before = now;
    if (performance.now() > deadline) throw new Error('the scripts of a page did not come to rest within a minute');
  }
}

/** Loads a page in Chromium under its tracing and says what its thread did from the beginning until its scripts rest. */
export async function loadTraced(page: Page, url: string): Promise<ThreadTime> {
  await page.goto('about:blank');
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(url);
  await scriptsRest(session);
  const trace = await page.tracing.stop();
  await session.detach();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  return readTrace(traceEvents, url);
}

/** Processor time of a page's thread in Chromium while something is done there, in ms. */
export async function threadTimeOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  const before = await read();
  await work();
  const after = await read();
  await session.detach();
  return (after - before) * 1000;
}
