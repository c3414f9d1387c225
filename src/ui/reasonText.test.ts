import { expect, test } from 'vitest';
import { reasonText } from './reasonText.ts';

const nameOf = (id: string) => (id === 'catl' ? 'CATL' : undefined);

test.each([
  ['name', [], 'The name is unambiguous.', '该名称没有歧义。'],
  ['context', ['battery', 'catl'], 'Beside it stand: battery, CATL.', '旁边出现：battery、CATL。'],
  ['context', [], 'It stands in a list of such names.', '与同类名称并列出现。'],
  ['known', ['catl'], 'The text names it elsewhere.', '文中别处提到过。'],
  ['surname', ['catl'], 'Short for the full name in the text.', '文中全名的简称。'],
] as const)('%s, %j', (rule, evidence, en, zh) => {
  expect(reasonText({ rule, evidence }, 'en', nameOf)).toBe(en);
  expect(reasonText({ rule, evidence }, 'zh', nameOf)).toBe(zh);
});
