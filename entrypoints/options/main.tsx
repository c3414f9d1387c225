import { render } from 'preact';
import browser from 'webextension-polyfill';
import sites from '../../data/sites.yaml';
import { browserMessage, interfaceLanguage } from '../../src/extension/browserMessages.ts';
import { askRecords } from '../../src/extension/messages.ts';
import { mendSettings, readStoredSettings, resetSettings, watchSettings, writeSettings } from '../../src/extension/settings.ts';
import { MAX_FILE_SIZE, readSettingsFile, settingsFile } from '../../src/extension/settingsFile.ts';
import { openShortcutSettings } from '../../src/extension/shortcuts.ts';
import { allowedHosts, giveBackSite, requestSite, watchPermissions } from '../../src/extension/sitePermissions.ts';
import { type Site, sitesOn } from '../../src/kb/site.ts';
import { Options } from '../../src/ui/Options.tsx';
import { MessagesContext } from '../../src/ui/useMessages.ts';

const { signal } = new AbortController();
const language = interfaceLanguage();
document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
document.title = browserMessage('optionsTitle');

let stored = await readStoredSettings();
let notKept: string | undefined;
let missing: ReadonlySet<string> = new Set();
let names: ReadonlyMap<string, string> = new Map();
let shortcuts: Awaited<ReturnType<typeof browser.commands.getAll>> = [];

/** Counts the readings: one that a newer has overtaken is of no use any more. */
let reading = 0;

/** Reads all anew that the page shows; what storage says first, since the rest takes a moment. */
async function refresh(): Promise<void> {
  reading += 1;
  const own = reading;
  const read = await readStoredSettings();
  if (own !== reading) return;
  stored = read;
  draw();
  const { muted, entitiesOff } = stored.settings;
  // On while Newsgloss rests too: what is missing then is missing all the same.
  const on = sitesOn(sites, { ...stored.settings, paused: false });
  const [allowed, records, commands] = await Promise.all([
    allowedHosts(on.flatMap(({ hosts }) => hosts)),
    askRecords([...new Set([...muted.map(({ entity }) => entity), ...entitiesOff])]),
    browser.commands.getAll(),
  ]);
  if (own !== reading) return;
  missing = new Set(on.filter(({ hosts }) => hosts.some((host) => !allowed.includes(host))).map(({ id }) => id));
  names = new Map(records?.map(({ id, name }) => [id, name[language]]));
  shortcuts = commands;
  draw();
}

/** Writes something; where storage refuses, the page says so and shows what holds. */
async function keep(writing: Promise<void>): Promise<boolean> {
  notKept = await writing.then(
    () => undefined,
    (refused: unknown) => (refused instanceof Error ? refused.message : String(refused)),
  );
  await refresh();
  return notKept === undefined;
}

async function add(host: string): Promise<boolean> {
  if (!(await requestSite({ hosts: [host] }))) return false;
  return keep(writeSettings((now) => ({ sitesAdded: [...new Set([...now.sitesAdded, host])] })));
}

/** The permission goes first: whatever comes between, Newsgloss reads the site no longer. */
async function remove({ id, hosts }: Site): Promise<void> {
  await giveBackSite({ hosts });
  const without = (switched: Readonly<Record<string, boolean>>) => Object.fromEntries(Object.entries(switched).filter(([site]) => site !== id));
  await keep(writeSettings((now) => ({ sitesAdded: now.sitesAdded.filter((host) => host !== id), sites: without(now.sites) })));
}

async function importFile(file: File) {
  if (file.size > MAX_FILE_SIZE) return { refused: 'too-big' } as const;
  const read = readSettingsFile(await file.text());
  if (typeof read === 'string') return { refused: read };
  return (await keep(writeSettings(read.given))) ? read : undefined;
}

async function reset(): Promise<boolean> {
  const { sitesAdded } = stored.settings;
  const done = await keep(resetSettings());
  if (done) await Promise.all(sitesAdded.map((host) => giveBackSite({ hosts: [host] })));
  return done;
}

const draw = () =>
  render(
    <MessagesContext.Provider value={browserMessage}>
      <Options
        sites={sites}
        settings={stored.settings}
        storage={{ ...stored, notKept }}
        missing={missing}
        shortcuts={shortcuts.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }))}
        family={import.meta.env.FIREFOX ? 'firefox' : 'chrome'}
        onOpenShortcuts={openShortcutSettings}
        nameOf={(entity) => names.get(entity) ?? entity}
        fileOf={settingsFile}
        onChange={(change) => keep(writeSettings(change))}
        onAdd={add}
        onRemove={(site) => void remove(site)}
        onAllow={(site) => void requestSite(site)}
        onMend={() => void keep(mendSettings())}
        onImport={importFile}
        onReset={reset}
      />
    </MessagesContext.Provider>,
    document.body,
  );

watchSettings(refresh, signal);
watchPermissions(refresh, signal);
// Keys are changed in a tab of the browser's own, so they may be others when the reader comes back.
addEventListener('focus', refresh, { signal });
await refresh();
