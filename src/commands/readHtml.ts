import { readFile } from 'node:fs/promises';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readBlocks } from '../page/readBlocks.ts';
import { styleOfDocument } from '../page/styleOfDocument.ts';
import type { TextDocument } from './readDocuments.ts';

/**
 * Bytes that are UTF-8, as text. Browsers save pages so and leave a charset of GBK in their head; text in GBK is
 * hardly ever valid UTF-8 by chance, so that is for the parser's own sniffing.
 */
function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a saved page as a reader would see it, by the rules of the extension; what needs a layout
 * (boxes, clipping by computed size) counts only where styles say it. No script of the page runs and
 * nothing is fetched.
 * @throws in one line, where the file is missing or is not HTML
 */
export async function readHtml(file: string, id: string): Promise<TextDocument> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `${file}: does not exist` : `${file}: cannot be read (${error.code ?? error.message})`);
  });
  if (bytes.includes(0) || !/<[a-z!]/i.test(bytes.toString('latin1'))) throw new Error(`${file}: is not HTML; rename it to what it is`);
  const { window } = new JSDOM(utf8Of(bytes) ?? bytes, { virtualConsole: new VirtualConsole() });
  try {
    const blocks: { start: number; text: string }[] = [];
    let text = '';
    for (const block of readBlocks([window.document.body], { styleOf: styleOfDocument(window.document) })) {
      if (text !== '') text += '\n';
      blocks.push({ start: text.length, text: block.text });
      text += block.text;
    }
    return { id, text, blocks, printText: true };
  } finally {
    window.close();
  }
}
