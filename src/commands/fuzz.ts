import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './readEntities.ts';

const HELP = `npm run fuzz -- --minutes N [--seed S] [--only pages|messages|settings|entities]

Throws generated pages and changes of pages, messages, settings and entity files at Newsgloss (run npm run build first),
N minutes in all. What fails is printed with its seed, and the seed is kept in tests/fuzz/seeds.json, which npm test replays.

  --minutes N   how long
  --seed S      the first seed; the ones after it follow from it (default: another one each time)
  --only NAME   one of the four`;

/** Their share of the time: pages have the most to go wrong in, and each needs seconds. */
const SHARES: Readonly<Record<string, number>> = { pages: 0.7, messages: 0.1, settings: 0.1, entities: 0.1 };
/** These run in either browser, for half of their time in each. */
const IN_BROWSERS: ReadonlySet<string> = new Set(['pages', 'messages']);

function main(): number {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } } });
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const unknown = values.only !== undefined && !Object.hasOwn(SHARES, values.only);
  if (values.help || !(minutes > 0) || !Number.isInteger(seed) || unknown) {
    console[values.help ? 'log' : 'error'](HELP);
    return values.help ? 0 : 1;
  }
  const shares = Object.entries(SHARES).filter(([name]) => values.only === undefined || name === values.only);
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  const seconds = Object.fromEntries(shares.map(([name, share]) => [name, (minutes * 60 * share) / whole / (IN_BROWSERS.has(name) ? 2 : 1)]));
  console.log(`Seed ${seed}`);
  const vitest = join(PROJECT, 'node_modules/vitest/vitest.mjs');
  const files = shares.map(([name]) => `tests/fuzz/${name}.test.ts`);
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'fuzz', ...files], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, NEWSGLOSS_FUZZ: JSON.stringify({ seed, seconds }) },
  });
  return status ?? 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
