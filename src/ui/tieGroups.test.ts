import { expect, test } from 'vitest';
import type { CardRecord, RelationRecord } from '../kb/knowledgeBase.ts';
import { tieGroups } from './tieGroups.ts';

const source = { title: 'Report', publisher: 'Reuters', url: 'https://example.com/' };
const tie = (target: string, type: RelationRecord['type'], more: Partial<RelationRecord> = {}): RelationRecord => ({
  type,
  inverse: false,
  target,
  targetName: { en: target, zh: target },
  source,
  ...more,
});
const groupsOf = (type: CardRecord['type'], relations: readonly RelationRecord[]) =>
  tieGroups({ id: 'x', type, name: { en: 'X', zh: '某', pinyin: '' }, summary: { en: '', zh: '' }, listings: [], links: {}, facts: [], relations }, 'en').map(
    ({ label, ties }) => [label, ...ties.map(({ target }) => target)].join(' '),
  );

test('ties of one kind and direction stand together, newest first', () => {
  const relations = [
    tie('a', 'supplier-of', { asOf: '2020' }),
    tie('b', 'partner-of'),
    tie('c', 'supplier-of', { inverse: true }),
    tie('d', 'supplier-of', { asOf: '2024' }),
    tie('e', 'partner-of', { inverse: true }),
  ];
  expect(groupsOf('company', relations)).toEqual(['Supplies d a', 'Partner b e', 'Supplier c']);
});

test('posts are left to the timeline; what a company founded is a tie', () => {
  const relations = [tie('a', 'chair-of', { inverse: true }), tie('b', 'founder-of')];
  expect(groupsOf('company', relations)).toEqual(['Founder of b']);
  expect(groupsOf('person', [tie('c', 'chair-of'), tie('d', 'successor-of')])).toEqual(['Successor of d']);
});
