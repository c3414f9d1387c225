import { expect, test } from 'vitest';
import { pageState } from './pageState.ts';
import type { Site } from './site.ts';

const SITE: Site = { id: 'paper', name: 'Paper', hosts: ['paper.example', 'paper.test'], on: true, article: [], skip: [], date: [] };
const SETTINGS = { paused: false, sites: {}, sitesAdded: ['added.example'] };

test.each([
  ['of a site', 'https://www.paper.test/a', {}, { kind: 'on', host: 'paper.test' }],
  ['of a site that is off', 'https://paper.example/a', { sites: { paper: false } }, { kind: 'off', host: 'paper.example' }],
  ['of a site that the reader added', 'https://news.added.example/', {}, { kind: 'on', host: 'added.example' }],
  ['of no site', 'https://www.other.example/', {}, { kind: 'unknown', host: 'www.other.example' }],
  ['of a site, while all is paused', 'https://paper.example/', { paused: true }, { kind: 'paused', host: 'paper.example' }],
  ['of no site, while all is paused', 'https://www.other.example/', { paused: true }, { kind: 'paused', host: 'www.other.example' }],
  ['that is a PDF', 'https://paper.example/report.PDF?page=2', {}, { kind: 'pdf' }],
  ['of the computer itself', 'file:///tmp/a.html', {}, { kind: 'unknown', host: '' }],
  ['of Chrome', 'chrome://settings/', {}, { kind: 'closed' }],
  ['of Firefox', 'about:addons', {}, { kind: 'closed' }],
  ['of an extension', 'moz-extension://4711/a.html', {}, { kind: 'closed' }],
  ["of Chrome's store", 'https://chromewebstore.google.com/detail/x', {}, { kind: 'closed' }],
  ["of Firefox's store", 'https://addons.mozilla.org/en-US/firefox/', {}, { kind: 'closed' }],
  ['whose address nobody tells', undefined, {}, { kind: 'closed' }],
  ['whose address is none', 'nonsense', {}, { kind: 'closed' }],
])('a page %s', (_which, url, changed, state) => {
  expect(pageState(URL.parse(url ?? ''), [SITE], { ...SETTINGS, ...changed }, () => true)).toMatchObject(state);
});

test('a page of a site whose permission is gone', () => {
  expect(pageState(new URL('https://paper.example/'), [SITE], SETTINGS, (host) => host !== 'paper.example')).toMatchObject({ kind: 'forbidden', site: SITE });
});
