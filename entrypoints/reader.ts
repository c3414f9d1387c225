import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchOrphaned } from '../src/extension/orphaned.ts';
import {
  askCard,
  askStart,
  obeyTabMessages,
  tellBadge,
  tellMuted,
  tellNever,
  tellOpenPanel,
  watchHosts,
  watchSettingsChange,
} from '../src/extension/readerMessages.ts';
import { createScanMemory } from '../src/extension/scanMemory.ts';
import { isBelow } from '../src/kb/site.ts';
import { articleRoots } from '../src/page/articleRoots.ts';
import { countEntities } from '../src/page/countEntities.ts';
import { firstFrame } from '../src/page/firstFrame.ts';
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

    // Asked for by the reader: this page is read until it is left, or until a pause that comes after.
    const once = globalThis.newsglossReadOnce === true;
    globalThis.newsglossReadOnce = false;
    let changed = false;
    let onSettings = () => {
      changed = true;
    };
    watchSettingsChange(() => onSettings(), signal);
    let [start] = await Promise.all([askStart(location.hostname), firstFrame()]);
    // What changes while the page is on its way would be missed else.
    for (; changed; start = await askStart(location.hostname)) changed = false;
    if (!start || (start.isOff && !once)) return running.abort();
    const { site, settings } = start;

    let { paused, badge } = settings;
    const reader = startReader({
      loadCards: async () => ((await askCard()) ? globalThis.newsglossCards : undefined),
      roots: () => articleRoots(site),
      skip: site && site.skip.length > 0 ? site.skip.join(',') : undefined,
      dates: site?.date,
      ...createScanMemory(),
      settings,
      onMute: tellMuted,
      onNever: tellNever,
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
    let asked = 0;
    onSettings = async () => {
      asked++;
      const mine = asked;
      const next = await askStart(location.hostname);
      // Of several changes at a time the last one's answer counts.
      if (!next || mine !== asked || signal.aborted) return;
      if (once ? next.settings.paused && !paused : next.isOff) return running.abort();
      ({ paused, badge } = next.settings);
      reader.change(next.settings);
    };
    watchHosts((hosts) => !once && site !== undefined && !isBelow(location.hostname, hosts) && running.abort(), signal);
    obeyTabMessages(reader, signal);
  },
});
