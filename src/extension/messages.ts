import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import { ENTITY_TYPES, type EntityType } from '../kb/vocabulary.ts';
import { ask } from './ask.ts';
import { unlisten } from './orphaned.ts';
import { mutedSchema } from './parseSettings.ts';

const id = v.pipe(v.string(), v.maxLength(200));

/** What the reader in a page, the popup and the options may ask the background. */
const requestSchema = v.variant('kind', [
  v.object({
    kind: v.literal('scan'),
    texts: v.pipe(v.array(v.string()), v.maxLength(100_000)),
    /** Ids of which the page knows type and kin already. */
    known: v.array(id),
  }),
  /** What a reader that begins on a host has to know. */
  v.object({ kind: v.literal('start'), host: v.pipe(v.string(), v.maxLength(253)) }),
  /** The code that draws cards, for the page of the tab that asks. */
  v.object({ kind: v.literal('card') }),
  v.object({ kind: v.literal('search'), query: v.pipe(v.string(), v.maxLength(200)) }),
  v.object({ kind: v.literal('records'), ids: v.pipe(v.array(id), v.maxLength(5000)) }),
  /** What a list says of entities. */
  v.object({ kind: v.literal('lines'), ids: v.pipe(v.array(id), v.maxLength(5000)) }),
  /** Every form of an entity's name that is recognised. */
  v.object({ kind: v.literal('names'), entity: id }),
  /** How many entities the page names, for the toolbar's button; 0 for no badge. */
  v.object({ kind: v.literal('badge'), entities: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** The card's "open in the panel". */
  v.object({ kind: v.literal('open-panel'), entity: id }),
  /** A name that does not mean what the card shows, and an entity that is never to be marked: for the settings. */
  v.object({ kind: v.literal('mute'), muted: mutedSchema }),
  v.object({ kind: v.literal('never'), entity: id }),
]);

export type Request = v.InferOutput<typeof requestSchema>;
/** What the background and the popup may tell the reader in a page. */
export type TabMessage =
  | { readonly kind: 'next-mention' | 'previous-mention' | 'toggle-card' | 'list-mentions' }
  | { readonly kind: 'show-mention'; readonly entity: string }
  /** On which hosts readers may run, each time that permissions change: a page cannot ask the browser itself. */
  | { readonly kind: 'hosts'; readonly hosts: readonly string[] };

const recordsSchema = v.array(v.custom<CardRecord>((record) => v.is(v.object({ id, facts: v.array(v.unknown()), relations: v.array(v.unknown()) }), record)));
const bilingual = v.object({ en: v.string(), zh: v.string() });
/** What a list says of an entity. */
const linesSchema = v.array(
  v.object({ id, type: v.picklist(Object.keys(ENTITY_TYPES) as [EntityType, ...EntityType[]]), name: bilingual, summary: bilingual }),
);
const countsSchema = v.array(v.object({ entity: id, count: v.number() }));

/** What a list says of an entity. */
type EntityLine = v.InferOutput<typeof linesSchema>[number];
/** An entity of the page, how often it is named there, and what a list says of it. */
export interface PageEntity extends Omit<EntityLine, 'id'> {
  readonly entity: string;
  readonly count: number;
}

/** What is read of an answer: nothing where it is not of that shape. */
const as =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (answer: unknown): T | undefined => {
    const parsed = v.safeParse(schema, answer);
    return parsed.success ? parsed.output : undefined;
  };

export const askRecords = (ids: readonly string[]): Promise<readonly CardRecord[] | undefined> => ask({ kind: 'records', ids: [...ids] }, as(recordsSchema));

export const askSearch = (query: string): Promise<readonly CardRecord[] | undefined> => ask({ kind: 'search', query }, as(recordsSchema));

/** Every form of an entity's name that is recognised; none where there is no such entity. */
export const askNames = (entity: string): Promise<readonly string[] | undefined> => ask({ kind: 'names', entity }, as(v.array(v.string())));

/** The entities that a tab's page names, by their weight; nothing where no reader of ours runs there. */
export async function askTab(tab: number): Promise<readonly PageEntity[] | undefined> {
  try {
    const counts = as(countsSchema)(await browser.tabs.sendMessage(tab, { kind: 'list-mentions' } satisfies TabMessage));
    if (!counts) return undefined;
    const lines = await ask({ kind: 'lines', ids: counts.map(({ entity }) => entity) }, as(linesSchema));
    const lineOf = new Map(lines?.map(({ id, ...line }) => [id, line]));
    return counts.flatMap((counted) => {
      const line = lineOf.get(counted.entity);
      return line ? [{ ...counted, ...line }] : [];
    });
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

/** Tells every tab on which hosts readers may run: a page cannot ask the browser itself. */
export async function tellHosts(hosts: readonly string[]): Promise<void> {
  const message: TabMessage = { kind: 'hosts', hosts: [...hosts] };
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, message)])));
}
