import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isSiteOn, matchPatterns, siteOf, sitesOn, sitesSchema, withAddedSites } from './site.ts';

const sites = v.parse(sitesSchema, [
  { id: 'caixin', name: 'Caixin', hosts: ['caixin.com'] },
  { id: 'people', name: "People's Daily", hosts: ['people.com.cn', 'people.cn'], article: ['.rm_txt_con'] },
]);

describe('the site of a host', () => {
  test.each([
    ['is the one that names it', 'caixin.com', 'caixin'],
    ['is the one that names the domain above it', 'china.caixin.com', 'caixin'],
    ['is found by any of its hosts', 'auto.people.cn', 'people'],
    ['is not one whose name the host only ends with', 'notcaixin.com', undefined],
    ['is not one whose name the host only begins with', 'caixin.com.example.org', undefined],
    ['is not one below the host', 'com.cn', undefined],
  ])('%s: %s', (_rule, host, id) => {
    expect(siteOf(sites, host)?.id).toBe(id);
  });
});

test('match patterns cover each host with all below it', () => {
  expect(matchPatterns({ hosts: ['people.com.cn', 'people.cn'] })).toEqual(['*://*.people.com.cn/*', '*://*.people.cn/*']);
});

describe('the list of sites', () => {
  test('may leave selectors out', () => {
    expect(sites[0]).toEqual({ id: 'caixin', name: 'Caixin', hosts: ['caixin.com'], on: true, article: [], skip: [], date: [] });
  });

  test.each([
    ['no host', { hosts: [] }],
    ['a host with a scheme', { hosts: ['https://caixin.com'] }],
    ['a host with a path', { hosts: ['caixin.com/china'] }],
    ['a host of one label', { hosts: ['com'] }],
    ['a host with a wildcard', { hosts: ['*.caixin.com'] }],
    ['an empty selector', { hosts: ['caixin.com'], article: [''] }],
    ['an unknown key', { hosts: ['caixin.com'], articles: ['p'] }],
  ])('refuses %s', (_rule, fields) => {
    expect(v.safeParse(sitesSchema, [{ id: 'caixin', name: 'Caixin', ...fields }]).success).toBe(false);
  });
});

test('sites that the reader added come after the others, named by their host', () => {
  const all = withAddedSites(sites, ['example.org']);
  expect(all.map(({ id }) => id)).toEqual(['caixin', 'people', 'example.org']);
  expect(siteOf(all, 'news.example.org')?.id).toBe('example.org');
});

describe('the sites that are read', () => {
  test.each([
    ['are all that are on', {}, ['caixin', 'people']],
    ['include what the reader added', { sitesAdded: ['example.org'] }, ['caixin', 'people', 'example.org']],
    ['leave out what is switched off', { sites: { people: false, 'example.org': false }, sitesAdded: ['example.org'] }, ['caixin']],
    ['are none while it rests', { paused: true, sitesAdded: ['example.org'] }, []],
  ])('%s', (_rule, switches, expected) => {
    expect(sitesOn(sites, { paused: false, sites: {}, sitesAdded: [], ...switches }).map(({ id }) => id)).toEqual(expected);
  });
});

describe('a site', () => {
  test.each([
    ['is as the list has it', true, {}, true],
    ['is off where the list says so', false, {}, false],
    ['is on where the reader says so', false, { it: true }, true],
    ['is off where the reader says so', true, { it: false }, false],
  ])('%s', (_rule, on, switched, expected) => {
    expect(isSiteOn({ id: 'it', on }, switched)).toBe(expected);
  });
});
