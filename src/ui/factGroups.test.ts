import { expect, test } from 'vitest';
import type { FactRecord } from '../kb/knowledgeBase.ts';
import { FACT_PROPERTIES } from '../kb/vocabulary.ts';
import { factsOfGroup } from './factGroups.ts';

const source = { title: 'Report', publisher: 'Reuters', url: 'https://example.com/' };
const fact = (property: FactRecord['property'], value: string, asOf = '2024'): FactRecord => ({ property, value, asOf, source });
const GROUPS = ['profile', 'detail', 'figures', 'events', 'ownership', 'posts'] as const;

test('every property stands in one part of the page', () => {
  const facts = (Object.keys(FACT_PROPERTIES) as FactRecord['property'][]).map((property) => fact(property, '1'));
  expect(GROUPS.flatMap((group) => factsOfGroup(facts, group)).length).toBe(facts.length);
});

test.each([
  ['events', [fact('milestone', 'b', '2023'), fact('deal', 'a', '2024-05'), fact('milestone', 'c', '2020')], ['a', 'b', 'c']],
  ['figures', [fact('sales', 'c', '2023'), fact('revenue', 'd', '2025'), fact('sales', 'b', '2024')], ['b', 'c', 'd']],
  ['profile', [fact('former-name', 'b', '2001'), fact('founded', 'a'), fact('former-name', 'c', '2010')], ['b', 'c', 'a']],
] as const)('%s have their order', (group, facts, expected) => {
  expect(factsOfGroup(facts, group).map(({ value }) => value)).toEqual(expected);
});
