import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCard } from './placeCard.ts';

const VIEWPORT = { width: 1000, height: 800 };
const GAP = 8;
const textAt = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('a card stands', () => {
  const card = { width: 360, height: 300 };
  test.each([
    ['under the text, beginning with it', textAt(200, 100), card, { left: 200, top: 128, room: 664 }],
    ['left of the beginning where the viewport ends', textAt(900, 100), card, { left: 632, top: 128, room: 664 }],
    ['at the edge where the text begins beyond it', textAt(-40, 100), card, { left: 8, top: 128, room: 664 }],
    ['above the text where there is no room below', textAt(200, 700), card, { left: 200, top: 392, room: 684 }],
    ['under the text where it just fits, though there is more room above', textAt(200, 464), card, { left: 200, top: 492, room: 300 }],
    ['above the text where it lacks one px below', textAt(200, 465), card, { left: 200, top: 157, room: 449 }],
    ['under the text where it fits nowhere and there is as much room above', textAt(200, 390), { width: 360, height: 900 }, { left: 200, top: 418, room: 374 }],
    [
      'above the text where it fits nowhere and there is a little more room above',
      textAt(200, 391),
      { width: 360, height: 900 },
      { left: 200, top: 8, room: 375 },
    ],
    ['under the text where it fits nowhere and there is more room below', textAt(200, 300), { width: 360, height: 900 }, { left: 200, top: 328, room: 464 }],
    [
      'above the text, as high as there is room, where it fits nowhere and there is more room above',
      textAt(200, 500),
      { width: 360, height: 900 },
      { left: 200, top: 8, room: 484 },
    ],
    ['at the left edge where it is wider than the viewport', textAt(200, 100), { width: 1200, height: 300 }, { left: 8, top: 128, room: 664 }],
  ])('%s', (_rule, text, size, place) => {
    expect(placeCard(text, size, VIEWPORT)).toEqual(place);
  });
});

const integer = (min: number, max: number) => fc.integer({ min, max });

/** A line of text of which at least one px is in the viewport, with room for a card on one side at least. */
const scene = fc.record({ width: integer(320, 2560), height: integer(200, 1600) }).chain((viewport) =>
  fc.record({
    viewport: fc.constant(viewport),
    card: fc.record({ width: integer(1, 700), height: integer(1, 2000) }),
    text: fc
      .record({ left: integer(-100, viewport.width - 1), top: integer(-39, viewport.height - 1), width: integer(1, 400), height: integer(40, 80) })
      .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height })),
  }),
);

describe('for any text in the viewport', () => {
  test('a card no higher than its room never covers the text', () => {
    fc.assert(
      fc.property(scene, ({ text, card, viewport }) => {
        const { top, room } = placeCard(text, card, viewport);
        const bottom = top + Math.min(card.height, room);
        expect(top >= text.bottom || bottom <= text.top).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a card no wider than the viewport stays in it from left to right', () => {
    fc.assert(
      fc.property(scene, ({ text, card, viewport }) => {
        fc.pre(card.width <= viewport.width - 2 * GAP);
        const { left } = placeCard(text, card, viewport);
        expect(left).toBeGreaterThanOrEqual(GAP);
        expect(left + card.width).toBeLessThanOrEqual(viewport.width - GAP);
      }),
      { numRuns: 500 },
    );
  });

  test('a card no higher than its room stays in the viewport from top to bottom', () => {
    fc.assert(
      fc.property(scene, ({ text, card, viewport }) => {
        const { top, room } = placeCard(text, card, viewport);
        expect(top).toBeGreaterThanOrEqual(GAP);
        expect(top + Math.min(card.height, room)).toBeLessThanOrEqual(viewport.height - GAP);
      }),
      { numRuns: 500 },
    );
  });

  test('a card that fits above or below has room for its whole height', () => {
    fc.assert(
      fc.property(scene, ({ text, card, viewport }) => {
        fc.pre(card.height <= Math.max(text.top, viewport.height - text.bottom) - 2 * GAP);
        expect(placeCard(text, card, viewport).room).toBeGreaterThanOrEqual(card.height);
      }),
      { numRuns: 300 },
    );
  });
});
