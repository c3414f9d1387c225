import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awaitMarks } from '../browsers/pageActions.ts';
import { type Session, startSession } from '../browsers/session.ts';
import { createDice } from './createDice.ts';
import { fuzz } from './fuzz.ts';

const PAGE = 'http://www.caixinglobal.com/2026-01-05/a-story-102400001.html';
const HTML = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><article><p>CATL and BYD make cells in China.</p></article>';

interface ExtensionPage {
  readonly chrome: {
    readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> };
    readonly tabs: {
      readonly query: (filter: object) => Promise<{ id: number; url?: string }[]>;
      readonly sendMessage: (tab: number, message: unknown) => Promise<unknown>;
    };
  };
}

const KINDS = [
  'scan',
  'search',
  'records',
  'lines',
  'start',
  'card',
  'mute',
  'never',
  'names',
  'badge',
  'open-panel',
  'next-mention',
  'toggle-card',
  'list-mentions',
  'show-mention',
  'hosts',
  'nonsense',
];
const KEYS = ['texts', 'known', 'host', 'muted', 'query', 'ids', 'entity', 'entities', 'hosts'];

/** Sound, so that it is heeded: the reader ends where its host is not among these. */
const hostsMessage = v.object({ kind: v.literal('hosts'), hosts: v.array(v.string()) });

/** Messages that are almost right: a known kind, its own fields or others, with anything in them. */
function messages(seed: number): unknown[] {
  const { below, pick, junk } = createDice(seed);
  return Array.from({ length: 20 }, () => {
    if (below(5) === 0) return junk();
    return { kind: pick(KINDS), ...Object.fromEntries(Array.from({ length: 1 + below(4) }, () => [pick(KEYS), junk()])) };
  }).filter((message) => JSON.stringify(message)?.includes('open-panel') === false && !v.is(hostsMessage, message));
}

/** Sends each to the background and to the reader in the page, then asks both something sensible. */
const sendAll = (own: Page, sent: readonly unknown[]) =>
  own.evaluate(
    async (text, address) => {
      const { runtime, tabs } = (globalThis as unknown as ExtensionPage).chrome;
      const tab = (await tabs.query({})).find(({ url }) => url === address)?.id ?? -1;
      for (const message of JSON.parse(text)) {
        // A refused message has no answer, or the browser says that nobody heard it.
        await Promise.allSettled([runtime.sendMessage(message), tabs.sendMessage(tab, message)]);
      }
      const [record] = (await runtime.sendMessage({ kind: 'records', ids: ['catl'] })) as { id: string }[];
      const named = (await tabs.sendMessage(tab, { kind: 'list-mentions' })) as { entity: string }[];
      return [record?.id, ...named.map(({ entity }) => entity)];
    },
    JSON.stringify(sent),
    PAGE,
  );

describe.each(['chrome', 'firefox'] as const)('messages in %s', (family) => {
  let session: Session;
  let own: Page;
  beforeAll(async () => {
    session = await startSession(family, new Map([[PAGE, HTML]]));
    await awaitMarks(await session.open(PAGE));
    own = await session.openOwn('options.html');
  });
  afterAll(() => session.close());

  test('that are no messages of ours change nothing', () =>
    fuzz('messages', async (seed) => {
      expect(await sendAll(own, messages(seed))).toEqual(['catl', 'catl', 'byd']);
    }));
});
