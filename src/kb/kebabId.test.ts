import { expect, test } from 'vitest';
import { kebabId } from './kebabId.ts';

test.each([
  ['CATL', 'catl'],
  ['Zeng Yuqun', 'zeng-yuqun'],
  ["Xi'an", 'xian'],
  ['Lao’an', 'laoan'],
  ['Škoda', 'skoda'],
  ['Made in China 2025', 'made-in-china-2025'],
  ['SAIC-GM-Wuling', 'saic-gm-wuling'],
  ['Foo & Bar', 'foo-and-bar'],
  ['Foo&Bar', 'foo-and-bar'],
  ['Contemporary Amperex Technology Co., Limited', 'contemporary-amperex-technology-co-limited'],
  [' (Foo) ', 'foo'],
  ['ＢＹＤ', 'byd'],
  ['宁德时代', ''],
  ['', ''],
])('%j suggests the id %j', (name, id) => {
  expect(kebabId(name)).toBe(id);
});
