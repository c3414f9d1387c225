import { render } from 'preact';
import browser from 'webextension-polyfill';
import sites from '../../data/sites.yaml';
import { askRecords, askSearch, askTab, tellTab } from '../../src/extension/messages.ts';
import { readSettings, writeSettings } from '../../src/extension/settings.ts';
import { isSiteOn, siteOf } from '../../src/kb/site.ts';
import { Popup } from '../../src/ui/Popup.tsx';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const host = tab?.url === undefined ? undefined : new URL(tab.url).hostname;
const site = host === undefined ? undefined : siteOf(sites, host);
const settings = await readSettings();
const counts = tab?.id === undefined ? undefined : await askTab(tab.id);
const records = (await askRecords(counts?.map(({ entity }) => entity) ?? [])) ?? [];

render(
  <Popup
    named={records.map((record) => ({ record, count: counts?.find(({ entity }) => entity === record.id)?.count ?? 0 }))}
    site={site && { name: site.name, on: isSiteOn(site, settings.sites) }}
    onSite={async (on) => {
      if (!site) return;
      await writeSettings({ sites: { ...(await readSettings()).sites, [site.id]: on } });
    }}
    onShow={async (entity) => {
      if (tab?.id !== undefined) await tellTab(tab.id, { kind: 'show-mention', entity });
      window.close();
    }}
    search={async (query) => (await askSearch(query)) ?? []}
    onOptions={() => browser.runtime.openOptionsPage()}
  />,
  document.body,
);
