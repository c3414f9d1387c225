import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong in a page, in words; the rules are its defaults (WCAG 2 A, AA and best practice). */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  });
}
