import type { Runtime } from 'webextension-polyfill';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import type { MutedMatch } from '../recognize/mutedMatch.ts';
import type { Candidate } from '../recognize/scan.ts';
import { ask, tell } from './ask.ts';
import { browserApi } from './browserApi.ts';
import type { TabMessage } from './messages.ts';
import { unlisten } from './orphaned.ts';
import type { ReaderStart } from './readerStart.ts';
import type { ScanAnswer, ScannedEntity } from './scanAnswer.ts';
import { SETTINGS_KEY } from './settingsKey.ts';

// What the reader in a page says to the background and hears from it. It is loaded with each page, so its answers are
// checked by hand: the library that checks everything else would be a third of it, and a third of its start.

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isListOf = <T>(is: (entry: unknown) => entry is T, value: unknown): value is readonly T[] => Array.isArray(value) && value.every(is);

const isString = (value: unknown): value is string => typeof value === 'string';

const isPlace = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

const isCandidate = (value: unknown): value is Candidate =>
  isObject(value) && isPlace(value.start) && isPlace(value.end) && isListOf((each): each is object => isObject(each) && isString(each.entity), value.readings);

const isCandidates = (value: unknown): value is readonly Candidate[] => isListOf(isCandidate, value);

const isScanned = (value: unknown): value is ScannedEntity => isObject(value) && isString(value.id) && isString(value.type) && isListOf(isString, value.kin);

const isRecord = (value: unknown): value is CardRecord =>
  isObject(value) && isString(value.id) && isObject(value.name) && Array.isArray(value.facts) && Array.isArray(value.relations);

const isStart = (value: unknown): value is ReaderStart => isObject(value) && typeof value.isOff === 'boolean' && isObject(value.settings);

/** What a reader that begins here has to know; nothing where nobody answers. */
export const askStart = (host: string): Promise<ReaderStart | undefined> => ask({ kind: 'start', host }, (answer) => (isStart(answer) ? answer : undefined));

/** @param known ids of which nothing more has to be told */
export const askScan = (texts: readonly string[], known: readonly string[]): Promise<ScanAnswer | undefined> =>
  ask({ kind: 'scan', texts: [...texts], known: [...known] }, (answer) => {
    if (!isObject(answer)) return undefined;
    const { candidates, entities } = answer;
    return isListOf(isCandidates, candidates) && isListOf(isScanned, entities) ? { candidates, entities } : undefined;
  });

export const askCardRecords = (ids: readonly string[]): Promise<readonly CardRecord[] | undefined> =>
  ask({ kind: 'records', ids: [...ids] }, (answer) => (isListOf(isRecord, answer) ? answer : undefined));

/** Has the code that draws cards run in this page; true once it did. */
export const askCard = async (): Promise<boolean> => (await ask({ kind: 'card' }, (answer) => (answer === true ? true : undefined))) ?? false;

/** Tells how many entities the page names, for the toolbar's button; 0 for no badge. */
export const tellBadge = (entities: number): Promise<void> => tell({ kind: 'badge', entities });

/** Asks for the side panel at an entity. */
export const tellOpenPanel = (entity: string): Promise<void> => tell({ kind: 'open-panel', entity });

/** Has a muting kept among the settings. */
export const tellMuted = (muted: MutedMatch): Promise<void> => tell({ kind: 'mute', muted: { ...muted } });

/** Has it kept among the settings that an entity is never to be marked. */
export const tellNever = (entity: string): Promise<void> => tell({ kind: 'never', entity });

type SendResponse = (answer: unknown) => void;

function listen(hear: (message: Readonly<Record<string, unknown>>, answer: SendResponse) => void, signal: AbortSignal): void {
  const listener = ((message: unknown, sender: Runtime.MessageSender, answer: SendResponse) => {
    if (sender.id === browserApi.runtime.id && isObject(message)) hear(message, answer);
  }) as Runtime.OnMessageListener;
  browserApi.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => unlisten(() => browserApi.runtime.onMessage.removeListener(listener)));
}

/** What can be asked of a reader that runs in a page. */
interface ReaderControl {
  readonly step: (by: 1 | -1) => void;
  readonly toggle: () => void;
  readonly show: (entity: string) => void;
  readonly counts: () => readonly { readonly entity: string; readonly count: number }[];
}

/** Lets a reader do what the background and the popup tell it, until `signal`. */
export function obeyTabMessages(reader: ReaderControl, signal: AbortSignal): void {
  listen((message, answer) => {
    switch (message.kind as TabMessage['kind']) {
      case 'list-mentions':
        answer(reader.counts());
        break;
      case 'next-mention':
        reader.step(1);
        break;
      case 'previous-mention':
        reader.step(-1);
        break;
      case 'toggle-card':
        reader.toggle();
        break;
      case 'show-mention':
        if (isString(message.entity)) reader.show(message.entity);
        break;
    }
  }, signal);
}

/** Hears on which hosts readers may run, each time that permissions change, until `signal`. */
export function watchHosts(onHosts: (hosts: readonly string[]) => void, signal: AbortSignal): void {
  listen(({ kind, hosts }) => {
    if (kind === ('hosts' satisfies TabMessage['kind']) && isListOf(isString, hosts)) onHosts(hosts);
  }, signal);
}

/** Calls back each time that the settings may have changed, until `signal`. */
export function watchSettingsChange(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) onChange();
  };
  browserApi.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => unlisten(() => browserApi.storage.onChanged.removeListener(listener)));
}
