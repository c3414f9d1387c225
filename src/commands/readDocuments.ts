import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import * as v from 'valibot';
import { readHtml } from './readHtml.ts';

/** A text to recognise, in blocks; offsets are UTF-16 units. */
export interface TextDocument {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly { readonly start: number; readonly text: string }[];
  /** True where the text is not simply the file's. */
  readonly printText: boolean;
}

const lineSchema = v.object({ id: v.string(), text: v.string() });

/** Paragraphs as blocks: lines between line breaks. */
function blocksOf(text: string): { start: number; text: string }[] {
  const blocks: { start: number; text: string }[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) blocks.push({ start: match.index, text: match[0] });
  return blocks;
}

const plain = (id: string, text: string): TextDocument => ({ id, text, blocks: blocksOf(text), printText: false });

async function decode(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `${file}: does not exist` : `${file}: cannot be read (${error.code ?? error.message})`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file}: is not UTF-8 text; save it as UTF-8`);
  }
}

function parseLine(line: string, place: string): TextDocument {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${place}: is not JSON; each line must be { "id": "...", "text": "..." }`);
  }
  const parsed = v.safeParse(lineSchema, value);
  if (!parsed.success) throw new Error(`${place}: must be { "id": "...", "text": "..." }`);
  return plain(parsed.output.id, parsed.output.text);
}

/**
 * The documents of a .txt, .html or .jsonl file.
 * @throws in one line: which file (and line of it), what is wrong, what to do
 */
export async function readDocuments(file: string): Promise<readonly TextDocument[]> {
  const id = basename(file);
  switch (extname(file).toLowerCase()) {
    case '.txt':
      return [plain(id, await decode(file))];
    case '.jsonl':
      return (await decode(file)).split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${file}:${index + 1}`)]));
    case '.html':
    case '.htm':
      return [await readHtml(file, id)];
    default:
      throw new Error(`${file}: is neither .txt, .html nor .jsonl; rename it to what it is`);
  }
}
