import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** What a thread's engine holds after a collection of garbage, in bytes, buffers included. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  // Newer browsers tell buffers apart; where they do not, those are not counted.
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

/** What a page and what runs in it hold in Chromium. */
export async function pageHeap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const heap = await heapOf(session);
  await session.detach();
  return heap;
}

const backgroundOf = async (browser: Browser, extensionUrl: string) => {
  const target = await browser.waitForTarget((other) => other.type() === 'service_worker' && other.url().startsWith(extensionUrl));
  const worker = await target.worker();
  if (!worker) throw new Error('the background worker cannot be reached');
  return worker;
};

/** What the background holds in Chromium. */
export const backgroundHeap = async (browser: Browser, extensionUrl: string): Promise<number> => heapOf((await backgroundOf(browser, extensionUrl)).client);

/** Stops the background in Chromium, as the browser does when nothing has asked it for a while. */
export async function stopBackground(browser: Browser, extensionUrl: string): Promise<void> {
  const isOurs = (url: string) => url.startsWith(extensionUrl);
  if (!browser.targets().some((other) => other.type() === 'service_worker' && isOurs(other.url()))) return;
  const worker = await backgroundOf(browser, extensionUrl);
  await worker.close();
  const deadline = performance.now() + 5_000;
  while (browser.targets().some((other) => other.type() === 'service_worker' && isOurs(other.url()))) {
    if (performance.now() > deadline) throw new Error('the background worker does not stop');
    await new Promise((done) => setTimeout(done, 20));
  }
}
