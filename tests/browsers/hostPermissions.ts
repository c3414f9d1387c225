import type { Page } from 'puppeteer-core';
import { runInFirefox } from './runInFirefox.ts';
import type { Session } from './session.ts';

/**
 * No automation can press the buttons of the browsers' own permission prompts. So a test says beforehand what the
 * reader would answer: Chrome takes a host that its page for extensions grants as granted when it is asked for, and
 * Firefox has a setting that answers all prompts with yes. All else is the real way: click, request, event.
 */
interface HostPermissions {
  /** From now on the browser says yes when it is asked for this host. */
  readonly willAllow: (host: string) => Promise<void>;
  /** The reader gives a permission, or takes it back, on the browser's own page for the extension. */
  readonly give: (host: string) => Promise<void>;
  readonly takeBack: (host: string) => Promise<void>;
}

interface ChromeExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: Readonly<Record<'addHostPermission' | 'removeHostPermission', (id: string, host: string) => Promise<void>>>;
  };
}

const FIREFOX_ID = 'newsgloss@newsgloss.example';
const pattern = (host: string) => `*://*.${host}/*`;

/** @param own a page of the extension */
export async function hostPermissions({ family, browser }: Session, own: Page): Promise<HostPermissions> {
  if (family === 'firefox') {
    const change = (method: 'add' | 'remove') => (host: string) =>
      runInFirefox(
        browser,
        `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.${method}('${FIREFOX_ID}',
          { permissions: [], origins: ['${pattern(host)}'] }, WebExtensionPolicy.getByID('${FIREFOX_ID}').extension)`,
      );
    return {
      willAllow: () => runInFirefox(browser, `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`),
      give: change('add'),
      takeBack: change('remove'),
    };
  }
  const id = new URL(own.url()).hostname;
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  const change = (method: 'addHostPermission' | 'removeHostPermission') => (host: string) =>
    extensions.evaluate(
      (name, extension, origin) => (globalThis as unknown as ChromeExtensionsPage).chrome.developerPrivate[name](extension, origin),
      method,
      id,
      pattern(host),
    );
  return { willAllow: change('addHostPermission'), give: change('addHostPermission'), takeBack: change('removeHostPermission') };
}
