import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { NameDerivation } from './compileKnowledgeBase.ts';
import type { Entity } from './entitySchema.ts';

const HAN_RUN = /(\p{Script=Han}+)/u;
/** Surnames of two characters that people in the news bear. */
const LONG_SURNAMES = /^(欧阳|司马|诸葛|上官|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木)/;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function hanWords(text: string, person: boolean, segmenter: Intl.Segmenter): string[] {
  if (!person) {
    // The segmenter leaves characters that it does not know as a word alone: names, mostly. They belong together.
    const words: string[] = [];
    let alone = false;
    for (const { segment } of segmenter.segment(text)) {
      const single = [...segment].length === 1;
      if (single && alone) words.push(`${words.pop() ?? ''}${segment}`);
      else words.push(segment);
      alone = single;
    }
    return words;
  }
  const surname = LONG_SURNAMES.exec(text)?.[0].length ?? 1;
  return [text.slice(0, surname), text.slice(surname)].filter((part) => part !== '');
}

function toPinyin({ name, type }: Entity): string {
  if (!HAN_RUN.test(name.zh)) return '';
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const parts = name.zh.split(HAN_RUN).flatMap((part) => {
    if (!HAN_RUN.test(part)) return [part.trim()];
    const syllables = pinyin(part, { type: 'array', mode: type === 'person' ? 'surname' : 'normal' });
    let at = 0;
    return hanWords(part, type === 'person', segmenter).map((word) => {
      const length = [...word].length;
      const spelled = syllables
        .slice(at, at + length)
        .reduce((text, syllable) => text + (text !== '' && /^[aoeāáǎàōóǒòēéěè]/.test(syllable) ? `'${syllable}` : syllable), '');
      at += length;
      return capital(spelled);
    });
  });
  return parts.filter((part) => part !== '').join(' ');
}

/** The derivations of the real build: OpenCC for traditional characters, pinyin-pro for pinyin. */
export function createNameDerivation(): NameDerivation {
  const converters = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
  return {
    toTraditional: (text) => [...new Set(converters.map((convert) => convert(text)))].filter((form) => form !== text),
    toPinyin,
  };
}
