import { expect, test } from 'vitest';
import { rankEntities } from './rankEntities.ts';

test.each([
  ['the more often, the earlier', 'nio byd byd', 'byd nio'],
  ['first mention first, among those named as often', 'nio byd nio byd catl', 'nio byd catl'],
  ['the headline before all counts', 'CATL byd byd byd', 'catl byd'],
  ['within the headline the more often named', 'CATL BYD byd', 'byd catl'],
  ['within the headline the first, among those named as often', 'NIO CATL', 'nio catl'],
  ['a headline that stands below text', 'byd byd nio CATL', 'catl byd nio'],
  ['an entity that is called like a property of every object', 'constructor', 'constructor'],
  ['nothing of nothing', '', ''],
])('entities of a page: %s', (_rule, named, ranked) => {
  // Upper case stands for a mention in the headline.
  const mentions = named.split(' ').filter(Boolean);
  const order = rankEntities(
    mentions.map((name) => ({ entity: name.toLowerCase(), headline: name !== name.toLowerCase() })),
    ({ headline }) => headline,
  );
  expect(order.map(({ entity }) => entity).join(' ')).toBe(ranked);
  expect(order.map(({ count }) => count).reduce((sum, count) => sum + count, 0)).toBe(mentions.length);
});
