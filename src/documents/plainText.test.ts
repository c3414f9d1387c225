import { describe, expect, test } from 'vitest';
import { plainText } from './plainText.ts';

const LONG = 'CATL makes battery cells in Ningde and in Thuringia, and its customers build them into cars in every part of the world.';

describe('paragraphs of a plain text', () => {
  test.each<[string, string, readonly string[]]>([
    ['one line each without blank lines', '宁德时代\r\n  比亚迪  \n\u3000\u3000长安\n', ['宁德时代', '比亚迪', '长安']],
    ['short lines together where blank lines part', 'CATL and\nBYD\n\nNio', ['CATL and\nBYD', 'Nio']],
    ['a long line alone', `CATL\n${LONG}\nNio\nBYD\n\nXPeng`, ['CATL', LONG, 'Nio\nBYD', 'XPeng']],
    ['line and page separators', 'a\u2028b\u2029c\fd\re', ['a', 'b', 'c', 'd', 'e']],
    ['blank lines around are none between', '\n\na\nb\n\n', ['a', 'b']],
    ['nothing', ' \n\t\n', []],
  ])('%s', (_, text, paragraphs) => {
    expect(plainText(text).map((block) => block.text)).toEqual(paragraphs);
  });
});
