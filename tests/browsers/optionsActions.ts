import type { ElementHandle, Page } from 'puppeteer-core';

interface ExtensionPage {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        readonly get: (key: string) => Promise<Record<string, unknown>>;
        readonly set: (items: object) => Promise<void>;
        readonly remove: (key: string) => Promise<void>;
      };
    };
    readonly permissions: { readonly contains: (wanted: { origins: string[] }) => Promise<boolean> };
  };
}

const POLLING = 30;

/** What is stored as settings, read past the extension. */
export const storedSettings = (own: Page): Promise<unknown> =>
  own.evaluate(async () => (await (globalThis as unknown as ExtensionPage).chrome.storage.local.get('settings')).settings);

/** Stores settings past the extension, sound or broken; nothing takes them away. */
export const storeSettings = (own: Page, settings: unknown): Promise<void> =>
  own.evaluate((text) => {
    const { local } = (globalThis as unknown as ExtensionPage).chrome.storage;
    return text === undefined ? local.remove('settings') : local.set({ settings: JSON.parse(text) });
  }, JSON.stringify(settings));

/** True where the browser lets the extension read a host. */
export const isAllowed = (own: Page, host: string): Promise<boolean> =>
  own.evaluate((origin) => (globalThis as unknown as ExtensionPage).chrome.permissions.contains({ origins: [origin] }), `*://*.${host}/*`);

/** Waits until the page says this. @throws with what it says instead */
export async function awaitText(page: Page, text: string): Promise<void> {
  try {
    await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { polling: POLLING, timeout: 8_000 }, text);
  } catch {
    throw new Error(
      `“${text}” is not said: ${await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role="status"]')].map((part) => part.innerText).join(' | '))}`,
    );
  }
}

/** Waits until the page no longer says this. */
export const awaitNoText = (page: Page, text: string) =>
  page.waitForFunction((wanted) => !document.body.innerText.includes(wanted), { polling: POLLING, timeout: 8_000 }, text);

/** The name of the control that has the focus: its label, or its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
    return (element.getAttribute('aria-label') ?? label ?? element.innerText).replaceAll(/\s+/g, ' ').trim();
  });

/** Presses Tab (or Shift+Tab) until a control has the focus. @throws with the controls that it came by */
export async function tabTo(page: Page, name: string, backwards = false): Promise<void> {
  const passed: string[] = [];
  if (backwards) await page.keyboard.down('Shift');
  try {
    for (let presses = 0; presses < 160; presses += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now.startsWith(name)) return;
      passed.push(now);
    }
  } finally {
    if (backwards) await page.keyboard.up('Shift');
  }
  throw new Error(`“${name}” cannot be reached by Tab: ${passed.join(' | ')}`);
}

/** Clicks the button, link or choice of this name. */
export async function clickOn(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('button, a, label')].find(
        (element) => (element.getAttribute('aria-label') ?? element.innerText).replaceAll(/\s+/g, ' ').trim() === wanted,
      ),
    { polling: POLLING, timeout: 8_000 },
    name,
  );
  await (found as ElementHandle<HTMLElement>).click();
}
