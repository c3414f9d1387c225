import { expect, test } from 'vitest';
import { bareText } from './bareText.ts';

test.each([
  ['ＢＹＤ', 'byd'],
  ['SAIC-GM-Wuling', 'saicgmwuling'],
  ['Škoda’s', 'skodas'],
  ['比亚迪 e网', '比亚迪e网'],
  [' - ', ''],
])('%j is %j', (text, expected) => {
  expect(bareText(text)).toBe(expected);
});
