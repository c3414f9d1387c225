import { describe, expect, test } from 'vitest';
import { splitsChineseWord } from './chineseWords.ts';

/** The name stands between bars. */
function splits(shown: string): boolean {
  const [before = '', name = '', after = ''] = shown.split('|');
  return splitsChineseWord(before + name + after, before.length, before.length + name.length);
}

describe('a Chinese name', () => {
  test.each([
    ['that begins in a word which ends in it', '提|高通|行能力'],
    ['that begins and ends in a word', '更|换电|池'],
    ['that begins in a word far into a text', '记者昨天在重庆获悉，提|高通|行能力'],
    ['that ends in 部门', '|工信部|门'],
    ['that ends in 部门, behind a word', '据|工信部|门介绍'],
  ])('%s stands across words: %s', (_rule, shown) => {
    expect(splits(shown)).toBe(true);
  });

  test.each([
    ['alone', '|高通|'],
    ['at the beginning of a text', '|高通|行能力'],
    ['behind a mark', '，|高通|行能力'],
    ['behind Latin', 'A|高通|行能力'],
    ['behind a word that ends before it', '美国|高通|发布芯片'],
    ['before a title', '|工信部|长'],
    ['before a title, behind a word', '原|工信部|长'],
    ['of four characters', '提|高通行能|力'],
    ['in Latin', '提|BYD|通'],
    ['with Latin in it', '提|高A|通'],
  ])('%s does not: %s', (_rule, shown) => {
    expect(splits(shown)).toBe(false);
  });
});
