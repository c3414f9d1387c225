import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/commands/readEntities.ts';

type Manifest = Readonly<Record<string, unknown>>;

const packageOf = (family: string) => join(PROJECT, `.output/${family}-mv3`);
const manifestOf = (family: string): Manifest => JSON.parse(readFileSync(join(packageOf(family), 'manifest.json'), 'utf8'));
const listOf = (manifest: Manifest, key: string): readonly string[] => (Array.isArray(manifest[key]) ? manifest[key] : []);

/** Permissions that PRIVACY.md explains, for every browser and for Chrome alone. */
function explained(): { readonly all: readonly string[]; readonly chrome: readonly string[] } {
  const rows = [...readFileSync(join(PROJECT, 'PRIVACY.md'), 'utf8').matchAll(/^\| `([A-Za-z*:/]+)`(.*?) \|/gm)].map(([, name = '', note = '']) => ({
    name,
    note,
  }));
  const permissions = rows.filter(({ note }) => !note.includes('optional'));
  return { all: permissions.map(({ name }) => name), chrome: permissions.filter(({ note }) => note.includes('Chrome')).map(({ name }) => name) };
}

describe.each(['chrome', 'firefox'])('the package for %s', (family) => {
  test('asks for the permissions that PRIVACY.md explains, and no others', () => {
    const { all, chrome } = explained();
    const expected = family === 'chrome' ? all : all.filter((name) => !chrome.includes(name));
    expect([...listOf(manifestOf(family), 'permissions')].sort()).toEqual([...expected].sort());
    expect(listOf(manifestOf(family), 'optional_host_permissions')).toEqual(['*://*/*']);
  });

  test('runs on named hosts only', () => {
    const hosts = listOf(manifestOf(family), 'host_permissions');
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of hosts) expect(host).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/);
    expect(manifestOf(family).content_scripts).toBeUndefined();
    expect(manifestOf(family).web_accessible_resources).toBeUndefined();
  });

  test('lets its own pages load nothing from elsewhere and send nothing', () => {
    const policy = String((manifestOf(family).content_security_policy as Manifest).extension_pages);
    expect(policy).toMatch(/^default-src 'none';/);
    for (const source of policy.split(/;\s*/).flatMap((directive) => directive.split(' ').slice(1))) expect(source).toMatch(/^'(?:none|self)'$/);
  });

  test('holds no code from elsewhere: no address of a script, no eval', () => {
    const scripts = readdirSync(packageOf(family), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(m?js|html)$/.test(name));
    expect(scripts.length).toBeGreaterThan(3);
    for (const name of scripts) {
      const code = readFileSync(join(packageOf(family), name), 'utf8');
      expect(code, name).not.toMatch(/import\(\s*["'`]https?:|importScripts\(\s*["'`]https?:|<script[^>]+src="https?:|<link[^>]+href="https?:/);
      expect(code, name).not.toMatch(/\beval\(|\bFunction\(['"`]/);
    }
  });
});

describe.each(['chrome', 'firefox'])('what runs in pages, in the package for %s', (family) => {
  // A page's policy does not bind a content script, as our own pages are bound by theirs: so it must have no way to the network.
  test('has no way to load or send anything', () => {
    const inPages = readdirSync(packageOf(family)).filter((name) => name.endsWith('.js') && name !== 'background.js');
    expect(inPages).toContain('reader.js');
    for (const name of inPages) {
      const code = readFileSync(join(packageOf(family), name), 'utf8');
      expect(code, name).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|\bnew (?:Image|Audio|Worker)\b/);
      expect(code, name).not.toMatch(/\bimport\(|importScripts|createElement\(["'`](?:script|img|iframe|link|form|object|embed)["'`]\)/);
    }
  });
});

describe("Mozilla's linter", () => {
  let report: { readonly errors: readonly unknown[]; readonly warnings: readonly unknown[] };
  beforeAll(() => {
    const linter = join(PROJECT, 'node_modules/addons-linter/bin/addons-linter');
    const { stdout } = spawnSync(process.execPath, [linter, packageOf('firefox'), '--output', 'json'], { encoding: 'utf8' });
    report = JSON.parse(stdout);
  });

  test('finds no error', () => expect(report.errors).toEqual([]));
  test('finds nothing to warn of', () => expect(report.warnings).toEqual([]));
});
