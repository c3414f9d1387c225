import { render } from 'preact';
import browser from 'webextension-polyfill';
import cardCss from '../../assets/card.css?inline';
import sites from '../../data/sites.yaml';
import { readFile, readPasted } from '../../src/documents/readFile.ts';
import { readPdf } from '../../src/documents/readPdf.ts';
import { browserMessage, interfaceLanguage } from '../../src/extension/browserMessages.ts';
import { obeyTabMessages, tellOpenPanel } from '../../src/extension/readerMessages.ts';
import { createScanMemory } from '../../src/extension/scanMemory.ts';
import { muteMatch, readSettings, switchEntityOff, watchSettings } from '../../src/extension/settings.ts';
import { openShortcutSettings, readShortcuts } from '../../src/extension/shortcuts.ts';
import { withAddedSites } from '../../src/kb/site.ts';
import { countEntities } from '../../src/page/countEntities.ts';
import type { PageMention } from '../../src/page/readPage.ts';
import { createCardLayer } from '../../src/ui/cardLayer.tsx';
import { startReader } from '../../src/ui/startReader.ts';
import { MessagesContext } from '../../src/ui/useMessages.ts';
import type { Named } from '../../src/ui/welcome/NamedList.tsx';
import type { ReadingControl } from '../../src/ui/welcome/TextReader.tsx';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';

const language = interfaceLanguage();
document.documentElement.lang = language;
document.title = browserMessage('welcomeTitle');

const { signal } = new AbortController();
const memory = createScanMemory();
let settings = await readSettings();
let keys = await readShortcuts();
let named: readonly Named[] = [];

const cMapUrl = browser.runtime.getURL('/cmaps/');
const readAnyFile = (file: File, control: ReadingControl) => readFile(file, (data) => readPdf(data, { cMapUrl, ...control }));

const draw = () =>
  render(
    <MessagesContext.Provider value={browserMessage}>
      <Welcome
        named={named}
        sites={withAddedSites(sites, settings.sitesAdded)}
        settings={settings}
        keys={keys}
        language={language}
        readPasted={readPasted}
        readFile={readAnyFile}
        onShow={(entity) => reader.show(entity)}
        onOptions={() => void browser.runtime.openOptionsPage()}
        onChangeKeys={openShortcutSettings}
      />
    </MessagesContext.Provider>,
    document.body,
  );
draw();

let newest: readonly PageMention[] = [];
const reader = startReader({
  loadCards: async () => (options) => createCardLayer({ ...options, css: cardCss }),
  roots: () => [...document.querySelectorAll('article')],
  ...memory,
  settings,
  onMute: muteMatch,
  onNever: switchEntityOff,
  onPanel: tellOpenPanel,
  onMentions: async (mentions) => {
    newest = mentions;
    const counts = countEntities(mentions);
    await memory.learn(counts.map(({ entity }) => entity));
    if (mentions !== newest) return;
    named = counts.flatMap(({ entity, count }) => {
      const record = memory.recordOf(entity);
      return record ? [{ record, count }] : [];
    });
    draw();
  },
  signal,
});
watchSettings((changed) => {
  settings = changed;
  reader.change(changed);
  draw();
}, signal);
obeyTabMessages(reader, signal);
// Keys are changed on a page of the browser's, in another tab.
window.addEventListener(
  'focus',
  async () => {
    keys = await readShortcuts();
    draw();
  },
  { signal },
);
