import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchMatchers } from './bench/benchMatchers.ts';
import { benchPacked } from './bench/benchPacked.ts';
import { benchRecognition } from './bench/benchRecognition.ts';
import { PROJECT } from './readEntities.ts';

const HELP = `npm run bench [-- OPTIONS]

Times the gazetteer beside the matchers that others use, on generated names and texts, and all of recognition on
the full index, in one process and in interleaved rounds. What it tells are ratios: shares of the speed of a bare
loop (a character code, its class, one transition of an eight-state automaton). Prints tables and writes
bench/results.json.

  --quick    up to 10,000 names and texts of 1 MB; writes nothing`;

const QUICK = { names: [1e3, 1e4], lengths: [1e3, 1e4, 1e5, 1e6], rounds: 3 };
const FULL = { names: [1e3, 1e4, 1e5, 1e6], lengths: [1e3, 1e4, 1e5, 1e6, 1e7], rounds: 9 };

const RESULTS = join(PROJECT, 'bench/results.json');

function main(): void {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const { names, lengths, rounds } = values.quick ? QUICK : FULL;
  const recognition = benchRecognition(lengths, rounds);
  console.log('All of recognition: share of the floor, and growth of the time for each character');
  console.table(recognition);
  const packed = benchPacked(names);
  console.log('The packed gazetteer: seconds and MB to build, ms from the bytes to the first look, bytes for each name');
  console.table(packed);
  const matchers = benchMatchers(names, rounds);
  console.log('Matchers: share of the floor on a Latin text of 100 kB and a Chinese one of 1 MB; time to build, in ms');
  console.table(matchers);
  if (values.quick) return;
  mkdirSync(join(PROJECT, 'bench'), { recursive: true });
  const machine = { node: process.version, processor: cpus()[0]?.model ?? '', cores: cpus().length };
  writeFileSync(RESULTS, `${JSON.stringify({ machine, packed, recognition, matchers }, undefined, 2)}\n`);
}

main();
