import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import { type Site, sitesSchema } from '../kb/site.ts';
import { ENTITY_TYPES, type EntityType } from '../kb/vocabulary.ts';
import type { Candidate } from '../recognize/scan.ts';
import { unlisten } from './orphaned.ts';

const id = v.pipe(v.string(), v.maxLength(200));

/** What the reader in a page, the popup and the options may ask the background. */
const requestSchema = v.variant('kind', [
  v.object({
    kind: v.literal('scan'),
    texts: v.pipe(v.array(v.string()), v.maxLength(100_000)),
    /** Ids whose records the page has already. */
    known: v.array(id),
  }),
  /** The sites that a host belongs to. */
  v.object({ kind: v.literal('sites'), host: v.pipe(v.string(), v.maxLength(253)) }),
  v.object({ kind: v.literal('search'), query: v.pipe(v.string(), v.maxLength(200)) }),
  v.object({ kind: v.literal('records'), ids: v.pipe(v.array(id), v.maxLength(5000)) }),
  /** Every form of an entity's name that is recognised. */
  v.object({ kind: v.literal('names'), entity: id }),
  /** How many entities the page names, for the toolbar's button; 0 for no badge. */
  v.object({ kind: v.literal('badge'), entities: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** The card's "open in the panel". */
  v.object({ kind: v.literal('open-panel'), entity: id }),
]);

/** What the background and the popup may tell the reader in a page. */
const tabMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('next-mention') }),
  v.object({ kind: v.literal('previous-mention') }),
  v.object({ kind: v.literal('toggle-card') }),
  v.object({ kind: v.literal('list-mentions') }),
  v.object({ kind: v.literal('show-mention'), entity: id }),
]);

export type Request = v.InferOutput<typeof requestSchema>;
export type TabMessage = v.InferOutput<typeof tabMessageSchema>;

const candidateSchema = v.object({
  start: v.number(),
  end: v.number(),
  readings: v.array(
    v.object({
      entity: id,
      needs: v.optional(v.picklist(['full-name', 'context'])),
      rule: v.optional(v.picklist(['surname', 'clipped'])),
      near: v.optional(v.array(v.string())),
      far: v.optional(v.array(v.string())),
      surname: v.optional(v.string()),
    }),
  ),
  listed: v.optional(v.number()),
  lowered: v.optional(v.boolean()),
  abbreviation: v.optional(v.boolean()),
  redefined: v.optional(v.boolean()),
  line: v.optional(v.boolean()),
  stranger: v.optional(v.boolean()),
});
const recordsSchema = v.array(v.custom<CardRecord>((record) => v.is(v.object({ id, facts: v.array(v.unknown()), relations: v.array(v.unknown()) }), record)));
const scanAnswerSchema = v.object({ candidates: v.array(v.array(candidateSchema)), records: recordsSchema });
const bilingual = v.object({ en: v.string(), zh: v.string() });
/** What a list says of an entity. */
const lineFields = { type: v.picklist(Object.keys(ENTITY_TYPES) as [EntityType, ...EntityType[]]), name: bilingual, summary: bilingual };
const pageEntitiesSchema = v.array(v.object({ entity: id, count: v.number(), ...lineFields }));

/** Candidates of each text, and the records that the page did not have. */
export interface ScanAnswer {
  readonly candidates: readonly (readonly Candidate[])[];
  readonly records: readonly CardRecord[];
}
/** An entity of the page, how often it is named there, and what a list says of it. */
export type PageEntity = v.InferOutput<typeof pageEntitiesSchema>[number];

/** Time after which an answer is no longer awaited, in ms: a sleeping worker starts in well under one second. */
const PATIENCE = 10_000;

