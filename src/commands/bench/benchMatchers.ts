import { createGenerator } from './createGenerator.ts';
import { walkFloor } from './floor.ts';
import { type Find, type Matcher, OWN, PEERS } from './matchers.ts';
import { round } from './round.ts';
import { timed, undisturbed } from './timed.ts';

const SEED = 7;
/** Length of the texts, in UTF-16 units. */
const LATIN = 100_000;
const CHINESE = 1_000_000;
/** A turn of ours and of the floor takes at least so long, in ms: shorter ones measure the clock. */
const LEAST = 3;
/** A peer takes no more turns on a text when it has taken so long, in ms. */
const MOST = 1_500;
/** Pieces of the text by which engines are warmed up, in UTF-16 units: a loop that is entered once and runs long is compiled less well than one that is entered often. */
const PIECE = 500;
const WARM_TURNS = 20_000;

export interface MatcherRow {
  readonly names: number;
  readonly matcher: string;
  /** Share of the floor's speed on the Latin and on the Chinese text; absent where it was not tried. */
  readonly latin?: number;
  readonly chinese?: number;
  /** Time to build, in ms. */
  readonly build?: number;
  /** What to know of the figures: fewer rounds, or why there are none. */
  readonly note?: string;
}

/** A matcher that has its names, on one text. */
interface Runner {
  readonly find: Find;
  readonly times: number[];
  /** Times that it runs in one turn. */
  readonly repeat: number;
  /** Time that it may take in all, in ms. */
  readonly most: number;
}

/** Shares of the floor's speed, with the rounds behind each, all interleaved, so that a busy machine is busy for each. */
function shares(finders: readonly ((text: string) => Find)[], text: string, rounds: number): { readonly share: number; readonly rounds: number }[] {
  const [own] = finders;
  for (let turn = 0, at = 0; turn < WARM_TURNS; turn++, at = (at + PIECE) % (text.length - PIECE)) {
    const piece = text.slice(at, at + PIECE);
    walkFloor(piece);
    own?.(piece)();
  }
  const repeat = Math.max(1, Math.ceil(LEAST / timed(() => walkFloor(text)).time));
  const runners: Runner[] = [
    { find: () => walkFloor(text), times: [], repeat, most: Number.POSITIVE_INFINITY },
    ...finders.map((of, which) =>
      which === 0 ? { find: of(text), times: [], repeat, most: Number.POSITIVE_INFINITY } : { find: of(text), times: [], repeat: 1, most: MOST },
    ),
  ];
  const spent = runners.map(() => 0);
  for (let turn = 0; turn <= rounds; turn++) {
    runners.forEach(({ find, times, repeat: again, most }, which) => {
      if ((spent[which] ?? 0) > most) return;
      const { time } = timed(() => {
        for (let each = 0; each < again; each++) find();
      });
      spent[which] = (spent[which] ?? 0) + time;
      times.push(time / again);
    });
  }
  // The first turn warms up and does not count, where there are others.
  const [floor = Number.NaN, ...others] = runners.map(({ times }) => undisturbed(times.length > 1 ? times.slice(1) : times));
  return others.map((time, which) => ({ share: round(floor / time), rounds: Math.max(1, (runners[which + 1]?.times.length ?? 0) - 1) }));
}

function benchSize(size: number, rounds: number): MatcherRow[] {
  const generator = createGenerator(SEED);
  const names = generator.names(size);
  const texts = { latin: generator.latinText(LATIN, names), chinese: generator.chineseText(CHINESE, names) };
  const tried: readonly Matcher[] = [OWN, ...PEERS.filter(({ most }) => size <= most)];
  const built = tried.map(({ name, build }) => ({ name, ...timed(() => build(names)) }));
  const finders = built.map(({ result }) => result);
  const latin = shares(finders, texts.latin, rounds);
  const chinese = shares(finders, texts.chinese, rounds);
  return [
    ...built.map(({ name, time }, at): MatcherRow => {
      const fewest = Math.min(latin[at]?.rounds ?? 0, chinese[at]?.rounds ?? 0);
      return {
        names: size,
        matcher: name,
        latin: latin[at]?.share,
        chinese: chinese[at]?.share,
        build: Math.round(time),
        note: fewest < rounds ? `rounds: ${fewest}, as it takes long` : undefined,
      };
    }),
    ...PEERS.filter(({ most }) => size > most).map(({ name, beyond }): MatcherRow => ({ names: size, matcher: name, note: `not tried: ${beyond}` })),
  ];
}

/** Ours and its peers on the same names and texts, in one process. */
export const benchMatchers = (sizes: readonly number[], rounds: number): readonly MatcherRow[] => sizes.flatMap((size) => benchSize(size, rounds));
