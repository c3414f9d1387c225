import { Converter } from 'opencc-js';
import { pinyin, polyphonic } from 'pinyin-pro';
import type { NameDerivation } from './compileKnowledgeBase.ts';
import type { Entity } from './entitySchema.ts';
import { surnameLength } from './surnameLength.ts';

const HAN_RUN = /(\p{Script=Han}+)/u;

/** A syllable that begins so takes an apostrophe behind another: Xī'ān. */
const OPEN_VOWEL = /^[aoeāáǎàōóǒòēéěè]/;

/** Characters that stand between words and belong to none. */
const PARTICLES = /^[和与及的之在]$/;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const toneless = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The readings of a person's name that its English form bears out: 苗圩 is Miáo Wéi, though 圩 is also xū.
 * Surname and given name may stand in either order there. Where none fits, the usual readings.
 */
function readingsBorneOut(name: string, usual: readonly string[], english: string): readonly string[] {
  const choices = [...name].map((character, at) => [usual[at] ?? '', ...(polyphonic(character, { type: 'array' })[0] ?? [])]);
  const letters = toneless(english).replace(/[^a-z]/g, '');
  const spell = (from: number, left: string): readonly string[] | undefined => {
    if (from === choices.length) return left === '' ? [] : undefined;
    for (const reading of choices[from] ?? []) {
      const plain = toneless(reading).replaceAll('ü', 'v');
      const rest = left.startsWith(plain) ? spell(from + 1, left.slice(plain.length)) : undefined;
      if (rest) return [reading, ...rest];
    }
    return undefined;
  };
  const [first = '', ...others] = english.split(' ');
  const reversed = toneless(`${others.at(-1) ?? ''}${first}`).replace(/[^a-z]/g, '');
  return spell(0, letters) ?? spell(0, reversed) ?? usual;
}

function hanWords(text: string, kind: 'person' | 'foreign' | 'other', segmenter: Intl.Segmenter): string[] {
  if (kind === 'foreign') return [text];
  if (kind === 'other') {
    // The segmenter leaves alone the characters that make no word it knows: names, mostly. Several of them
    // in a row are one name (吉|利); one behind a word belongs to it (比亚|迪).
    const segments = [...segmenter.segment(text)].map(({ segment }) => segment);
    const isAlone = (at: number) => [...(segments[at] ?? '  ')].length === 1 && !PARTICLES.test(segments[at] ?? '');
    const words: string[] = [];
    segments.forEach((segment, at) => {
      const joins = isAlone(at) && (isAlone(at - 1) || !isAlone(at + 1));
      if (joins && at > 0) words.push(`${words.pop() ?? ''}${segment}`);
      else words.push(segment);
    });
    return words;
  }
  const surname = surnameLength(text);
  return [text.slice(0, surname), text.slice(surname)].filter((part) => part !== '');
}

function toPinyin({ name, type }: Entity): string {
  if (!HAN_RUN.test(name.zh)) return '';
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  // 玛丽·博拉: the parts of a foreign name are spelled as they stand.
  const kind = type !== 'person' ? 'other' : name.zh.includes('·') ? 'foreign' : 'person';
  const parts = name.zh.split(HAN_RUN).flatMap((part) => {
    if (!HAN_RUN.test(part)) return [part.replace(/[（）《》“”—]+/g, ' ').trim()];
    const usual = pinyin(part, { type: 'array', mode: kind === 'person' ? 'surname' : 'normal' });
    const syllables = kind === 'person' ? readingsBorneOut(part, usual, name.en) : usual;
    let at = 0;
    return hanWords(part, kind, segmenter).map((word) => {
      const length = [...word].length;
      const spelled = syllables
        .slice(at, at + length)
        .reduce((text, syllable) => text + (text !== '' && OPEN_VOWEL.test(syllable) ? `'${syllable}` : syllable), '');
      at += length;
      return capital(spelled);
    });
  });
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(' · ', '·');
}

/** The derivations of the real build: OpenCC for traditional characters, pinyin-pro for pinyin. */
export function createNameDerivation(): NameDerivation {
  const converters = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
  return {
    toTraditional: (text) => [...new Set(converters.map((convert) => convert(text)))].filter((form) => form !== text),
    toPinyin,
  };
}
