import { describe, expect, test } from 'vitest';
import { isWordEdge } from './wordEdge.ts';

/** The bar shows the place; the sides are joined without it. */
function isEdgeAtBar(shown: string): boolean {
  const [before = '', after = ''] = shown.split('|');
  return isWordEdge(before + after, before.length);
}

describe('a word edge', () => {
  test.each([
    ['at the beginning of the text', '|byd'],
    ['at the end of the text', 'byd|'],
    ['between a word and a space', 'byd| auto'],
    ['between a space and a word', 'byd |auto'],
    ['before an apostrophe', "byd|'s"],
    ['before a bracket', 'byd|(002594)'],
    ['before a full stop', 'byd|.'],
    ['between two Chinese characters', '长|安'],
    ['between Chinese and Latin', '比亚迪|byd'],
    ['between Latin and Chinese', 'byd|比亚迪'],
    ['between a digit and Chinese', '2024|年'],
    ['between Latin and hiragana', 'byd|は'],
    ['between Latin and katakana', 'メカ|byd'],
    ['behind the long-vowel mark of katakana', 'メーカー|byd'],
    ['before a Korean particle', 'byd|는'],
    ['between Latin and Thai', 'byd|ไทย'],
    ['between Latin and a character beyond the first plane', 'byd|𠮷'],
    ['between Latin and an emoji', '🚗|byd'],
    ['in an empty text', '|'],
  ])('is %s: %s', (_rule, shown) => {
    expect(isEdgeAtBar(shown)).toBe(true);
  });

  test.each([
    ['inside a word', 'catl|ike'],
    ['between a letter and a digit', 'm|7'],
    ['between two digits', '2024|5'],
    ['between a letter and a letter with a diacritic', 'by|é'],
    ['between Cyrillic letters', 'би|д'],
    ['between Greek and Latin letters', 'β|yd'],
  ])('is not %s: %s', (_rule, shown) => {
    expect(isEdgeAtBar(shown)).toBe(false);
  });
});
