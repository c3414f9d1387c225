import { bareText } from '../kb/bareText.ts';

/** A text that is so many times longer than the title is not what the title begins with, whatever falls away. */
const MOST = 4;
/** Shorter texts stand in many titles by chance, in UTF-16 units. */
const LEAST = 6;

/**
 * True where a text is the page's headline: it stands in an `h1`, or it is what the page's title begins with, since
 * some sites set their headlines in plain boxes.
 * @param node where the text begins
 * @param blockText all of the block that it stands in
 * @param title that of the document
 */
export function isHeadline(node: Node, blockText: string, title: string): boolean {
  if (node.parentElement?.closest('h1')) return true;
  if (blockText.length > MOST * title.length) return false;
  const text = bareText(blockText);
  return text.length >= LEAST && bareText(title).startsWith(text);
}
