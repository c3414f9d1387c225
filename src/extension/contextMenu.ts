import browser from 'webextension-polyfill';
import { browserMessage } from './browserMessages.ts';
import { lookUpText } from './lookUp.ts';
import { openPanel } from './openPanel.ts';

const ID = 'look-up';

/** Puts "Look up in Newsgloss" into the menu over selected text; browsers keep it until the extension changes. */
export async function createContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ID, title: browserMessage('contextMenuLookUp'), contexts: ['selection'] });
}

/** Opens the panel at what was selected. */
export function answerContextMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === ID && selectionText) void openPanel(lookUpText(selectionText), tab?.id);
  });
}
