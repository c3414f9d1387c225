import { expect, test } from 'vitest';
import type { Site } from '../kb/site.ts';
import { DEFAULT_SETTINGS, type Settings } from './parseSettings.ts';
import { readerStart } from './readerStart.ts';

const site = (id: string, on = true): Site => ({ id, name: id, hosts: [`${id}.com`], on, article: [], skip: [], date: [] });
const SITES = [site('caixin'), site('quiet', false)];

test.each<readonly [string, string, Partial<Settings>, string | undefined, boolean]>([
  ['a site of the list', 'www.caixin.com', {}, 'caixin', false],
  ['a site that is off', 'www.caixin.com', { sites: { caixin: false } }, 'caixin', true],
  ['a site that is off by itself', 'quiet.com', {}, 'quiet', true],
  ['a site that was switched on', 'quiet.com', { sites: { quiet: true } }, 'quiet', false],
  ['a site that the reader added', 'news.added.org', { sitesAdded: ['added.org'] }, 'added.org', false],
  ['a page on no site', 'example.org', {}, undefined, false],
  ['any site while all is paused', 'www.caixin.com', { paused: true }, 'caixin', true],
  ['a page on no site while all is paused', 'example.org', { paused: true }, undefined, true],
])('%s', (_, host, changed, id, isOff) => {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const start = readerStart(host, SITES, settings);
  expect([start.site?.id, start.isOff]).toEqual([id, isOff]);
  expect(start.settings).toBe(settings);
});
