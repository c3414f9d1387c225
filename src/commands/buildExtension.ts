import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserFamily } from './findBrowser.ts';
import { PROJECT } from './readEntities.ts';

const WXT = join(PROJECT, 'node_modules/wxt/bin/wxt.mjs');

/**
 * Builds the extension for a browser into .output; what goes wrong is printed.
 * @returns whether it worked
 */
export const buildExtension = (family: BrowserFamily): boolean =>
  spawnSync(process.execPath, [WXT, 'build', '-b', family], { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
