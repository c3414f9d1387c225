import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { entityJsonSchema } from '../../src/kb/entityJsonSchema.ts';
import { runCommand } from './runCommand.ts';

const PROJECT = join(import.meta.dirname, '../..');

const BYD = `id: byd
type: company
name: { en: BYD, zh: 比亚迪 }
aliases: [{ text: Dream, needs: context }]
context: [car]
summary: { en: A maker of cars., zh: 汽车制造商。 }
facts:
  - { property: sales, value: 4000000, unit: vehicles, asOf: 2010, source: report }
relations:
  - { type: partner-of, target: nio, asOf: 2024, source: report }
sources:
  report: { title: Report, publisher: Reuters, url: "https://example.com/" }
`;
const NIO = `id: nio
type: company
name: { en: NIO, zh: 蔚来 }
aliases: [Dream]
summary: { en: A maker of cars., zh: 汽车制造商。 }
sources: {}
`;

let folder = '';
const file = (id: string, type = 'company') => join(folder, type, `${id}.yaml`);
const kb = (...args: readonly string[]) => runCommand('kb', ...args, '--folder', folder);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgloss-'));
  mkdirSync(join(folder, 'company'));
  writeFileSync(file('byd'), BYD);
  writeFileSync(file('nio'), NIO);
});

