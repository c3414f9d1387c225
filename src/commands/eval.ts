import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { KnowledgeBase } from '../kb/knowledgeBase.ts';
import { createRecognize } from '../recognize/createRecognize.ts';
import type { Mention } from '../recognize/resolve.ts';
import { RULES, type Rule } from '../recognize/rules.ts';
import { buildKnowledgeBase } from './buildKnowledgeBase.ts';
import { type Passage, readPassages, readTrickySentences, type TrickySentence } from './readCorpus.ts';
import { PROJECT } from './readEntities.ts';

const HELP = `npm run eval [-- OPTIONS]

Scores recognition on the project's own corpus (tests/corpus), in total and by type and language, and
fails where a figure is below the committed one (tests/corpus/figures.json).

  --show       what was missed, wrong or marked without need
  --ablate     the figures without each rule in turn, and with none of them
  --commit     writes the figures as the ones to hold from now on`;

const FIGURES = join(PROJECT, 'tests/corpus/figures.json');
const figuresSchema = v.record(v.string(), v.number());

type Recognize = (text: string) => readonly Mention[];
type Figures = Record<'recall' | 'exactSpans' | 'linkPrecision' | 'strictPrecision' | 'shortRecall' | 'trickySentences', number>;

/** Recognition of a text whose blocks are its lines. */
function recognizeLines(kb: KnowledgeBase, without: ReadonlySet<Rule> = new Set()): Recognize {
  const recognize = createRecognize(kb, without);
  return (text) => {
    const lines = [...text.matchAll(/[^\n]+/g)];
    return recognize(lines.map(([line]) => line)).flatMap((mentions, at) => {
      const offset = lines[at]?.index ?? 0;
      return mentions.map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset }));
    });
  };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;
const percent = (part: number, whole: number) => (whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10);

interface Score {
  readonly figures: Figures;
  readonly notes: readonly string[];
}

function score(passages: readonly Passage[], tricky: readonly TrickySentence[], recognize: Recognize): Score {
  const notes: string[] = [];
  const count = { asked: 0, found: 0, exact: 0, short: 0, shortFound: 0, marked: 0, right: 0, wrong: 0, passed: 0 };
  for (const { id, text, mentions: gold } of passages) {
    const marked = recognize(text);
    const around = (start: number, end: number) => text.slice(Math.max(0, start - 25), end + 25).replaceAll('\n', '|');
    for (const mark of marked) {
      count.marked++;
      const there = gold.filter((mention) => overlap(mention, mark));
      if (there.some(({ entity }) => entity === mark.entity)) count.right++;
      else if (there.length > 0) {
        count.wrong++;
        notes.push(`wrong  ${id}: ${mark.entity}, not ${there.map(({ entity }) => entity).join('/')}: ${around(mark.start, mark.end)}`);
      } else notes.push(`extra  ${id}: ${mark.entity}: ${around(mark.start, mark.end)}`);
    }
    for (const mention of gold) {
      if (mention.kind === 'optional') continue;
      const hit = marked.find((mark) => mark.entity === mention.entity && overlap(mark, mention));
      count.asked++;
      if (mention.kind === 'short') count.short++;
      if (!hit) notes.push(`missed ${id}: ${mention.entity}: ${around(mention.start, mention.end)}`);
      else {
        count.found++;
        if (hit.start === mention.start && hit.end === mention.end) count.exact++;
        if (mention.kind === 'short') count.shortFound++;
      }
    }
  }
  for (const sentence of tricky) {
    const linked = recognize(sentence.text).some((mark) => mark.entity === sentence.entity && overlap(mark, sentence));
    if (linked === sentence.expected) count.passed++;
    else notes.push(`tricky ${sentence.place}: ${sentence.expected ? 'not found' : 'wrongly found'} ${sentence.entity}: ${sentence.text}`);
  }
  return {
    figures: {
      recall: percent(count.found, count.asked),
      exactSpans: percent(count.exact, count.asked),
      linkPrecision: percent(count.right, count.right + count.wrong),
      strictPrecision: percent(count.right, count.marked),
      shortRecall: percent(count.shortFound, count.short),
      trickySentences: percent(count.passed, tricky.length),
    },
    notes,
  };
}

function main(): number {
  const { values } = parseArgs({
    options: { show: { type: 'boolean' }, ablate: { type: 'boolean' }, commit: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const kb = buildKnowledgeBase();
  const passages = readPassages();
  const tricky = readTrickySentences();
  const recognize = recognizeLines(kb);
  const all = score(passages, tricky, recognize);
  const rows: Record<string, Figures> = { all: all.figures };
  for (const language of ['en', 'zh'] as const) {
    const own = <T extends { language: string }>(items: readonly T[]) => items.filter((item) => item.language === language);
    rows[language] = score(own(passages), own(tricky), recognize).figures;
  }
  const typeOf = new Map(kb.entities.map(({ id, type }) => [id, type]));
  for (const type of new Set(typeOf.values())) {
    const ofType = passages.map((passage) => ({
      ...passage,
      mentions: passage.mentions.map((mention) => (typeOf.get(mention.entity) === type ? mention : { ...mention, kind: 'optional' as const })),
    }));
    const own = (text: string) => recognize(text).filter(({ entity }) => typeOf.get(entity) === type);
    rows[type] = score(
      ofType,
      tricky.filter(({ entity }) => typeOf.get(entity) === type),
      own,
    ).figures;
  }
  if (values.ablate) {
    for (const rule of RULES) rows[`without ${rule}`] = score(passages, tricky, recognizeLines(kb, new Set([rule]))).figures;
    rows['with none'] = score(passages, tricky, recognizeLines(kb, new Set(RULES))).figures;
  }
  console.log(`${passages.length} passages, ${tricky.length} tricky sentences`);
  console.table(rows);
  if (values.show) console.log(all.notes.join('\n'));
  if (values.commit) writeFileSync(FIGURES, `${JSON.stringify(all.figures, undefined, 2)}\n`);
  const held = v.parse(figuresSchema, JSON.parse(readFileSync(FIGURES, 'utf8')));
  const below = Object.entries(all.figures).filter(([name, figure]) => figure < (held[name] ?? 0));
  for (const [name, figure] of below) console.error(`${name} is ${figure}, below the committed ${held[name]}`);
  return below.length > 0 ? 1 : 0;
}

process.exitCode = main();
