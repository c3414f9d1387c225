import { describe, expect, test } from 'vitest';
import { fromFragment, lookUpText, toFragment } from './lookUp.ts';

describe('a look-up', () => {
  test.each([[{ entity: 'catl' }], [{ query: '宁德时代 & Co #1' }]])('goes through an address and back: %j', (lookUp) => {
    expect(fromFragment(toFragment(lookUp))).toEqual(lookUp);
  });

  test.each(['', '#', '#other=1', `#entity=${'x'.repeat(201)}`])('is none in %j', (fragment) => {
    expect(fromFragment(fragment)).toBeUndefined();
  });

  test.each([
    ['is trimmed, its spaces folded', '  Zeng \n Yuqun ', 'Zeng Yuqun'],
    ['is cut where it is too long to name something', 'x'.repeat(300), 'x'.repeat(200)],
  ])('of a text %s', (_rule, text, query) => {
    expect(lookUpText(text)).toEqual({ query });
  });
});
