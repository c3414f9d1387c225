import { expect, test } from 'vitest';
import type { PageMention } from '../page/readPage.ts';
import type { CardLayer } from './cardLayer.tsx';
import { createLateCard } from './lateCard.ts';

const mentionOf = (entity: string) => ({ entity }) as PageMention;
const ANCHOR = {} as DOMRect;

/** A late card whose code and records come when the test lets them, and what happened to it. */
function setUp() {
  const happened: string[] = [];
  const known = new Set<string>();
  const layer: CardLayer = {
    host: () => undefined,
    box: () => undefined,
    open: ({ entity }, anchor) => happened.push(`open ${entity}${anchor === ANCHOR ? '' : ' elsewhere'}`),
    move: () => happened.push('move'),
    redraw: () => happened.push('redraw'),
    close: () => happened.push('close'),
  };
  const code = Promise.withResolvers<CardLayer | undefined>();
  const records = Promise.withResolvers<void>();
  const card = createLateCard({
    loadLayer: () => code.promise,
    isKnown: (entity) => known.has(entity),
    learn: async (entity) => {
      await records.promise;
      known.add(entity);
    },
    onMissing: () => happened.push('missing'),
  });
  const arrive = async (how: 'comes' | 'never' = 'comes') => {
    code.resolve(how === 'comes' ? layer : undefined);
    records.resolve();
    await new Promise((done) => setTimeout(done));
  };
  return { card, happened, arrive };
}

test('a card that is wanted before its code is here opens when it is', async () => {
  const { card, happened, arrive } = setUp();
  card.open(mentionOf('catl'), ANCHOR, 'pointer');
  expect(happened).toEqual([]);
  await arrive();
  expect(happened).toEqual(['open catl']);
});

test('a card that is here opens at once', async () => {
  const { card, happened, arrive } = setUp();
  card.open(mentionOf('catl'), ANCHOR, 'pointer');
  await arrive();
  card.open(mentionOf('catl'), ANCHOR, 'pointer');
  expect(happened).toEqual(['open catl', 'open catl']);
});

test('of several that are wanted the last one opens, where its text stands by then', async () => {
  const { card, happened, arrive } = setUp();
  card.open(mentionOf('catl'), ANCHOR, 'pointer');
  card.open(mentionOf('byd'), ANCHOR, 'pointer');
  card.move({} as DOMRect);
  await arrive();
  expect(happened).toEqual(['open byd elsewhere']);
});

test('one that was closed before it came does not open', async () => {
  const { card, happened, arrive } = setUp();
  card.open(mentionOf('catl'), ANCHOR, 'pointer');
  card.close('pointer');
  await arrive();
  expect(happened).toEqual([]);
});

test('where the code cannot be had it is said, and the next card asks again', async () => {
  const { card, happened, arrive } = setUp();
  card.open(mentionOf('catl'), ANCHOR, 'pointer');
  await arrive('never');
  card.open(mentionOf('catl'), ANCHOR, 'pointer');
  await arrive();
  expect(happened).toEqual(['missing', 'missing']);
});
