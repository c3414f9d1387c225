import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { entityTemplate } from './entityTemplate.ts';
import { parseEntity } from './parseEntity.ts';
import { ENTITY_TYPES, type EntityType } from './vocabulary.ts';

const TYPES = Object.keys(ENTITY_TYPES) as EntityType[];
const template = (type: EntityType, zh?: string) => entityTemplate({ id: 'foo', type, en: 'Foo', zh, today: '2026-11-22' });

function faultsOf(text: string) {
  const result = parseEntity('data/entities/company/foo.yaml', text);
  return 'faults' in result ? result.faults : [];
}

/** What an author writes between the quotes, by what stands before them. */
const FILLED: Readonly<Record<string, string>> = { zh: '名字', date: '2026', asOf: '2026-11', url: 'https://example.com/' };
const filled = (text: string) =>
  text.replace(/^( *)(\w+): ""/gm, (_whole, indent: string, key: string) => `${indent}${key}: "${FILLED[key] ?? (key === 'value' ? '2011' : 'Words')}"`);
const uncommented = (text: string) => text.replace(/^# (?=( {2}|aliases|context|not|relations))/gm, '').replaceAll('""', '"Words"');

describe.each(TYPES)('a new %s', (type) => {
  test('has every empty field named, with its line and what to do', () => {
    const text = template(type);
    const lines = text.split('\n');
    const empty = lines.flatMap((line, index) => (/^[^#]*: ""/.test(line) ? [index + 1] : []));
    const faults = faultsOf(text);
    expect(faults.map(({ line }) => line)).toEqual(empty);
    for (const { line = 0, field, reason } of faults) {
      expect(lines[line - 1]?.trim()).toMatch(new RegExp(`^${field.split('.').at(-1)}: ""`));
      expect(reason).toMatch(/fill it in|write 2011/);
    }
  });

  test('is sound when it is filled in', () => {
    expect(faultsOf(filled(template(type)))).toEqual([]);
  });

  test('is sound with all that stands behind a # as well', () => {
    expect(faultsOf(uncommented(filled(template(type))))).toEqual([]);
  });
});

test('a Chinese name that is given is not asked for', () => {
  expect(faultsOf(template('company', '名字')).map(({ field }) => field)).not.toContain('name.zh');
});

test('begins with the schema for editors and tells the day', () => {
  expect(template('company')).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/entity\.schema\.json\n/);
  expect(template('company')).toContain('2026-11-22');
});

test('any name is written so that it is read again', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('Foo: Bar', '2011', 'null', '"Foo"', 'Foo # Bar', '- Foo', 'A name of so many letters that it passes the column of the comments'),
  );
  fc.assert(
    fc.property(name, name, (en, zh) => {
      expect(parse(entityTemplate({ id: 'foo', type: 'company', en, zh, today: '2026-11-22' }))).toMatchObject({ name: { en, zh } });
    }),
  );
});
