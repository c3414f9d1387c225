import browser from 'webextension-polyfill';

/** Of the accent of cards and pages, readable behind white digits. */
const COLOUR = '#0b5a8a';

/** Shows on the toolbar's button how many entities a tab's page names; nothing for 0. The browser forgets it when the tab goes elsewhere. */
export async function showBadge(tab: number, entities: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR });
    await browser.action.setBadgeText({ tabId: tab, text: entities === 0 ? '' : String(entities) });
  } catch {
    // The tab was closed in between.
  }
}
