import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { NameIndex } from '../kb/nameIndex.ts';
import { benchChrome } from './bench/benchChrome.ts';
import { benchMoments } from './bench/benchMoments.ts';
import { type BenchPages, makeBenchPages } from './bench/benchPages.ts';
import { type PageRow, single } from './bench/pageRow.ts';
import { servePages } from './bench/servePages.ts';
import { buildExtension } from './buildExtension.ts';
import { type BrowserFamily, findBrowser } from './findBrowser.ts';
import { launchBrowser, openWelcomePage } from './launchBrowser.ts';
import { PROJECT } from './readEntities.ts';

const HELP = `npm run bench:page [-- OPTIONS]

Times the built extension in a real browser, headless: the same generated pages under an address that Newsgloss
reads and under one that it does not, in turns. Prints a table and writes bench/page-results.json.

  --quick               2 rounds in place of 15; writes nothing
  --browser chrome      Chrome, Chromium or Edge alone
  --browser firefox     Firefox alone`;

const ROUNDS = { quick: 2, full: 15 };
const RESULTS = join(PROJECT, 'bench/page-results.json');
/** Built from entrypoints/reader.ts. */
const READER = 'reader.js';

/** Shorter ids may stand in any code as ordinary words, in UTF-16 units. */
const LEAST_ID = 8;

/** The size of the content script, and whether it holds anything of the index: then it would grow with it. */
function packageRows(family: BrowserFamily): PageRow[] {
  const folder = join(PROJECT, `.output/${family}-mv3`);
  const code = readFileSync(join(folder, READER), 'utf8');
  const { entities } = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')) as Pick<NameIndex, 'entities'>;
  const held = entities.filter(({ id }) => id.length >= LEAST_ID && new RegExp(`["'\x60]${id}["'\x60]`).test(code));
  return [
    single('content script, gzip', 'kB', [gzipSync(code, { level: 9 }).length / 1000], 24),
    single('entities of the index in the content script', '', [held.length], 0),
  ];
}

async function benchBrowser(family: BrowserFamily, path: string, pages: BenchPages, rounds: number): Promise<PageRow[]> {
  const { article, long, huge, storm, names } = pages;
  const server = await servePages([article, long, huge, storm, names]);
  const launched = await launchBrowser({ family, path, headless: true, proxyPort: server.port });
  const { browser, extensionUrl } = launched;
  try {
    await (await openWelcomePage(launched, family)).close();
    const bench = { family, browser, extensionUrl, pages, rounds };
    const rows = [...packageRows(family), ...(await benchMoments(bench))];
    return family === 'chrome' ? [...rows, ...(await benchChrome(bench))] : rows;
  } finally {
    await browser.close();
    server.close();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, browser: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const families = (['chrome', 'firefox'] as const).filter((family) => values.browser === undefined || values.browser === family);
  const found = families.flatMap((family) => findBrowser(family) ?? []);
  if (found.length === 0) {
    console.error(`No browser is installed for this: ${values.browser ?? families.join(', ')}. Install Chromium or Firefox, or name another with --browser.`);
    return 1;
  }
  const pages = makeBenchPages();
  const results: Record<string, readonly PageRow[]> = {};
  for (const { family, path } of found) {
    if (!buildExtension(family)) return 1;
    const rows = await benchBrowser(family, path, pages, values.quick ? ROUNDS.quick : ROUNDS.full);
    console.log(family);
    console.table(rows);
    results[family] = rows;
  }
  if (values.quick) return 0;
  mkdirSync(join(PROJECT, 'bench'), { recursive: true });
  const machine = { node: process.version, processor: cpus()[0]?.model ?? '', cores: cpus().length };
  writeFileSync(RESULTS, `${JSON.stringify({ machine, results }, undefined, 2)}\n`);
  return 0;
}

process.exitCode = await main();
