import { createRecognize } from '../recognize/createRecognize.ts';
import { buildKnowledgeBase } from './buildKnowledgeBase.ts';
import { readPassages } from './readCorpus.ts';

/** Sizes of text, in UTF-16 units. */
const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7];
/** Units handled per round at least, so that small texts are measured over many repetitions. */
const ROUND = 1e6;
const ROUNDS = 5;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Time of all of recognition on growing texts, as a ratio to that on 1 kB; near 1 where time is linear. One block and many. */
function main(): void {
  const recognizeBlocks = createRecognize(buildKnowledgeBase());
  const corpus = readPassages()
    .map(({ text }) => text)
    .join('\n');
  const recognize = {
    'many blocks': (text: string) => recognizeBlocks(text.split('\n')),
    'one block': (text: string) => recognizeBlocks([text]),
  };
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, run] of Object.entries(recognize)) {
    let base = 0;
    rows[name] = {};
    for (const size of SIZES) {
      // The same text for every size, in pieces of that size: a small text is no easier than a large one.
      const whole = corpus.repeat(Math.ceil(Math.max(size, ROUND) / corpus.length)).slice(0, Math.max(size, ROUND));
      const texts = Array.from({ length: Math.round(whole.length / size) }, (_, at) => whole.slice(at * size, (at + 1) * size));
      const times = Array.from({ length: size > ROUND ? 1 : ROUNDS }, () => {
        const began = performance.now();
        for (const text of texts) run(text);
        return (performance.now() - began) / whole.length;
      });
      base ||= median(times);
      rows[name][`${size / 1000} kB`] = (median(times) / base).toFixed(2);
    }
  }
  console.log('Time of recognition for each character, as a ratio to a text of 1 kB');
  console.table(rows);
}

main();
