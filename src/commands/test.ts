import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { buildExtension } from './buildExtension.ts';
import { type BrowserFamily, findBrowser } from './findBrowser.ts';
import { PROJECT } from './readEntities.ts';

/** Debian's packages: where we are root on Debian, they can be installed without asking. */
const PACKAGES: Readonly<Record<BrowserFamily, string>> = { chrome: 'chromium', firefox: 'firefox-esr' };

const reportSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number(), numPendingTests: v.number() });

/** Makes sure that both browsers are there. @throws with the command to run where they cannot be installed */
function ensureBrowsers(): void {
  const missing = (['chrome', 'firefox'] as const).filter((family) => !findBrowser(family)).map((family) => PACKAGES[family]);
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y ${missing.join(' ')}`;
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall)
    throw new Error(`The tests need Chromium and Firefox; missing: ${missing.join(', ')}. Install them, on Debian with: sudo sh -c '${command}'`);
  console.log(`Installing ${missing.join(' and ')}`);
  execFileSync('sh', ['-c', `${command} >/dev/null`], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

const VITEST = join(PROJECT, 'node_modules/vitest/vitest.mjs');

function main(): number {
  ensureBrowsers();
  if (!buildExtension('chrome') || !buildExtension('firefox')) return 1;
  const report = join(PROJECT, 'out/tests.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, [VITEST, ...args], { cwd: PROJECT, stdio: 'inherit' });
  const { numPassedTests, numFailedTests, numPendingTests } = v.parse(reportSchema, JSON.parse(readFileSync(report, 'utf8')));
  console.log(`${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`);
  return status ?? 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