async function ask(request: Request): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer')), PATIENCE);
  });
  try {
    return await Promise.race([browser.runtime.sendMessage(request), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the background, once more if the worker went to sleep in between; then nothing. */
async function askTwice<T>(request: Request, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> {
  for (const _ of [1, 2]) {
    try {
      const answer = v.safeParse(schema, await ask(request));
      if (answer.success) return answer.output;
    } catch {
      // The worker was stopped, or the extension was updated under the page: what is here goes on from memory.
    }
  }
  return undefined;
}

export const askScan = (texts: readonly string[], known: readonly string[]): Promise<ScanAnswer | undefined> =>
  askTwice({ kind: 'scan', texts: [...texts], known: [...known] }, scanAnswerSchema);

/** The sites of data/sites.yaml that a host belongs to; none where nobody answers. */
export const askSites = async (host: string): Promise<readonly Site[]> => (await askTwice({ kind: 'sites', host }, sitesSchema)) ?? [];

export const askRecords = (ids: readonly string[]): Promise<readonly CardRecord[] | undefined> => askTwice({ kind: 'records', ids: [...ids] }, recordsSchema);

export const askSearch = (query: string): Promise<readonly CardRecord[] | undefined> => askTwice({ kind: 'search', query }, recordsSchema);

/** Every form of an entity's name that is recognised; none where there is no such entity. */
export const askNames = (entity: string): Promise<readonly string[] | undefined> => askTwice({ kind: 'names', entity }, v.array(v.string()));

/** Tells the background something that needs no answer; where it is gone with its extension, there is nobody to tell. */
async function tell(request: Request): Promise<void> {
  try {
    await browser.runtime.sendMessage(request);
  } catch {
    // The worker was stopped, or the extension was updated under the page.
  }
}

/** Tells how many entities the page names, for the toolbar's button; 0 for no badge. */
export const tellBadge = (entities: number): Promise<void> => tell({ kind: 'badge', entities });

/** Asks for the side panel at an entity. */
export const tellOpenPanel = (entity: string): Promise<void> => tell({ kind: 'open-panel', entity });

/** The entities that a tab's page names, by their weight; nothing where no reader of ours runs there. */
export async function askTab(tab: number): Promise<readonly PageEntity[] | undefined> {
  try {
    const answer = v.safeParse(pageEntitiesSchema, await browser.tabs.sendMessage(tab, { kind: 'list-mentions' } satisfies TabMessage));
    return answer.success ? answer.output : undefined;
  } catch {
    return undefined;
  }
}

/** Tells the reader in a tab something; a tab without one is no error. */
export async function tellTab(tab: number, message: TabMessage): Promise<void> {
  try {
    await browser.tabs.sendMessage(tab, message);
  } catch {
    // No reader of ours runs in that tab.
  }
}

type Answer = Promise<unknown> | undefined;

function listen<M>(schema: v.GenericSchema<unknown, M>, answer: (message: M, tab: number | undefined) => Answer, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): Answer => {
    const parsed = v.safeParse(schema, message);
    return sender.id === browser.runtime.id && parsed.success ? answer(parsed.output, sender.tab?.id) : undefined;
  };
  browser.runtime.onMessage.addListener(listener as browser.Runtime.OnMessageListener);
  signal?.addEventListener('abort', () => unlisten(() => browser.runtime.onMessage.removeListener(listener as browser.Runtime.OnMessageListener)));
}

/** Answers requests to the background; messages of other shapes, or from elsewhere, are not heard. */
export const answerRequests = (answer: (request: Request, tab: number | undefined) => Answer): void => listen(requestSchema, answer);

/** Calls back each time that the reader in a tab may have found something else, or has ended, until `signal`. */
export function watchReader(tab: number, onChange: () => void, signal: AbortSignal): void {
  const hear = (request: Request, sender: number | undefined): Answer => {
    if (request.kind === 'badge' && sender === tab) onChange();
    return undefined;
  };
  listen(requestSchema, hear, signal);
}

/** What can be asked of a reader that runs in a page. */
interface ReaderControl {
  readonly step: (by: 1 | -1) => void;
  readonly toggle: () => void;
  readonly show: (entity: string) => void;
  readonly counts: () => readonly PageEntity[];
}

/** Lets a reader do what the background and the popup tell it, until `signal`. */
export function obeyTabMessages(reader: ReaderControl, signal: AbortSignal): void {
  const obey = (message: TabMessage): Answer => {
    switch (message.kind) {
      case 'list-mentions':
        return Promise.resolve(reader.counts());
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
        reader.show(message.entity);
        break;
    }
    return undefined;
  };
  listen(tabMessageSchema, obey, signal);
}

const hostsSchema = v.object({ kind: v.literal('hosts'), hosts: v.array(v.string()) });

/** Tells every tab on which hosts readers may run: a page cannot ask the browser itself. */
export async function tellHosts(hosts: readonly string[]): Promise<void> {
  const message: v.InferOutput<typeof hostsSchema> = { kind: 'hosts', hosts: [...hosts] };
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, message)])));
}

/** Hears on which hosts readers may run, each time that permissions change, until `signal`. */
export function watchHosts(onHosts: (hosts: readonly string[]) => void, signal: AbortSignal): void {
  const hear = ({ hosts }: v.InferOutput<typeof hostsSchema>): Answer => {
    onHosts(hosts);
    return undefined;
  };
  listen(hostsSchema, hear, signal);
}
