import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserFamily, findBrowser } from '../../src/commands/findBrowser.ts';
import { launchBrowser, openExtensionPage, openWelcomePage } from '../../src/commands/launchBrowser.ts';
import { startFixtureServer } from './fixtureServer.ts';
import { storeSettings } from './optionsActions.ts';
import { pressFirefoxKey } from './pressFirefoxKey.ts';

/** What the probe sees of an open card. */
export interface SeenCard {
  readonly text: string;
  readonly html: string;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly theme: string;
  readonly label: string;
  readonly focus: string;
  readonly buttons: readonly { readonly name: string; readonly box: SeenCard['box']; readonly href: string | null }[];
}

/** A browser with the built extension, in which pages stand under their real addresses. */
export interface Session {
  readonly family: BrowserFamily;
  readonly browser: Browser;
  /** Address of a file in the extension's package, slash at the end. */
  readonly extensionUrl: string;
  readonly requests: readonly string[];
  /** Opens a page of the fixture server in a tab of its own, in front. */
  readonly open: (url: string, viewport?: { readonly width: number; readonly height: number }) => Promise<Page>;
  /** Opens a page of the extension in a tab. */
  readonly openOwn: (path: string) => Promise<Page>;
  /** Gives a keyboard command of the extension, as the browser does after its keys. */
  readonly command: (name: string) => Promise<void>;
  /** How often a tab's page names each entity, as the popup would list it; nothing where no reader runs. */
  readonly counts: (url: string) => Promise<Record<string, number> | undefined>;
  readonly close: () => Promise<void>;
}

interface ExtensionApi {
  readonly tabs: { query: (filter: object) => Promise<{ id: number; url: string }[]>; sendMessage: (tab: number, message: object) => Promise<unknown> };
  readonly commands: { readonly onCommand: { dispatch: (name: string) => void } };
}

/** A page or worker of the extension has one of these; the type is only what the tests use. */
interface ExtensionGlobal {
  readonly chrome: ExtensionApi;
}

/** The letter of each command's suggested key, as in wxt.config.ts. */
const KEYS: Readonly<Record<string, string>> = { 'next-mention': 'K', 'previous-mention': 'J', 'toggle-card': 'O' };

/** @param settings what the extension finds stored when the first page opens; without it, it is freshly installed */
export async function startSession(family: BrowserFamily, pages: ReadonlyMap<string, string>, settings?: object): Promise<Session> {
  const found = findBrowser(family);
  if (!found) throw new Error(`${family} is not installed; run npm test, which says or does what is needed`);
  const server = await startFixtureServer(pages);
  const launched = await launchBrowser({ ...found, headless: true, proxyPort: server.port });
  const { browser, extensionUrl } = launched;
  await browser.installExtension(join(import.meta.dirname, 'probe'));
  // Once the welcome page is there and gone, no tab comes to the front by itself.
  await (await openWelcomePage(launched, family)).close();

  const openOwn = (path: string): Promise<Page> => openExtensionPage(browser, family, extensionUrl + path);

  let own: Promise<Page> | undefined;
  const inside = () => {
    own ??= openOwn('options.html');
    return own;
  };

  if (settings) await storeSettings(await inside(), settings);

  return {
    family,
    browser,
    extensionUrl,
    requests: server.requests,
    openOwn,
    async open(url, viewport = { width: 1000, height: 800 }) {
      const page = await browser.newPage();
      await page.setViewport(viewport);
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async command(name) {
      if (family === 'chrome') {
        const target = await browser.waitForTarget((other) => other.type() === 'service_worker' && other.url().startsWith(extensionUrl));
        const worker = await target.worker();
        await worker?.evaluate((command) => (globalThis as unknown as ExtensionGlobal).chrome.commands.onCommand.dispatch(command), name);
      } else await pressFirefoxKey(browser, KEYS[name] ?? '');
    },
    async counts(url) {
      const page = await inside();
      return page.evaluate(async (address) => {
        const { tabs } = (globalThis as unknown as ExtensionGlobal).chrome;
        const tab = (await tabs.query({})).find((other) => other.url === address);
        if (!tab) return undefined;
        try {
          const entities = (await tabs.sendMessage(tab.id, { kind: 'list-mentions' })) as { entity: string; count: number }[];
          return Object.fromEntries(entities.map(({ entity, count }) => [entity, count]));
        } catch {
          return undefined;
        }
      }, url);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
