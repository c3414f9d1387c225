import { expect, test } from 'vitest';
import { wholeCharacters } from './wholeCharacters.ts';

test.each([
  ['⻓安汽⻋', '长安汽车'],
  ['⽐亚迪⼤众', '比亚迪大众'],
  ['⼯业和信息化部', '工业和信息化部'],
  ['⺡', '⺡'],
  ['CATL ①', 'CATL ①'],
])('%s is %s', (printed, text) => {
  expect(wholeCharacters(printed)).toBe(text);
});
