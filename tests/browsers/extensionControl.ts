import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PROJECT } from '../../src/commands/readEntities.ts';
import { runInFirefox } from './runInFirefox.ts';
import type { Session } from './session.ts';

/** What the browser's own page for extensions, or the browser itself, does to an extension under open pages. */
interface ExtensionControl {
  readonly disable: () => Promise<void>;
  readonly enable: () => Promise<void>;
  /** As an update does: the old code goes, the new one comes. */
  readonly reload: () => Promise<void>;
  /** Stops the background at once, whatever it does. */
  readonly killBackground: () => Promise<void>;
}

interface ExtensionsPage {
  readonly chrome: {
    readonly management: { readonly setEnabled: (id: string, on: boolean) => Promise<void> };
  };
}

const FIREFOX_ID = 'newsgloss@newsgloss.example';

/**
 * The browser still stops and unregisters a worker when its target is gone; one that is registered anew before that is over
 * never starts again. Given the extension's scope, gives what waits until nothing of it is registered or runs.
 */
async function watchRegistration(page: Page, scope: string): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  const registered = new Set<string>();
  const running = new Set<string>();
  const waiting = new Set<() => void>();
  const look = () => {
    if (registered.size > 0 || running.size > 0) return;
    for (const done of waiting) done();
    waiting.clear();
  };
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    for (const { registrationId, scopeURL, isDeleted } of registrations) if (scopeURL === scope) registered[isDeleted ? 'delete' : 'add'](registrationId);
    look();
  });
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions)
      if (scriptURL.startsWith(scope)) running[runningStatus === 'stopped' ? 'delete' : 'add'](versionId);
    look();
  });
  await session.send('ServiceWorker.enable');
  return () =>
    new Promise<void>((done) => {
      waiting.add(done);
      look();
    });
}

export async function extensionControl({ family, browser, extensionUrl }: Session): Promise<ExtensionControl> {
  if (family === 'firefox') {
    const addon = (method: string) =>
      runInFirefox(
        browser,
        `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${FIREFOX_ID}').then((addon) => addon.${method}())`,
      );
    return {
      disable: () => addon('disable'),
      enable: () => addon('enable'),
      reload: () => addon('reload'),
      killBackground: () =>
        runInFirefox(
          browser,
          `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground({ ignoreDevToolsAttached: true, expectStopped: true })`,
        ),
    };
  }
  const { hostname: id } = new URL(extensionUrl);
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  const setEnabled = (on: boolean) =>
    extensions.evaluate((extension, state) => (globalThis as unknown as ExtensionsPage).chrome.management.setEnabled(extension, state), id, on);
  const worker = () => browser.targets().find((other) => other.type() === 'service_worker' && other.url().startsWith(extensionUrl));
  // A worker that is begun anew before the old one has ended may never run.
  const gone = async () => {
    if (worker()) await new Promise<void>((done) => browser.once('targetdestroyed', () => done()));
    if (worker()) await gone();
  };
  const unregistered = await watchRegistration(extensions, extensionUrl);
  return {
    async disable() {
      await setEnabled(false);
      await unregistered();
      await gone();
    },
    enable: () => setEnabled(true),
    async reload() {
      await browser.installExtension(join(PROJECT, '.output/chrome-mv3'));
    },
    async killBackground() {
      await (await worker()?.worker())?.close();
      await gone();
    },
  };
}
