import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the project's commands as npm does. */
export function runCommandWith(env: NodeJS.ProcessEnv, name: string, ...args: readonly string[]): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${name}.ts`, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  return { code: status, stdout, stderr };
}

export const runCommand = (name: string, ...args: readonly string[]): CommandResult => runCommandWith(process.env, name, ...args);
