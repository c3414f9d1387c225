import browser from 'webextension-polyfill';
import { leaveLookUp } from './leftLookUp.ts';
import { type LookUp, toFragment } from './lookUp.ts';

/** Chrome's side panel, which the polyfill does not know. */
interface SidePanelApi {
  readonly sidePanel?: { readonly open: (options: { readonly tabId: number }) => Promise<void> };
}

/** The address of the panel's page at a look-up, for a tab of its own. */
export const panelUrl = (lookUp: LookUp): string => browser.runtime.getURL('/sidepanel.html') + toFragment(lookUp);

/**
 * Opens the side panel at a look-up. Browsers allow that only right in answer to the reader's click, and Firefox
 * not for one in a page: then the panel's page comes in a tab.
 */
export async function openPanel(lookUp: LookUp, tab: number | undefined): Promise<void> {
  const { sidePanel } = (globalThis as { readonly chrome?: SidePanelApi }).chrome ?? {};
  // Nothing may be awaited before the panel opens: the click would be over.
  const opening = sidePanel && tab !== undefined ? sidePanel.open({ tabId: tab }) : browser.sidebarAction.open();
  try {
    await Promise.all([opening, leaveLookUp(lookUp)]);
  } catch {
    await browser.tabs.create({ url: panelUrl(lookUp) });
  }
}
