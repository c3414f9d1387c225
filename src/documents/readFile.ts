import { decodeText } from './decodeText.ts';
import { declaredEncoding, htmlText } from './htmlText.ts';
import { type PdfPiece, pdfText } from './pdfText.ts';
import { plainText } from './plainText.ts';
import { hasWords, LONGEST_TEXT, lengthOfText, type ReadableText } from './readableText.ts';
import { UnreadableText } from './unreadableText.ts';

/** In bytes; the interface says so as 50 MB. */
const LARGEST_FILE = 50 * 2 ** 20;

/** Gives what stands on each page of a PDF. */
export type ReadPdfPages = (data: Uint8Array) => Promise<readonly (readonly PdfPiece[])[]>;

type FileKind = 'text' | 'html' | 'pdf';

const ENDINGS: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:txt|text|md)$/i, 'text'],
  [/\.x?html?$/i, 'html'],
  [/\.pdf$/i, 'pdf'],
];
/** A PDF begins so, within this many bytes. */
const PDF_BEGINS = '%PDF-';
const PDF_HEAD = 1024;

/** What a file is: a PDF by its first bytes, whatever its name; else what its name or its type says. */
function kindOf({ name, type }: Pick<File, 'name' | 'type'>, bytes: Uint8Array): FileKind {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD)).includes(PDF_BEGINS)) return 'pdf';
  const [, kind] = ENDINGS.find(([ending]) => ending.test(name)) ?? [];
  if (kind === 'pdf') throw new UnreadableText(bytes.length === 0 ? 'empty' : 'damaged');
  if (kind) return kind;
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/plain') return 'text';
  throw new UnreadableText('kind');
}

/** @throws UnreadableText 'empty' or 'long' */
function checked(text: ReadableText): ReadableText {
  if (!hasWords(text)) throw new UnreadableText('empty');
  if (lengthOfText(text) > LONGEST_TEXT) throw new UnreadableText('long');
  return text;
}

/** A pasted text. @throws UnreadableText 'empty' or 'long' */
export const readPasted = (text: string, title: string): ReadableText => checked({ title, sections: [{ blocks: plainText(text) }] });

/**
 * The text of a .txt, .html or .pdf file, under the title of the page in it or else its name.
 * @throws UnreadableText, and what `readPdfPages` throws
 */
export async function readFile(file: File, readPdfPages: ReadPdfPages): Promise<ReadableText> {
  if (file.size > LARGEST_FILE) throw new UnreadableText('large');
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      // A folder, or a file that is gone.
      throw new UnreadableText('damaged');
    },
  );
  const kind = kindOf(file, bytes);
  if (kind === 'pdf') {
    const sections = pdfText(await readPdfPages(bytes));
    if (sections.length === 0) throw new UnreadableText('pictures');
    return checked({ title: file.name, sections });
  }
  if (kind === 'html') {
    const { title, blocks } = htmlText(decodeText(bytes, declaredEncoding(bytes)));
    return checked({ title: title || file.name, sections: [{ blocks }] });
  }
  return readPasted(decodeText(bytes), file.name);
}
