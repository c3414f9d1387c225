import { type ComponentProps, render } from 'preact';
import browser from 'webextension-polyfill';
import sites from '../../data/sites.yaml';
import { browserMessage, interfaceLanguage } from '../../src/extension/browserMessages.ts';
import { askTab, tellTab, watchReader } from '../../src/extension/messages.ts';
import { openPanel } from '../../src/extension/openPanel.ts';
import { loadSearch } from '../../src/extension/packageFiles.ts';
import { popupTab } from '../../src/extension/popupTab.ts';
import { readOnce } from '../../src/extension/readOnce.ts';
import { readSettings, watchSettings, writeSettings } from '../../src/extension/settings.ts';
import { allowedHosts, requestSite } from '../../src/extension/sitePermissions.ts';
import { pageState } from '../../src/kb/pageState.ts';
import { isSiteOn, siteOf, withAddedSites } from '../../src/kb/site.ts';
import { Popup } from '../../src/ui/Popup.tsx';
import { MessagesContext } from '../../src/ui/useMessages.ts';

const language = interfaceLanguage();
document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
const { signal } = new AbortController();
let tab: Awaited<ReturnType<typeof popupTab>>;
let refused = false;
let props: ComponentProps<typeof Popup> = {
  language,
  copyKeys: navigator.platform.startsWith('Mac') ? '⌘C' : 'Ctrl+C',
  paused: false,
  onShow: (entity) => tab && void tellTab(tab.id, { kind: 'show-mention', entity }),
  onSite: async (on) => {
    const state = props.page?.state;
    if (state && 'site' in state) await writeSettings({ sites: { ...(await readSettings()).sites, [state.site.id]: on } });
  },
  onPaused: (paused) => void writeSettings({ paused }),
  // Called right in the key press: nothing may be awaited before.
  onOpen: (entity) => void openPanel({ entity }, tab?.id).then(() => tab?.inTab || window.close()),
  onCopy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  onReadOnce: async () => {
    refused = tab !== undefined && !(await readOnce(tab.id));
    await update();
  },
  onAllow: async () => {
    const state = props.page?.state;
    if (state && 'site' in state && (await requestSite(state.site))) await update();
  },
  onOptions: () => void browser.runtime.openOptionsPage(),
  onWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
};

function draw(next: Partial<typeof props>): void {
  props = { ...props, ...next };
  render(
    <MessagesContext.Provider value={browserMessage}>
      <Popup {...props} />
    </MessagesContext.Provider>,
    document.body,
  );
}

let turn = 0;

/** Asks anew what is so; of several at a time the last one counts. */
async function update(): Promise<void> {
  turn += 1;
  const mine = turn;
  const [settings, named] = await Promise.all([readSettings(), tab && askTab(tab.id)]);
  const address = URL.parse(tab?.url ?? '');
  const site = address ? siteOf(withAddedSites(sites, settings.sitesAdded), address.hostname) : undefined;
  const allowed = site ? await allowedHosts(site.hosts) : [];
  if (mine !== turn) return;
  const state = pageState(address, sites, settings, (host) => allowed.includes(host));
  draw({ paused: settings.paused, page: { state, named, siteOn: site !== undefined && isSiteOn(site, settings.sites), refused } });
}

draw({});
tab = await popupTab(location.search);
if (tab) watchReader(tab.id, update, signal);
watchSettings(update, signal);
await update();
// Opening the index takes the thread for a while: first what is drawn has to be seen.
await new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));
draw({ search: await loadSearch() });
