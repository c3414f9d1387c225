import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isBelow, sitesSchema } from '../../src/kb/site.ts';

const sites = v.parse(sitesSchema, parse(readFileSync(join(import.meta.dirname, '../../data/sites.yaml'), 'utf8')));
const { document } = new JSDOM('<!doctype html>').window;

describe('the list of sites', () => {
  test('has at least 45', () => {
    expect(sites.length).toBeGreaterThanOrEqual(45);
  });

  test('gives each site an id and a name of its own', () => {
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
    expect(new Set(sites.map(({ name }) => name)).size).toBe(sites.length);
  });

  test('keeps the ids that settings may hold', () => {
    const ids = ['caixin', 'caixin-global', 'yicai', 'yicai-global', 'asia-financial', 'people', 'chongqing-daily', 'cqnews', 'ichongqing'];
    expect(sites.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  test('names no host that is one, or lies below one, of another entry', () => {
    const hosts = sites.flatMap((site) => site.hosts);
    for (const [at, host] of hosts.entries()) expect(isBelow(host, hosts.toSpliced(at, 1)), host).toBe(false);
  });

  test.each(sites)('$id: every selector can be read', ({ article, skip, date }) => {
    for (const selector of [...article, ...skip, ...date]) expect(() => document.querySelector(selector), selector).not.toThrow();
  });
});
