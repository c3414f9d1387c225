import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import sites from '../data/sites.yaml';
import { loadKnowledgeBase } from '../src/extension/loadKnowledgeBase.ts';
import { answerRequests, tellHosts, tellTab } from '../src/extension/messages.ts';
import { registerReader } from '../src/extension/readerRegistration.ts';
import { readSettings, watchSettings } from '../src/extension/settings.ts';
import { watchPermissions } from '../src/extension/sitePermissions.ts';
import { createScan } from '../src/recognize/scan.ts';
import { createSearch } from '../src/search/searchIndex.ts';

export default defineBackground({
  type: 'module',
  main() {
    // Both are made when first needed: a worker that is woken to scan builds no search index.
    const index = loadKnowledgeBase();
    let search: Promise<ReturnType<typeof createSearch>> | undefined;
    const scanner = index.then((kb) => ({ scan: createScan(kb), records: new Map(kb.entities.map(({ names, ...record }) => [record.id, record])) }));

    answerRequests(async (request) => {
      const { scan, records } = await scanner;
      const recordsOf = (ids: Iterable<string>) => [...ids].flatMap((id) => records.get(id) ?? []);
      if (request.kind === 'records') return recordsOf(request.ids);
      if (request.kind === 'search') {
        search ??= index.then((kb) => createSearch(kb.entities));
        return recordsOf((await search)(request.query).map(({ id }) => id));
      }
      const candidates = request.texts.map(scan);
      const named = new Set(candidates.flat().flatMap(({ readings }) => readings.map(({ entity }) => entity)));
      return { candidates, records: recordsOf(named.difference(new Set(request.known))) };
    });

    // One after the other: two registrations at once would undo each other.
    let registering: Promise<readonly string[]> = Promise.resolve([]);
    const register = () => {
      registering = registering.catch(() => []).then(async () => registerReader(sites, await readSettings()));
      return registering;
    };
    const { signal } = new AbortController();
    void register();
    watchSettings(register, signal);
    watchPermissions(async () => tellHosts(await register()), signal);

    browser.commands.onCommand.addListener(async (command) => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) return;
      if (command === 'next-mention' || command === 'previous-mention' || command === 'toggle-card') await tellTab(tab.id, { kind: command });
    });

    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
  },
});
