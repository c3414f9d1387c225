import browser from 'webextension-polyfill';

/** Keys by the name of their command; none for a command without, or where the browser has no keys. */
export type Shortcuts = Readonly<Record<string, string>>;

/** The keys as the reader has them now. */
export async function readShortcuts(): Promise<Shortcuts> {
  // Browsers on phones have no commands, whatever the types say.
  const commands = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? [];
  return Object.fromEntries(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])));
}

/** Opens the browser's own page for them. @returns false where it cannot be opened */
export async function openShortcutSettings(): Promise<boolean> {
  const commands = browser.commands as { readonly openShortcutSettings?: () => Promise<void> } | undefined;
  try {
    if (commands?.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
