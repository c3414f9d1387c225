import { describe, expect, test } from 'vitest';
import { type ParsedEntity, parseEntity } from './parseEntity.ts';
import { unreadPages } from './unreadPages.ts';

/** An entity with a fact for each of the sources named, which stand under `sources` with the address of the same name. */
function written(id: string, facts: readonly string[], checked: readonly string[] = []): ParsedEntity {
  const sources = [...new Set(facts)].map(
    (key) => `  ${key}: { title: ${key}, publisher: Reuters, url: "https://${key}.com/"${checked.includes(key) ? ', checked: 2026-11-27' : ''} }\n`,
  );
  const lines = facts.map((key, index) => `  - { property: founded, value: ${1990 + index}, source: ${key} }\n`);
  const text = `id: ${id}\ntype: company\nname: { en: ${id}, zh: 公司 }\nsummary: { en: A company., zh: 一家公司。 }\nsources:\n${sources.join('')}facts:\n${lines.join('')}`;
  const result = parseEntity(`data/entities/company/${id}.yaml`, text);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.parsed;
}

const found = (...all: readonly ParsedEntity[]) =>
  unreadPages(all).map(({ source: { url }, claims }) => [url, claims.map(({ entity, value }) => `${entity} ${value}`)]);

describe('the pages to read', () => {
  test('are named once, with the claims of all files, those with most first', () => {
    expect(found(written('byd', ['a', 'b', 'b']), written('nio', ['c', 'b']))).toEqual([
      ['https://b.com/', ['byd 1991', 'byd 1992', 'nio 1991']],
      ['https://a.com/', ['byd 1990']],
      ['https://c.com/', ['nio 1990']],
    ]);
  });

  test('are those that no second reader has read: in one file a page can be read, in another not', () => {
    expect(found(written('byd', ['a', 'b'], ['a', 'b']), written('nio', ['b'], []))).toEqual([['https://b.com/', ['nio 1990']]]);
  });

  test('are also those that are named second, and each says where it stands', () => {
    const byd = written('byd', ['a', 'b'], ['a']);
    const [first, ...facts] = byd.entity.facts;
    const both = { ...byd, entity: { ...byd.entity, facts: first ? [{ ...first, also: 'b' }, ...facts] : [] } };
    expect(found(both)).toEqual([['https://b.com/', ['byd 1990', 'byd 1991']]]);
    expect(unreadPages([both, written('nio', ['b'])])[0]?.places).toEqual([
      { file: 'data/entities/company/byd.yaml', key: 'b' },
      { file: 'data/entities/company/nio.yaml', key: 'b' },
    ]);
  });

  test('are with a day also those that were read before it, not those read on it', () => {
    const read = [written('byd', ['a', 'b'], ['a'])];
    expect(unreadPages(read, '2026-11-27').map(({ source }) => source.url)).toEqual(['https://b.com/']);
    expect(unreadPages(read, '2026-11-28').map(({ source }) => source.url)).toEqual(['https://a.com/', 'https://b.com/']);
  });

  test('are none where all are read', () => {
    expect(found(written('byd', ['a'], ['a']))).toEqual([]);
  });
});
