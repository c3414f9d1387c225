import { expect, test } from 'vitest';
import { countEntities } from './countEntities.ts';

test.each([
  ['each entity once, with its number', ['byd', 'byd'], [['byd', 2]]],
  [
    'entities in the order of their first mention',
    ['nio', 'byd', 'catl', 'byd', 'nio', 'byd'],
    [
      ['nio', 2],
      ['byd', 3],
      ['catl', 1],
    ],
  ],
  ['an entity that is called like a property of every object', ['constructor'], [['constructor', 1]]],
  ['nothing of nothing', [], []],
])('a count gives %s', (_rule, named, counts) => {
  expect(countEntities(named.map((entity) => ({ entity })))).toEqual(counts.map(([entity, count]) => ({ entity, count })));
});
