import { openGazetteer } from '../../recognize/openGazetteer.ts';
import { packGazetteer } from '../../recognize/packGazetteer.ts';
import { createGenerator } from './createGenerator.ts';
import { walkFloor } from './floor.ts';
import { type Matcher, OWN, PEERS } from './matchers.ts';
import { median } from './median.ts';

const SEED = 7;
/** Length of the texts, in UTF-16 units. */
const LATIN = 100_000;
const CHINESE = 1_000_000;
/** A round of one text takes at least so long with the floor, in ms: shorter ones measure the clock. */
const LEAST = 3;

export interface MatcherRow {
  readonly names: number;
  readonly matcher: string;
  /** Share of the floor's speed on the Latin and on the Chinese text. */
  readonly latin: number;
  readonly chinese: number;
  /** Time to build, in ms. */
  readonly build: number;
}

/** What only ours is asked for: time from the bytes to the first match, in ms, and bytes for each name. */
export interface PackedRow {
  readonly names: number;
  readonly open: number;
  readonly bytes: number;
}

const round = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places;

function timed<T>(work: () => T): { readonly time: number; readonly result: T } {
  const began = performance.now();
  const result = work();
  return { time: performance.now() - began, result };
}

/** Shares of the floor's speed, all in interleaved rounds, so that a busy machine is busy for each. */
function shares(finds: readonly (() => unknown)[], text: string, rounds: number): number[] {
  const repeat = Math.max(1, Math.ceil(LEAST / timed(() => walkFloor(text)).time));
  const floor = () => {
    for (let again = 0; again < repeat; again++) walkFloor(text);
  };
  const floors: number[] = [];
  const times: number[][] = finds.map(() => []);
  for (let at = 0; at <= rounds; at++) {
    const here = timed(floor).time / repeat;
    // The first round warms the engine up and does not count.
    if (at > 0) floors.push(here);
    finds.forEach((find, which) => {
      const again = which === 0 ? repeat : 1;
      const { time } = timed(() => {
        for (let turn = 0; turn < again; turn++) find();
      });
      if (at > 0) times[which]?.push(time / again);
    });
  }
  return times.map((each) => round(median(floors) / median(each), 3));
}

/** Ours and its peers on the same names and texts, in one process. */
export function benchMatchers(sizes: readonly number[], rounds: number): { readonly matchers: readonly MatcherRow[]; readonly packed: readonly PackedRow[] } {
  const matchers: MatcherRow[] = [];
  const packed: PackedRow[] = [];
  for (const size of sizes) {
    const generator = createGenerator(SEED);
    const names = generator.names(size);
    const texts = { latin: generator.latinText(LATIN, names), chinese: generator.chineseText(CHINESE, names) };
    const rivals: readonly Matcher[] = [OWN, ...PEERS.filter(({ most }) => size <= most)];
    const built = rivals.map(({ name, build }) => ({ name, ...timed(() => build(names)) }));
    const of = (text: string) =>
      shares(
        built.map(({ result }) => result(text)),
        text,
        rounds,
      );
    const latin = of(texts.latin);
    const chinese = of(texts.chinese);
    built.forEach(({ name, time }, at) => {
      matchers.push({ names: size, matcher: name, latin: latin[at] ?? 0, chinese: chinese[at] ?? 0, build: Math.round(time) });
    });
    const buffer = packGazetteer(names);
    const opened = timed(() =>
      openGazetteer(buffer).match(
        Uint16Array.of(0),
        () => false,
        () => undefined,
      ),
    );
    packed.push({ names: size, open: round(opened.time, 2), bytes: round(buffer.byteLength / size, 1) });
  }
  return { matchers, packed };
}
