import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** The popup's page in a package, and all scripts and styles that it loads, those of its scripts included. */
function filesOfPopup(folder: string, file = 'popup.html', seen = new Set<string>()): Set<string> {
  const path = file.replace(/^\//, '');
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(join(folder, path), 'utf8');
  const named = path.endsWith('.html')
    ? text.matchAll(/(?:src|href)="([^"]+)"/g)
    : path.endsWith('.js')
      ? text.matchAll(/(?:from|import)\s*["'`]([^"'`]+\.js)["'`]/g)
      : [];
  for (const [, name = ''] of named) filesOfPopup(folder, name.startsWith('/') ? name : join(path, '..', name), seen);
  return seen;
}

test.each(['chrome', 'firefox'])('scripts and styles of the popup take 60 kB at most, compressed: %s', (family) => {
  const folder = join(import.meta.dirname, `../../.output/${family}-mv3`);
  const files = [...filesOfPopup(folder)].filter((file) => /\.(?:js|css)$/.test(file));
  expect(files.some((file) => file.endsWith('.css'))).toBe(true);
  expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1);
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  expect(size, files.join(', ')).toBeLessThanOrEqual(60_000);
});