describe('check', () => {
  test('finds no fault in the data', () => {
    const { code, stdout, stderr } = runCommand('kb', 'check', '--quiet');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d+ entities, no faults\n(warnings: \d+ .+\n){6}$/);
    expect(code).toBe(0);
  });

  test('says on stdout what is worth a look, behind the result', () => {
    const { code, stdout, stderr } = kb('check');
    expect(stdout.split('\n')).toEqual([
      '2 entities, no faults',
      `warning: ${file('byd')}:1: id: no relation of another entity points at it; add one to the file of an entity that is tied to it`,
      `warning: ${file('byd')}:8: facts[0]: "sales" is of 2010, more than 24 months ago; look up a newer one and add it`,
      `warning: ${file('byd')}:12: sources.report: has no date; add the one of its publication if it bears any`,
      `warning: ${file('byd')}:12: sources.report: has no second reader; hold each claim that names it against its page, then add checked: with the day`,
      `warning: ${file('byd')}:4: aliases[0]: "Dream" is also a name in ${file('nio')}; make sure that its "needs" and "context" tell them apart`,
      '',
    ]);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('--quiet counts each kind', () => {
    expect(kb('check', '--quiet').stdout.split('\n')).toEqual([
      '2 entities, no faults',
      'warnings: 1 entities that no relation points at',
      'warnings: 1 facts older than 24 months',
      'warnings: 1 sources without a date',
      'warnings: 1 sources that no second reader has read',
      'warnings: 0 dates that their source could not know',
      'warnings: 1 names that two entities claim',
      '',
    ]);
  });

  test('tells faults on stderr, and nothing else', () => {
    writeFileSync(file('nio'), NIO.replace('summary: { en: A maker of cars.', 'summary: { en: ""'));
    expect(kb('check')).toEqual({
      code: 1,
      stdout: '',
      stderr: `${file('nio')}:5: summary.en: is empty; fill it in\n${file('byd')}:10: relations[0].target: "nio" is not the id of any entity; add that entity or mend the id\n2 faults in 2 files\n`,
    });
  });
});

describe('new', () => {
  test('writes a file that check asks to be filled in', () => {
    const { code, stdout, stderr } = kb('new', 'brand', 'Foo: Bar', '--zh', '名字');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${file('foo-bar', 'brand')}\nFill it in, then run: npm run -s kb -- check --quiet\n`);
    const text = readFileSync(file('foo-bar', 'brand'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/entity\.schema\.json\n/);
    expect(text).toContain('zh: "名字"');
    const check = kb('check');
    expect(check.code).toBe(1);
    const line = text.split('\n').findIndex((it) => it.startsWith('  en: ""')) + 1;
    expect(check.stderr).toContain(`${file('foo-bar', 'brand')}:${line}: summary.en: is empty; fill it in\n`);
  });

  test('takes another id', () => {
    kb('new', 'company', 'Foo', '--id', 'foo-motor');
    expect(readFileSync(file('foo-motor'), 'utf8')).toContain('id: foo-motor ');
  });

  test.each([
    ['an unknown type', ['firm', 'Foo'], '"firm" is no type of entity; take one of company, brand, person, body, organisation, policy, term, product, place'],
    ['no name', ['company'], 'new needs a type and a name: npm run -s kb -- new company "Name" --zh 名字'],
    ['an empty name', ['company', ''], 'the name "" is empty; fill it in'],
    [
      'two names',
      ['company', 'Foo', '名字'],
      'too many names, from "名字" on; put a name of several words in quotes and the Chinese one behind --zh: npm run -s kb',
    ],
    ['a name without Latin letters', ['company', '名字'], '"名字" has no Latin letters to make an id of; give the English name first'],
    ['an id that leaves the folder', ['company', 'Foo', '--id', '../foo'], 'the id "../foo" must be kebab-case: lower-case letters, digits, single hyphens'],
    ['an id that exists', ['company', 'Foo', '--id', 'byd'], '"byd" is already the id in FOLDER/company/byd.yaml; mend that file, or add --id with another'],
    ['an id that exists in another type', ['brand', 'Nio'], '"nio" is already the id in FOLDER/company/nio.yaml;'],
    ['a name that exists', ['brand', 'Byd', '--id', 'byd-auto'], '"BYD" is already a name in FOLDER/company/byd.yaml; mend that file, or'],
    ['a Chinese name that exists, in traditional characters', ['brand', 'Foo', '--zh', '蔚來'], '"蔚來" is already a name in FOLDER/company/nio.yaml;'],
    ['an unknown option', ['brand', 'Foo', '--chinese', '名字'], "Unknown option '--chinese'"],
  ])('refuses %s in one line', (_rule, args, message) => {
    const before = readdirSync(folder, { recursive: true });
    const { code, stdout, stderr } = kb('new', ...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message.replace('FOLDER', folder));
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test('takes a name that counts elsewhere only under conditions', () => {
    writeFileSync(file('nio'), NIO.replace('aliases: [Dream]\n', ''));
    expect(kb('new', 'brand', 'Dream').code).toBe(0);
  });

  test('refuses to write over a file that is not filled in yet', () => {
    expect(kb('new', 'brand', 'Foo').code).toBe(0);
    expect(kb('new', 'company', 'Foo').stderr).toContain(`"foo" is already the id in ${file('foo', 'brand')};`);
  });
});

describe('audit', () => {
  test('prints what to hold against a source, numbered', () => {
    const { code, stdout } = kb('audit', '--sample', '50', '--seed', '7');
    expect(code).toBe(0);
    const [head, ...claims] = stdout.trimEnd().split('\n\n');
    expect(head).toBe('2 of 2 facts and relations, seed 7');
    expect(claims.map((claim) => claim.slice(0, 2)).sort()).toEqual(['1.', '2.']);
    expect(claims.map((claim) => claim.split('\n').slice(1)).find(([, property]) => property?.endsWith('sales'))).toEqual([
      `     entity     BYD / 比亚迪 (${file('byd')}:8)`,
      '     property   sales',
      '     value      4,000,000 vehicles',
      '     date       as of 2010',
      '     source     Report',
      '     publisher  Reuters',
      '     published  -',
      '     url        https://example.com/',
    ]);
  });

  test('says when a second reader last held the claims of the source against it', () => {
    writeFileSync(file('byd'), BYD.replace('Reuters,', 'Reuters, checked: 2026-11-27,'));
    expect(kb('audit', '--sample', '1').stdout).toContain('\n     url        https://example.com/\n     checked    2026-11-27\n');
  });

  test('draws the same from the same data, another from another seed', () => {
    cpSync(join(PROJECT, 'data/entities'), folder, { recursive: true });
    const draw = (seed: string) => kb('audit', '--sample', '20', '--seed', seed, '--json').stdout;
    const drawn = draw('3');
    expect(draw('3')).toBe(drawn);
    expect(draw('4')).not.toBe(drawn);
    const { seed, total, claims } = JSON.parse(drawn) as { seed: number; total: number; claims: { source: { url: string } }[] };
    expect([seed, claims.length]).toEqual([3, 20]);
    expect(total).toBeGreaterThan(1000);
    for (const { source } of claims) expect(source.url).toMatch(/^https?:/);
  });

  test.each([
    ['--sample', '0', '--sample is "0"; give a whole number from 1 to 1000000'],
    ['--sample', 'many', '--sample is "many"; give a whole number from 1 to 1000000'],
    ['--seed', '1.5', '--seed is "1.5"; give a whole number from 0 to 4294967295'],
    ['--seed', '', '--seed is ""; give a whole number from 0 to 4294967295'],
  ])('refuses %s %j', (option, value, message) => {
    expect(kb('audit', option, value)).toEqual({ code: 1, stdout: '', stderr: `${message}\n` });
  });
});

describe('pages', () => {
  const both = BYD.replace('sources:', '  - { type: based-in, target: nio, from: 2020, source: report }\nsources:');

  test('prints a page that no second reader has read, with what rests on it and where to write that it was read', () => {
    writeFileSync(file('byd'), both);
    const { code, stdout } = kb('pages');
    expect(code).toBe(0);
    expect(stdout.replace(/\d{4}-\d\d-\d\d/, 'TODAY').split('\n')).toEqual([
      '1 of 1 pages that no second reader has read',
      '',
      '1.   Report | Reuters | https://example.com/',
      `     [ ] BYD / 比亚迪 (${file('byd')}:8), sales: 4,000,000 vehicles; as of 2010`,
      `     [ ] BYD / 比亚迪 (${file('byd')}:10), partner-of: NIO / 蔚来 (nio); as of 2024`,
      `     [ ] BYD / 比亚迪 (${file('byd')}:11), based-in: NIO / 蔚来 (nio); from 2020`,
      `     all of it right: checked: TODAY under sources.report in ${file('byd')}`,
      '',
      '',
    ]);
  });

  test('prints none that was read, and no more than asked for', () => {
    writeFileSync(file('byd'), BYD.replace('Reuters,', 'Reuters, checked: 2026-11-27,'));
    expect(kb('pages').stdout).toBe('0 of 0 pages that no second reader has read\n\n');
    cpSync(join(PROJECT, 'data/entities'), folder, { recursive: true });
    expect(kb('pages', '--count', '3').stdout.match(/^\d+\. /gm)).toEqual(['1. ', '2. ', '3. ']);
  });

  test('prints with a day also what was read before it', () => {
    writeFileSync(file('byd'), both.replace('Reuters,', 'Reuters, checked: 2026-11-27,'));
    expect(kb('pages').stdout).toBe('0 of 0 pages that no second reader has read\n\n');
    expect(kb('pages', '--since', '2026-11-28').stdout.split('\n')[0]).toBe('1 of 1 pages that no second reader has read since 2026-11-28');
    expect(kb('pages', '--since', 'yesterday')).toEqual({ code: 1, stdout: '', stderr: '--since is "yesterday"; give a day as 2026-11-27\n' });
  });

  test('refuses a number that is none', () => {
    expect(kb('pages', '--count', 'all')).toEqual({ code: 1, stdout: '', stderr: '--count is "all"; give a whole number from 1 to 1000000\n' });
  });
});

test('schema: the file for editors is up to date', () => {
  const written = readFileSync(join(PROJECT, 'data/entity.schema.json'), 'utf8');
  expect(written, 'run: npm run -s kb -- schema').toBe(entityJsonSchema());
});

test('stats counts what is there', () => {
  const stats = JSON.parse(runCommand('kb', 'stats').stdout) as Record<string, number> & { entities: Record<string, number> };
  const { total, ...byType } = stats.entities;
  expect(Object.values(byType).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(stats.factsWithSourceAndDate).toBe(stats.facts);
  expect(stats.aliases).toBeGreaterThan(stats.facts ?? 0);
});

test('names gives every form of each entity', () => {
  const names = JSON.parse(runCommand('kb', 'names').stdout) as Record<string, string[]>;
  expect(names.catl).toEqual(expect.arrayContaining(['CATL', '宁德时代', '寧德時代', 'Contemporary Amperex Technology']));
  expect(names['miao-wei']).toEqual(expect.arrayContaining(['Miao Wei', '苗圩', '苗 圩']));
});

test.each(['chek', 'constructor', ''])('a command %j says what there is', (name) => {
  const { code, stderr } = runCommand('kb', name);
  expect(code).toBe(1);
  expect(stderr).toContain('check');
});

test('--help says what there is', () => {
  expect(runCommand('kb', '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('audit') });
  expect(runCommand('kb', 'new', '--help').code).toBe(0);
});

test('a folder that is not there is one line', () => {
  expect(runCommand('kb', 'check', '--folder', join(folder, 'gone')).stderr).toBe(
    `${join(folder, 'gone')}: there is no such folder; name the one that holds company, person and so on\n`,
  );
});
