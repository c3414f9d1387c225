import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserFamily } from './findBrowser.ts';
import { PROJECT } from './readEntities.ts';

interface LaunchOptions {
  readonly family: BrowserFamily;
  /** The browser's program. */
  readonly path: string;
  readonly headless: boolean;
  /** Port on this machine that answers for every host; without it the browser uses the network as it is. */
  readonly proxyPort?: number;
}

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** Address of a file in the extension's package, slash at the end. */
  readonly extensionUrl: string;
}

/** Folder of the built extension. */
const builtFor = (family: BrowserFamily) => join(PROJECT, `.output/${family}-mv3`);

/** Firefox gives each installation a random address unless told; the id is the one in wxt.config.ts. */
const FIREFOX_ID = 'newsgloss@newsgloss.example';
const FIREFOX_UUID = '5f0e6a2c-3d0b-4c59-9a51-6b1f0d2c7e11';

const CHROME_ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=HttpsUpgrades,OptimizationHints,MediaRouter',
];

/** Chrome refuses its sandbox to root, as in containers. */
const rootArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

async function launchChrome({ path, headless, proxyPort }: LaunchOptions): Promise<LaunchedBrowser> {
  const proxy = proxyPort === undefined ? [] : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'];
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: path,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    // Readers go back to pages that their browser has kept.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [...CHROME_ARGS, ...rootArgs(), ...proxy],
  });
  const id = await browser.installExtension(builtFor('chrome'));
  return { browser, extensionUrl: `chrome-extension://${id}/` };
}

async function launchFirefox({ path, headless, proxyPort }: LaunchOptions): Promise<LaunchedBrowser> {
  const proxy =
    proxyPort === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxyPort,
          'network.proxy.allow_hijacking_localhost': true,
        };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless,
    enableExtensions: true,
    defaultViewport: null,
    // Lets a test reach the extension's own pages and the keys that the browser itself handles.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'services.settings.server': 'data:,',
      'dom.security.https_first': false,
      ...proxy,
    },
  });
  await browser.installExtension(builtFor('firefox'));
  return { browser, extensionUrl: `moz-extension://${FIREFOX_UUID}/` };
}

/** Starts a real browser with the built extension in a fresh profile. */
export const launchBrowser = (options: LaunchOptions): Promise<LaunchedBrowser> =>
  options.family === 'chrome' ? launchChrome(options) : launchFirefox(options);

/** What puppeteer keeps to itself: the WebDriver BiDi connection to Firefox, and a frame's id there. */
interface BidiInternals {
  readonly connection: { send: (method: string, params: object) => Promise<unknown> };
}
interface FrameInternals {
  readonly _id: string;
}

/** Opens a page of the extension in a new tab. */
export async function openExtensionPage(browser: Browser, family: BrowserFamily, url: string): Promise<Page> {
  const page = await browser.newPage();
  if (family === 'chrome') {
    await page.goto(url);
    return page;
  }
  // Firefox moves the tab to another process for an extension's page; puppeteer's own navigation loses it there.
  const { _id: context } = page.mainFrame() as unknown as FrameInternals;
  await (browser as unknown as BidiInternals).connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
  return page;
}

/** The welcome page. Chrome's automation sees it open by itself after the installation, in front of all other tabs; Firefox's does not. */
export async function openWelcomePage({ browser, extensionUrl }: LaunchedBrowser, family: BrowserFamily): Promise<Page> {
  const url = `${extensionUrl}welcome.html`;
  if (family === 'firefox') return openExtensionPage(browser, family, url);
  const target = await browser.waitForTarget((other) => other.url() === url);
  return (await target.page()) ?? openExtensionPage(browser, family, url);
}
