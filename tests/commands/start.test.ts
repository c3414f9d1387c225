import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand, runCommandWith } from './runCommand.ts';

const PICTURE = join(import.meta.dirname, '../../out/start.png');

test.each(['chrome', 'firefox'])('start opens %s on the sample article, takes a picture of the card and lists the entities', (browser) => {
  rmSync(PICTURE, { force: true });
  const { code, stdout, stderr } = runCommand('start', '--headless', '--browser', browser);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\d+ {2}catl$/m);
  expect(stdout).toMatch(/^\d+ {2}miao-wei$/m);
  expect(stdout).toMatch(/^\d+ {2}chongqing-33618$/m);
  expect(code).toBe(0);
  expect(readFileSync(PICTURE).subarray(1, 4).toString()).toBe('PNG');
});

test('start without a browser says in one line what to install', () => {
  const { code, stderr } = runCommandWith({ PATH: '/nowhere' }, 'start', '--headless');
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('install Chrome');
});
