import { describe, expect, test } from 'vitest';
import { isInCorridor } from './watchHover.ts';

function box(left: number, top: number, right: number, bottom: number): DOMRect {
  const edges = { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
  return { ...edges, toJSON: () => edges };
}

const MARK = box(200, 300, 260, 320);
const WIDE_MARK = box(50, 300, 600, 320);
const BELOW = box(200, 328, 560, 600);
const ABOVE = box(200, 20, 560, 292);
const SHIFTED = box(100, 328, 220, 600);
const FAR_RIGHT = box(300, 328, 660, 600);

describe('the corridor', () => {
  test.each([
    ['holds the gap between a mark and the card below it', 230, 324, MARK, BELOW],
    ['holds the gap between a mark and the card above it', 230, 296, MARK, ABOVE],
    ['holds the slanted way to the far side of the card', 550, 324, MARK, BELOW],
    ['holds the way to a card that begins left of the mark', 110, 324, MARK, SHIFTED],
    ['holds the way to a card that begins right of the mark', 210, 324, MARK, FAR_RIGHT],
    ['holds the way from the far side of a mark that is wider than the card', 590, 324, WIDE_MARK, BELOW],
    ['begins with the upper edge of the mark where the card is below', 230, 300, MARK, BELOW],
    ['ends with the card below', 230, 328, MARK, BELOW],
    ['begins with the lower edge of the mark where the card is above', 230, 320, MARK, ABOVE],
    ['ends with the card above', 230, 292, MARK, ABOVE],
    ['holds its left edge', 200, 324, MARK, BELOW],
    ['holds its right edge', 560, 324, MARK, BELOW],
  ])('%s', (_rule, x, y, mark, card) => {
    expect(isInCorridor(x, y, mark, card)).toBe(true);
  });

  test.each([
    ['the line above the mark where the card is below', 230, 299, MARK, BELOW],
    ['the line below the mark where the card is above', 230, 321, MARK, ABOVE],
    ['the line below the card', 230, 601, MARK, BELOW],
    ['the line above the card', 230, 19, MARK, ABOVE],
    ['what lies left of mark and card', 199, 324, MARK, BELOW],
    ['what lies right of mark and card', 561, 324, MARK, BELOW],
  ])('does not hold %s', (_rule, x, y, mark, card) => {
    expect(isInCorridor(x, y, mark, card)).toBe(false);
  });
});
