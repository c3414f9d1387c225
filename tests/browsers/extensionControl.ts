import { join } from 'node:path';
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
        runInFirefox(browser, `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground({ ignoreDevToolsAttached: true, expectStopped: true })`),
    };
  }
  const { hostname: id } = new URL(extensionUrl);
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  const setEnabled = (on: boolean) =>
    extensions.evaluate((extension, state) => (globalThis as unknown as ExtensionsPage).chrome.management.setEnabled(extension, state), id, on);
  return {
    disable: () => setEnabled(false),
    enable: () => setEnabled(true),
    async reload() {
      await browser.installExtension(join(PROJECT, '.output/chrome-mv3'));
    },
    async killBackground() {
      const target = browser.targets().find((other) => other.type() === 'service_worker' && other.url().startsWith(extensionUrl));
      await (await target?.worker())?.close();
    },
  };
}
