import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import sites from '../data/sites.yaml';
import { answerAddressBar } from '../src/extension/addressBar.ts';
import { showBadge } from '../src/extension/badge.ts';
import { answerContextMenu, createContextMenu } from '../src/extension/contextMenu.ts';
import { answerRequests, tellHosts, tellTab } from '../src/extension/messages.ts';
import { openPanel } from '../src/extension/openPanel.ts';
import { loadNames, loadRecords, loadSearch } from '../src/extension/packageFiles.ts';
import { areSitesSwitched, registerReader } from '../src/extension/readerRegistration.ts';
import { readSettings, watchSettings } from '../src/extension/settings.ts';
import { watchPermissions } from '../src/extension/sitePermissions.ts';
import { isBelow } from '../src/kb/site.ts';
import { createScan } from '../src/recognize/scan.ts';

export default defineBackground({
  type: 'module',
  main() {
    // The names are read at each start of the worker, the rest when it is first needed.
    const names = loadNames();
    const scanner = names.then(({ index, packed }) => createScan(index, packed));
    let recording: ReturnType<typeof loadRecords> | undefined;
    const records = () => {
      recording ??= names.then(({ index }) => loadRecords(index.entities.map(({ id }) => id)));
      return recording;
    };
    let searching: ReturnType<typeof loadSearch> | undefined;
    const recordsOf = async (ids: Iterable<string>) => {
      const { recordOf } = await records();
      return [...ids].flatMap((id) => recordOf(id) ?? []);
    };
    const search = async (query: string) => {
      searching ??= loadSearch();
      return recordsOf((await searching)(query).map(({ id }) => id));
    };

    answerRequests((request, tab) => {
      switch (request.kind) {
        case 'open-panel':
          return openPanel({ entity: request.entity }, tab);
        case 'badge':
          return tab === undefined ? undefined : showBadge(tab, request.entities);
        case 'sites':
          return Promise.resolve(sites.filter(({ hosts }) => isBelow(request.host, hosts)));
        case 'records':
          return recordsOf(request.ids);
        case 'names':
          return records().then(({ namesOf }) => namesOf(request.entity));
        case 'search':
          return search(request.query);
        case 'scan':
          return scanner.then(async (scan) => {
            const candidates = request.texts.map(scan);
            const named = new Set(candidates.flat().flatMap(({ readings }) => readings.map(({ entity }) => entity)));
            return { candidates, records: await recordsOf(named.difference(new Set(request.known))) };
          });
      }
    });
    answerContextMenu();
    answerAddressBar({ search, recordOf: async (entity) => (await recordsOf([entity]))[0] });

    // One after the other: two registrations at once would undo each other.
    let registering: Promise<readonly string[]> = Promise.resolve([]);
    const register = (switched = false) => {
      registering = registering.catch(() => []).then(async () => registerReader(sites, await readSettings(), switched));
      return registering;
    };
    const { signal } = new AbortController();
    void register();
    watchSettings((now, before) => void register(areSitesSwitched(sites, now, before)), signal);
    watchPermissions(async () => tellHosts(await register()), signal);

    browser.commands.onCommand.addListener(async (command) => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) return;
      if (command === 'next-mention' || command === 'previous-mention' || command === 'toggle-card') await tellTab(tab.id, { kind: command });
    });

    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createContextMenu();
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
  },
});
