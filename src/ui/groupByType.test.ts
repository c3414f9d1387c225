import { expect, test } from 'vitest';
import type { EntityType } from '../kb/vocabulary.ts';
import { groupByType } from './groupByType.ts';

test.each<[string, EntityType[], [EntityType, number[]][]]>([
  [
    'groups in the order of their best result',
    ['product', 'company', 'product', 'person', 'company'],
    [
      ['product', [0, 2]],
      ['company', [1, 4]],
      ['person', [3]],
    ],
  ],
  ['one group where all are of a type', ['term', 'term'], [['term', [0, 1]]]],
  ['nothing of nothing', [], []],
])('results by type are %s', (_rule, types, groups) => {
  const results = types.map((type, at) => ({ type, at }));
  expect(groupByType(results).map(({ type, results: members }) => [type, members.map(({ at }) => at)])).toEqual(groups);
});
