import * as v from 'valibot';
import { normalize } from '../../kb/normalize.ts';
import { createRecognize } from '../../recognize/createRecognize.ts';
import { buildKnowledgeBase } from '../buildKnowledgeBase.ts';
import { readPassages } from '../readCorpus.ts';
import { createGenerator } from './createGenerator.ts';
import { walkFloor } from './floor.ts';
import { round } from './round.ts';
import { timed, undisturbed } from './timed.ts';

const SEED = 11;
/** One paragraph in so many of a page like those of the web is about the industry. */
const ON_SUBJECT = 4;
/** Units of other paragraphs to choose from. */
const PLAIN = 1e6;
/** Units handled per round at least, so that small texts are measured over many repetitions; no more, as a busy machine disturbs long rounds. */
const ROUND = 2e5;

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

/** Paragraphs as on a page of the web: most of them name nothing of ours. As the pages of the bench in the browser. */
function webParagraphs(corpus: readonly string[]): readonly string[] {
  const subject = corpus.filter((paragraph) => paragraph.length > 80);
  const plain =
    createGenerator(SEED)
      .latinText(PLAIN, [''])
      .match(/.{300,500}? /gs) ?? [];
  return Array.from({ length: Math.max(plain.length, subject.length) }, (_, at) => {
    const source = at % ON_SUBJECT === 0 ? subject : plain;
    return `${source[Math.floor(at / ON_SUBJECT) % source.length] ?? ''} (${at})`;
  });
}

const inBlocks = (text: string): string[] => text.split('\n');

/** Blocks as a message brings them: each a string of its own, of one byte a unit where that will do, and no part of a larger one. */
const asSent = (blocks: readonly string[]): string[] => v.parse(v.array(v.string()), JSON.parse(JSON.stringify(blocks)));

/** All of recognition on the full index, on texts of growing length, in one block and in many. */
export function benchRecognition(lengths: readonly number[], rounds: number): readonly RecognitionRow[] {
  const recognize = createRecognize(buildKnowledgeBase());
  const corpus = readPassages().flatMap(({ text }) => text.split('\n'));
  const web = webParagraphs(corpus).join('\n');
  const dense = corpus.join('\n');
  const runs = [
    { name: 'a page of the web', source: web, split: inBlocks },
    { name: 'a name in every sentence', source: dense, split: inBlocks },
    { name: 'the same in one block', source: dense, split: (text: string) => [text] },
  ];
  // A loop that is entered once and runs long is compiled less well than one that is entered often.
  for (let again = 0; again < 20; again++) corpus.map(walkFloor);
  return runs.flatMap(({ name, source, split }) => {
    let base = 0;
    return lengths.map((length): RecognitionRow => {
      // The same text for every length, in pieces of it: a short text is no easier than a long one.
      const size = Math.max(length, ROUND);
      const whole = source.repeat(Math.ceil(size / source.length)).slice(0, size);
      const texts = Array.from({ length: Math.round(size / length) }, (_, at) => asSent(split(whole.slice(at * length, (at + 1) * length))));
      const times = { run: [] as number[], floor: [] as number[], normalizing: [] as number[] };
      for (let at = 0; at <= (length > 1e6 ? 0 : rounds * 3); at++) {
        times.floor.push(timed(() => texts.map((blocks) => blocks.map(walkFloor))).time);
        times.normalizing.push(timed(() => texts.map((blocks) => blocks.map(normalize))).time);
        times.run.push(timed(() => texts.map((blocks) => recognize(blocks))).time);
      }
      const each = undisturbed(times.run) / size;
      base ||= each;
      return {
        text: name,
        length,
        floor: round(undisturbed(times.floor) / undisturbed(times.run)),
        normalizing: round(undisturbed(times.floor) / undisturbed(times.normalizing)),
        growth: round(each / base),
      };
    });
  });
}
