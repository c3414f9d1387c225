import { describe, expect, test } from 'vitest';
import { normalize } from '../kb/normalize.ts';
import { surnameUse } from './surnameUse.ts';

/** The surname stands between bars. */
function useOf(shown: string): string {
  const [before = '', surname = '', after = ''] = shown.split('|');
  const start = normalize(before).folded.length;
  return surnameUse(normalize(before + surname + after), start, start + surname.length, after.charAt(0));
}

describe('a surname', () => {
  test.each([
    ['alone', '|Zeng|'],
    ['before a verb', '|Zeng| said so.'],
    ['behind a small word', 'according to |Zeng|, it grew'],
    ['behind a title', 'Chairman |Zeng| said'],
    ['behind an abbreviated title', 'Mr. |Zeng| said'],
    ['behind a title in small letters', 'the president |Zeng| said'],
    ['behind a word that begins a sentence', 'But |Zeng| left'],
    ['with a possessive', '|Zeng|’s plan for it'],
    ['with a sentence behind it', 'So said |Zeng|. Others left'],
    ['in a headline of capitals', '|ZENG| LEFT'],
    ['that is a word, behind a title', 'Mr |He| said'],
    ['that is a word, inside a sentence', 'then |He| said'],
    ['that is a word, behind a comma', 'In short, |He| said'],
    ['in a text without capitals, before a verb of speech', 'yesterday |zeng| said so'],
    ['in a text without capitals, before "also" and a verb of speech', '|zeng| also pointed it out'],
    ['in a text without capitals, behind a title', 'minister |zeng| left'],
    ['that is a word in a text without capitals, behind a title', 'mr |he| left'],
    ['in Chinese, whose title belongs to the match', '昨天|曾董|说'],
  ])('%s is a name: %s', (_rule, shown) => {
    expect(useOf(shown)).toBe('name');
  });

  test.each([
    ['before a given name', '|Zeng| Qinghua said'],
    ['before an initial', '|Zeng| Q. said'],
    ['before a given name, behind a title', 'Mr |Zeng| Qinghua said'],
    ['behind a given name', 'Bruce |Zeng| said'],
    ['behind an initial', 'then B. |Zeng| said'],
  ])('%s is a stranger’s: %s', (_rule, shown) => {
    expect(useOf(shown)).toBe('stranger');
  });

  test.each([
    ['before a hyphen', 'a |Li|-ion cell'],
    ['before a hyphen that does not break', 'a |Li|\u2011ion cell'],
    ['that is a word and begins the text', '|He| said'],
    ['that is a word and begins a sentence', 'It grew. |He| said'],
    ['that is a word, before a given name, where a sentence begins', '|So| Qinghua said'],
    ['in small letters beside capitals', 'Then |zeng| said'],
    ['in small letters behind a title beside capitals', 'Then mr |zeng| left'],
    ['in a text without capitals, before no verb of speech', '|zeng| left'],
    ['in a text without capitals, before the beginning of a longer word', '|zeng| saidly'],
    ['that is a word in a text without capitals, before a verb of speech', '|he| said'],
  ])('%s is a word: %s', (_rule, shown) => {
    expect(useOf(shown)).toBe('word');
  });
});
