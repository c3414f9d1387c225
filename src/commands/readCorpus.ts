import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './readEntities.ts';

/** A mention that an editor expects. Offsets in UTF-16 units, end exclusive. */
interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  /** `short`: a clipped form of a name given in full; `optional`: neither asked for nor held against. */
  readonly kind: 'full' | 'short' | 'optional';
}

export interface Passage {
  readonly id: string;
  readonly language: 'en' | 'zh';
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** A sentence with one tested span: linked to `entity`, or not linked to it. */
export interface TrickySentence {
  readonly place: string;
  readonly language: 'en' | 'zh';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly expected: boolean;
}

const CORPUS = join(PROJECT, 'tests/corpus');
const MARK = /\[([^\]]+)\]\((!?)([a-z0-9-]+)([!?]?)\)/g;

interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly negated: boolean; readonly entity: string; readonly sign: string }[];
}

/** Takes the marks out of a text and says where they stood. */
function unmark(source: string): Marked {
  const marks: Marked['marks'][number][] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(MARK)) {
    const [whole, name = '', negation, entity = '', sign = ''] = match;
    text += source.slice(at, match.index);
    marks.push({ start: text.length, end: text.length + name.length, negated: negation === '!', entity, sign });
    text += name;
    at = match.index + whole.length;
  }
  return { text: text + source.slice(at), marks };
}

const languageOf = (name: string) => (name.includes('zh') ? 'zh' : 'en');

/** The passages of tests/corpus/passages. @throws where one has no id */
export function readPassages(): Passage[] {
  const folder = join(CORPUS, 'passages');
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^===\s*$/m)
        .filter((part) => part.trim() !== '')
        .map((part): Passage => {
          const id = /^# id: *(\S+)/m.exec(part)?.[1];
          if (id === undefined) throw new Error(`${file}: a passage has no "# id:" line; add one`);
          const { text, marks } = unmark(part.replace(/^#.*\n/gm, '').trim());
          return {
            id,
            language: languageOf(file),
            text,
            mentions: marks.map(({ start, end, entity, sign }) => ({ start, end, entity, kind: sign === '!' ? 'short' : sign === '?' ? 'optional' : 'full' })),
          };
        }),
    );
}

/** The sentences of tests/corpus/tricky-*.txt. @throws where a line has not exactly one mark */
export function readTrickySentences(): TrickySentence[] {
  return ['tricky-en.txt', 'tricky-zh.txt'].flatMap((file) =>
    readFileSync(join(CORPUS, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line.trim() === '' || line.startsWith('#')) return [];
        const { text, marks } = unmark(line);
        const [mark, ...more] = marks;
        if (!mark || more.length > 0) throw new Error(`${file}:${index + 1}: has ${marks.length} marks; a tricky sentence has one`);
        return [
          {
            place: `${file}:${index + 1}`,
            language: languageOf(file),
            text,
            start: mark.start,
            end: mark.end,
            entity: mark.entity,
            expected: !mark.negated,
          } as const,
        ];
      }),
  );
}
