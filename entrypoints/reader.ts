import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '../assets/card.css?inline';
import { askSites, obeyTabMessages, tellBadge, tellOpenPanel, watchHosts } from '../src/extension/messages.ts';
import { watchOrphaned } from '../src/extension/orphaned.ts';
import type { Settings } from '../src/extension/parseSettings.ts';
import { createScanMemory } from '../src/extension/scanMemory.ts';
import { muteMatch, readSettings, switchEntityOff, watchSettings } from '../src/extension/settings.ts';
import { isBelow, siteOf, sitesOn, withAddedSites } from '../src/kb/site.ts';
import { articleRoots } from '../src/page/articleRoots.ts';
import { countEntities } from '../src/page/countEntities.ts';
import { pageShown } from '../src/page/pageShown.ts';
import { startReader } from '../src/ui/startReader.ts';

declare global {
  /** Of this script's own world: the reader that runs here, if one does. */
  var newsglossReader: AbortSignal | undefined;
}

// Registered at run time as a content script (src/extension/readerRegistration.ts): on which pages is the reader's choice.
export default defineUnlistedScript({
  async main() {
    if (globalThis.newsglossReader?.aborted === false) return;
    const running = new AbortController();
    const { signal } = running;
    globalThis.newsglossReader = signal;
    await pageShown();

    // What changes while the settings are being read would be missed else.
    let changed: Settings | undefined;
    let onSettings = (next: Settings) => {
      changed = next;
    };
    watchSettings((next) => onSettings(next), signal);
    const [read, sites] = await Promise.all([readSettings(), askSites(location.hostname)]);
    const settings = changed ?? read;
    const site = siteOf(withAddedSites(sites, settings.sitesAdded), location.hostname);
    // A page that the reader opened Newsgloss on, on no site of the list, is read until it rests everywhere.
    const isOff = (now: typeof settings) => now.paused || (site !== undefined && siteOf(sitesOn(sites, now), location.hostname) === undefined);
    // Asked for by the reader: this page is read until it is left, or until a pause that comes after.
    const once = globalThis.newsglossReadOnce === true;
    globalThis.newsglossReadOnce = false;
    if (isOff(settings) && !once) return running.abort();

    let { paused } = settings;
    let badge = settings.badge;
    const reader = startReader({
      cardCss,
      roots: () => articleRoots(site),
      skip: site && site.skip.length > 0 ? site.skip.join(',') : undefined,
      dates: site?.date,
      ...createScanMemory(),
      settings,
      onMute: muteMatch,
      onNever: switchEntityOff,
      onPanel: tellOpenPanel,
      onMentions: (mentions) => {
        void tellBadge(badge ? countEntities(mentions).length : 0);
        leaveIfOrphaned();
      },
      onClose: () => leaveIfOrphaned(),
      signal,
    });
    const leaveIfOrphaned = watchOrphaned({ isBusy: () => reader.isOpen(), leave: () => running.abort(), signal });
    signal.addEventListener('abort', () => void tellBadge(0));
    onSettings = (next) => {
      if (once ? next.paused && !paused : isOff(next)) return running.abort();
      paused = next.paused;
      badge = next.badge;
      reader.change(next);
    };
    watchHosts((hosts) => !once && site !== undefined && !isBelow(location.hostname, hosts) && running.abort(), signal);
    obeyTabMessages(reader, signal);
  },
});
