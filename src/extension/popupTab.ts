import browser from 'webextension-polyfill';

/** The tab that the popup speaks of. */
interface PopupTab {
  readonly id: number;
  /** Nothing where the browser keeps it from extensions. */
  readonly url: string | undefined;
  /** True where the popup's page stands in a tab of its own, which must stay open. */
  readonly inTab: boolean;
}

/**
 * The tab in front. Where the popup's page is opened in a tab of its own, `?tab=ID` says which tab it speaks of, and
 * `&url=ADDRESS` the address that a click on the toolbar's button would have let it see; only pages of the
 * extension itself can open it so.
 */
export async function popupTab(query: string): Promise<PopupTab | undefined> {
  const asked = new URLSearchParams(query);
  const given = asked.get('tab');
  if (given !== null) {
    const tab = await browser.tabs.get(Number(given)).catch(() => undefined);
    return tab?.id === undefined ? undefined : { id: tab.id, url: asked.get('url') ?? tab.url, inTab: true };
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, inTab: false };
}
