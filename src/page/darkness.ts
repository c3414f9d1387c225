/** Red, green, blue (0 to 255) and opacity of a computed colour; nothing for forms that are not sRGB. */
function channels(colour: string): readonly [number, number, number, number] | undefined {
  const numbers = colour.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [r, g, b, a = 1] = numbers;
  if (r === undefined || g === undefined || b === undefined) return undefined;
  if (colour.startsWith('rgb')) return [r, g, b, a];
  return colour.startsWith('color(srgb') ? [r * 255, g * 255, b * 255, a] : undefined;
}

/** Relative luminance, 0 (black) to 1 (white), with the coefficients of WCAG 2 and a gamma of 2.2. */
function luminance(red: number, green: number, blue: number): number {
  const linear = (channel: number) => (channel / 255) ** 2.2;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Luminance of the grey that contrasts equally with black and white text. */
const MIDDLE = 0.18;

/**
 * True where the text in `element` stands on a dark ground: the first opaque background on the way up
 * decides; where a picture or nothing lies behind, the colour of the text does.
 */
export function isOnDark(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') break;
    const ground = channels(style.backgroundColor);
    if (ground && ground[3] > 0.5) return luminance(ground[0], ground[1], ground[2]) < MIDDLE;
  }
  const text = channels(getComputedStyle(element).color);
  return text !== undefined && luminance(text[0], text[1], text[2]) > MIDDLE * 2;
}
