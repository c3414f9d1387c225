import { normalize } from '../../kb/normalize.ts';
import { createRecognize } from '../../recognize/createRecognize.ts';
import { buildKnowledgeBase } from '../buildKnowledgeBase.ts';
import { readPassages } from '../readCorpus.ts';
import { walkFloor } from './floor.ts';
import { median } from './median.ts';

/** Units handled per round at least, so that small texts are measured over many repetitions. */
const ROUND = 1e6;

export interface RecognitionRow {
  readonly text: string;
  /** Length of each text, in UTF-16 units. */
  readonly length: number;
  /** Share of the floor's speed: all of recognition, and normalizing alone. */
  readonly floor: number;
  readonly normalizing: number;
  /** Time for each unit beside that for a text of the first length; near 1 where time is linear. */
  readonly growth: number;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** All of recognition on the full index, on texts of growing length made of the corpus, in one block and in many. */
export function benchRecognition(lengths: readonly number[], rounds: number): readonly RecognitionRow[] {
  const recognize = createRecognize(buildKnowledgeBase());
  const corpus = readPassages()
    .map(({ text }) => text)
    .join('\n');
  const runs = {
    'many blocks': (text: string) => recognize(text.split('\n')),
    'one block': (text: string) => recognize([text]),
  };
  return Object.entries(runs).flatMap(([name, run]) => {
    let base = 0;
    return lengths.map((length): RecognitionRow => {
      // The same text for every length, in pieces of it: a short text is no easier than a long one.
      const size = Math.max(length, ROUND);
      const whole = corpus.repeat(Math.ceil(size / corpus.length)).slice(0, size);
      const texts = Array.from({ length: Math.round(size / length) }, (_, at) => whole.slice(at * length, (at + 1) * length));
      const times = { run: [] as number[], floor: [] as number[], normalizing: [] as number[] };
      for (let at = 0; at <= (length > ROUND ? 0 : rounds); at++) {
        times.floor.push(timed(() => texts.forEach(walkFloor)));
        times.normalizing.push(timed(() => texts.forEach(normalize)));
        times.run.push(timed(() => texts.forEach(run)));
      }
      const each = median(times.run) / size;
      base ||= each;
      return {
        text: name,
        length,
        floor: round(median(times.floor) / median(times.run)),
        normalizing: round(median(times.floor) / median(times.normalizing)),
        growth: round(each / base),
      };
    });
  });
}
