import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import sites from '../data/sites.yaml';
import { answerAddressBar } from '../src/extension/addressBar.ts';
import { showBadge } from '../src/extension/badge.ts';
import { answerContextMenu, createContextMenu } from '../src/extension/contextMenu.ts';
import { answerRequests, tellHosts, tellTab } from '../src/extension/messages.ts';
import { openPanel } from '../src/extension/openPanel.ts';
import { loadNames, loadRecords, loadSearch } from '../src/extension/packageFiles.ts';
import { areSitesSwitched, injectCard, registerReader } from '../src/extension/readerRegistration.ts';
import { readerStart } from '../src/extension/readerStart.ts';
import { createScanAnswer } from '../src/extension/scanAnswer.ts';
import { muteMatch, readSettings, switchEntityOff, watchSettings } from '../src/extension/settings.ts';
import { watchPermissions } from '../src/extension/sitePermissions.ts';
import { createScan } from '../src/recognize/scan.ts';

export default defineBackground({
  type: 'module',
  main() {
    // The names are read at each start of the worker, the rest when it is first needed.
    const names = loadNames();
    const scanner = names.then(({ index, packed }) => createScanAnswer(index, createScan(index, packed)));
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
        case 'mute':
          return muteMatch(request.muted);
        case 'never':
          return switchEntityOff(request.entity);
        case 'start':
          return readSettings().then((settings) => readerStart(request.host, sites, settings));
        case 'card':
          return tab === undefined ? undefined : injectCard(tab);
        case 'records':
          return recordsOf(request.ids);
        case 'lines':
          return recordsOf(request.ids).then((found) => found.map(({ id, type, name: { en, zh }, summary }) => ({ id, type, name: { en, zh }, summary })));
        case 'names':
          return records().then(({ namesOf }) => namesOf(request.entity));
        case 'search':
          return search(request.query);
        case 'scan':
          return scanner.then((scan) => scan(request.texts, request.known));
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
    watchSettings((now, before) => void register(areSitesSwitched(sites, now, before())), signal);
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
