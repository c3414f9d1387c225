import { expect, test } from 'vitest';
import { isMuted, type MutedMatch, placeOf } from './mutedMatch.ts';

const here = { page: 'https://news.example/a', site: 'news.example' };
const muted = (more: Partial<MutedMatch>): MutedMatch[] => [{ text: 'Horizon', entity: 'horizon-robotics', where: 'everywhere', place: '', ...more }];
const horizon = { text: 'Horizon', entity: 'horizon-robotics' };

test.each<[string, { text: string; entity: string }, MutedMatch[], boolean]>([
  ['the name, everywhere', horizon, muted({}), true],
  ['the name as it is typed elsewhere', { ...horizon, text: 'ＨＯＲＩＺＯＮ' }, muted({}), true],
  ['another name of the same entity', { ...horizon, text: '地平线' }, muted({}), false],
  ['the same name of another entity', { ...horizon, entity: 'other' }, muted({}), false],
  ['the name on this site', horizon, muted({ where: 'site', place: 'news.example' }), true],
  ['the name on another site', horizon, muted({ where: 'site', place: 'other.example' }), false],
  ['the name on this page', horizon, muted({ where: 'page', place: 'https://news.example/a' }), true],
  ['the name on another page', horizon, muted({ where: 'page', place: 'https://news.example/b' }), false],
  ['nothing', horizon, [], false],
])('muted is %s', (_what, mention, list, expected) => {
  expect(isMuted(mention, list, here)).toBe(expected);
});

test.each(['page', 'site', 'everywhere'] as const)('what is muted here for the %s is muted here', (where) => {
  expect(isMuted(horizon, muted({ where, place: placeOf(where, here) }), here)).toBe(true);
});
