/** A box in the viewport, in CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Gap between text and card, and between card and edge of the viewport, in px. */
const GAP = 8;

/**
 * Where a card goes: under the text, above it where there is more room above, beginning with the text but
 * kept in the viewport. It never covers the text, so never the pointer that rests there.
 * @returns left and top in the viewport, in px, and the height that is free there
 */
export function placeCard(text: Box, card: Size, viewport: Size): { readonly left: number; readonly top: number; readonly room: number } {
  const below = viewport.height - GAP - (text.bottom + GAP);
  const above = text.top - GAP - GAP;
  const left = Math.max(GAP, Math.min(text.left, viewport.width - GAP - card.width));
  if (card.height <= below || below >= above) return { left, top: text.bottom + GAP, room: below };
  return { left, top: text.top - GAP - Math.min(card.height, above), room: above };
}
