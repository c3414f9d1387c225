import { parseArgs } from 'node:util';
import { createRecognize } from '../recognize/createRecognize.ts';
import { buildKnowledgeBase } from './buildKnowledgeBase.ts';
import { readDocuments, type TextDocument } from './readDocuments.ts';

const HELP = `npm run -s annotate -- FILE...

Prints what Newsgloss recognises, one JSON line for each document:
  { id, mentions: [{ start, end, text, entity, name, names, type, short?, why? }] }
Offsets are UTF-16 units into the text, end exclusive.

--explain  adds why: which rule, and what speaks for it

FILE  .txt     one document, its id the file's name
      .html    one document; the text that a reader would see, as far as that needs no layout.
               Offsets are into that text, which is printed too, as "text"
      .jsonl   one document a line: { "id": "...", "text": "..." }

A file that cannot be read is named on stderr; the others are still done, and the exit code is 1.`;

const kbOf = () => {
  const kb = buildKnowledgeBase();
  return { recognize: createRecognize(kb), byId: new Map(kb.entities.map((entity) => [entity.id, entity])) };
};

/** Recognises a document; its blocks are joined by the line breaks between them. */
function annotate({ id, blocks, text, printText }: TextDocument, { recognize, byId }: ReturnType<typeof kbOf>, explain: boolean): string {
  const mentions = recognize(blocks.map((block) => block.text));
  return JSON.stringify({
    id,
    ...(printText ? { text } : {}),
    mentions: mentions.flatMap((found, index) => {
      const offset = blocks[index]?.start ?? 0;
      return found.flatMap(({ start, end, entity, reason }) => {
        const record = byId.get(entity);
        if (!record) return [];
        const at = { start: offset + start, end: offset + end };
        return [
          {
            ...at,
            text: text.slice(at.start, at.end),
            entity,
            name: record.name.en,
            names: record.names,
            type: record.type,
            ...(reason.rule === 'surname' || reason.rule === 'clipped' ? { short: true } : {}),
            ...(explain ? { why: reason } : {}),
          },
        ];
      });
    }),
  });
}

async function main(): Promise<number> {
  const { positionals: files, values } = parseArgs({
    allowPositionals: true,
    options: { explain: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help || files.length === 0) {
    (values.help ? console.log : console.error)(HELP);
    return values.help ? 0 : 1;
  }
  const kb = kbOf();
  let code = 0;
  for (const file of files) {
    try {
      for (const document of await readDocuments(file)) console.log(annotate(document, kb, values.explain === true));
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      code = 1;
    }
  }
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
