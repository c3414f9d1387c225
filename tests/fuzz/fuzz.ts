import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const SEEDS = join(import.meta.dirname, 'seeds.json');
const seedsSchema = v.record(v.string(), v.array(v.number()));
const orderSchema = v.object({ seed: v.number(), seconds: v.record(v.string(), v.number()) });

/** So many failures of one target are enough to begin mending. */
const ENOUGH = 5;

const readSeeds = () => v.parse(seedsSchema, JSON.parse(readFileSync(SEEDS, 'utf8')));

/** Keeps a seed that failed, so that every later test replays it. */
function keepSeed(target: string, seed: number): void {
  const seeds = readSeeds();
  writeFileSync(SEEDS, `${JSON.stringify({ ...seeds, [target]: [...new Set([...(seeds[target] ?? []), seed])] }, null, 2)}\n`);
}

/**
 * Runs the kept seeds of a target, and, where `npm run fuzz` asks for it, new ones until its time is over.
 * @throws at the end, with every seed that failed and how
 */
export async function fuzz(target: string, run: (seed: number) => Promise<void> | void): Promise<void> {
  const failed: string[] = [];
  const tryOut = async (seed: number) => {
    try {
      await run(seed);
    } catch (error) {
      keepSeed(target, seed);
      failed.push(`${target}, seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
      console.error(failed.at(-1));
    }
  };
  for (const seed of readSeeds()[target] ?? []) await tryOut(seed);
  const order = process.env.NEWSGLOSS_FUZZ ? v.parse(orderSchema, JSON.parse(process.env.NEWSGLOSS_FUZZ)) : undefined;
  const end = performance.now() + (order?.seconds[target] ?? 0) * 1000;
  let runs = 0;
  for (; order && performance.now() < end && failed.length < ENOUGH; runs++) await tryOut(order.seed + runs);
  if (order) console.log(`${target}: ${runs} runs, ${failed.length} failed`);
  if (failed.length > 0) throw new Error(failed.join('\n'));
}
