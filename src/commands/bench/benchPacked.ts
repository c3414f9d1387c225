import { openGazetteer } from '../../recognize/openGazetteer.ts';
import { packGazetteer } from '../../recognize/packGazetteer.ts';
import { createGenerator } from './createGenerator.ts';
import { round } from './round.ts';
import { timed, undisturbed } from './timed.ts';

const SEED = 7;
const OPENINGS = 9;

/** What only ours is asked for. */
export interface PackedRow {
  readonly names: number;
  /** Time to build, in seconds, and the most memory that the process had by then, in MB: all that it did before included. */
  readonly build: number;
  readonly memory: number;
  /** Time from the bytes to the end of the first look, in ms: the first time, and of those after it. */
  readonly first: number;
  readonly open: number;
  /** Bytes for each name. */
  readonly bytes: number;
}

const opening = (buffer: ArrayBuffer): number =>
  timed(() =>
    openGazetteer(buffer).match(
      Uint16Array.of(0x61, 0),
      () => false,
      () => undefined,
    ),
  ).time;

/** The packed gazetteer for growing numbers of names; to be run before the peers, or memory tells of them. */
export function benchPacked(sizes: readonly number[]): readonly PackedRow[] {
  return sizes.map((names): PackedRow => {
    const list = createGenerator(SEED).names(names);
    const { time, result: buffer } = timed(() => packGazetteer(list));
    const times = Array.from({ length: OPENINGS }, () => opening(buffer));
    return {
      names,
      build: round(time / 1000, 2),
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
      first: round(times[0] ?? Number.NaN, 2),
      open: round(undisturbed(times), 2),
      bytes: round(buffer.byteLength / names, 1),
    };
  });
}
