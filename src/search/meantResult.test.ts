import { expect, test } from 'vitest';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import { meantResult } from './meantResult.ts';

const record = (id: string, en: string, zh: string, legal?: string): CardRecord => ({
  id,
  type: 'company',
  name: { en, zh, legal, pinyin: '' },
  summary: { en: 'It.', zh: '它。' },
  listings: [],
  links: {},
  facts: [],
  relations: [],
});
const catl = record('catl', 'CATL', '宁德时代', 'Contemporary Amperex Technology Co., Limited');
const zeng = record('zeng-yuqun', 'Zeng Yuqun', '曾毓群');
const other = record('zeng-qinghong', 'Zeng Qinghong', '曾庆洪');

test.each([
  ['the one result', 'zeng yq', [zeng], 'zeng-yuqun'],
  ['the bearer of the name, however written', 'catl', [zeng, catl], 'catl'],
  ['the bearer of the Chinese name', '宁德时代', [zeng, catl], 'catl'],
  ['the bearer of the registered name', 'contemporary amperex technology co., limited', [zeng, catl], 'catl'],
  ['none of several', 'zeng', [zeng, other], undefined],
  ['none where two bear the name', 'Zeng Yuqun', [zeng, { ...other, name: zeng.name }], undefined],
  ['none where nothing was found', 'zeng', [], undefined],
])('means %s', (_rule, query, found, expected) => {
  expect(meantResult(query, found)?.id).toBe(expected);
});
