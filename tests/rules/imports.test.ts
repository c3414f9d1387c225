import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');

/** Which rooms a room may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/kb': [],
  'src/recognize': ['src/kb'],
  'src/search': ['src/kb'],
  'src/page': ['src/kb', 'src/recognize', 'src/search'],
  'src/documents': ['src/page'],
  'src/ui': ['src/kb', 'src/recognize', 'src/search', 'src/page', 'src/documents'],
  'src/extension': ['src/kb', 'src/recognize', 'src/search'],
  'src/commands': ['src/kb', 'src/recognize', 'src/search', 'src/page'],
  entrypoints: ['src/kb', 'src/recognize', 'src/search', 'src/page', 'src/documents', 'src/ui', 'src/extension', 'assets', 'data'],
};

/** Packages that only one room may use. */
const PACKAGE_ROOMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^webextension-polyfill$/, ['src/extension', 'entrypoints']],
  [/^wxt\b/, ['entrypoints']],
  [/^preact\b/, ['src/ui', 'entrypoints']],
  [/^minisearch$/, ['src/search']],
  [/^pdfjs-dist\b/, ['src/documents']],
  [/^(node:|jsdom$|puppeteer-core$)/, ['src/commands']],
];

const sources = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const roomOf = (path: string) => (path.startsWith('src/') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? ''));

function importsOf(file: string): string[] {
  const code = readFileSync(join(PROJECT, file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)].flatMap(([, name]) => name ?? []);
}

test('the rooms are those that this rule knows', () => {
  expect([...new Set(sources.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test.each(sources)('%s imports one way', (file) => {
  const room = roomOf(file);
  for (const name of importsOf(file)) {
    if (name.startsWith('.')) {
      const target = roomOf(join(file, '..', name.replace(/\?.*/, '')));
      expect([room, ...(MAY_IMPORT[room] ?? [])], `${file} imports ${name}`).toContain(target);
    }
    for (const [packages, rooms] of PACKAGE_ROOMS) {
      if (packages.test(name)) expect(rooms, `${file} imports ${name}`).toContain(room);
    }
  }
});

test.each(sources)('%s can be read in a sitting and is no drawer', (file) => {
  expect(readFileSync(join(PROJECT, file), 'utf8').split('\n').length, `${file}: split it`).toBeLessThanOrEqual(300);
  expect(file).not.toMatch(/\/(utils?|helpers?|types|common|shared|lib|misc)(\/|\.)|\/index\.ts$(?<!entrypoints\/.*)/);
});

test('nothing but the data names a place of work', () => {
  for (const file of sources) expect(readFileSync(join(PROJECT, file), 'utf8'), file).not.toMatch(/registry\.npm|\/work\/|\/root\//);
});
