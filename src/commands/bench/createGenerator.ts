import { mulberry32 } from '../../kb/mulberry32.ts';

/** Share of the generated names that are Chinese. */
const CHINESE = 0.3;
/** Words that names are made of, and the words and characters that texts are made of otherwise. */
const NAME_WORDS = 150_000;
const TEXT_WORDS = 20_000;
const CHARACTERS = 2_500;
/** The first of the CJK characters; every seventh is taken, as those in use are scattered. */
const FIRST_CHARACTER = 0x4e00;
const STRIDE = 7;
/** A whole name stands after so many words or Chinese characters: some 300 and 200 units, more than a page has that is not about the industry. */
const NAME_EVERY = { latin: 40, chinese: 200 } as const;
/** One word in so many is one that names are made of too. */
const SHARED_EVERY = 12;

const SYLLABLES =
  'ba be bo ca che co da de dong ele fa fo ga ge han hu in jia ka li lo ma mo na ne nio on pa po qi ra ro sa shen ta ti un va ve wei xi ya zh'.split(' ');

const isLatin = (name: string) => /^[a-z]/.test(name);

export interface Generator {
  /** Names in normalized form, each once. */
  readonly names: (count: number) => string[];
  /** Running text of at least `length` UTF-16 units, cut to it. */
  readonly latinText: (length: number, names: readonly string[]) => string;
  readonly chineseText: (length: number, names: readonly string[]) => string;
}

/** Makes names and texts, the same for the same seed: 70 % Latin of 1 to 4 words, 30 % Chinese of 2 to 8 characters. */
export function createGenerator(seed: number): Generator {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  /** Small numbers far more often than large ones, as words are used (Zipf). */
  const often = (limit: number) => Math.floor(limit ** random()) - 1;
  const word = () => Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join('');
  const nameWords = Array.from({ length: NAME_WORDS }, word);
  // Other letters: most words of a text begin no name.
  const textWords = Array.from({ length: TEXT_WORDS }, () => `${word()}${'bcdfgklmnprstz'[below(14)]}`);
  const nameWord = () => nameWords[below(NAME_WORDS)] ?? '';
  const textWord = () => (below(SHARED_EVERY) === 0 ? nameWord() : (textWords[often(TEXT_WORDS + 1)] ?? ''));
  const character = (number: number) => String.fromCharCode(FIRST_CHARACTER + number * STRIDE);
  const latinName = () => Array.from({ length: 1 + below(4) }, nameWord).join(' ');
  const chineseName = () => Array.from({ length: 2 + below(7) }, () => character(below(CHARACTERS))).join('');

  const text = (length: number, names: readonly string[], plain: () => string, every: number, space: string, comma: string) => {
    const parts: string[] = [];
    let size = 0;
    while (size < length) {
      const part = `${below(every) === 0 ? (names[below(names.length)] ?? '') : plain()}${below(12) === 0 ? comma : ''}`;
      parts.push(part);
      size += part.length + space.length;
    }
    return parts.join(space).slice(0, length);
  };

  return {
    names(count) {
      const names = new Set<string>();
      while (names.size < count) names.add(random() < CHINESE ? chineseName() : latinName());
      return [...names];
    },
    latinText: (length, names) => text(length, names.filter(isLatin), textWord, NAME_EVERY.latin, ' ', ','),
    chineseText: (length, names) =>
      text(
        length,
        names.filter((name) => !isLatin(name)),
        () => character(often(CHARACTERS + 1)),
        NAME_EVERY.chinese,
        '',
        '，',
      ),
  };
}
