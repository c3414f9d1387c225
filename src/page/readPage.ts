import { type KinOf, type Mention, resolve } from '../recognize/resolve.ts';
import type { Candidate } from '../recognize/scan.ts';
import { type Block, type ReadBlocksOptions, readBlocks, type Span, toSpans } from './readBlocks.ts';

/** A mention with its place in the page. */
export interface PageMention extends Mention {
  readonly text: string;
  /** Where it lies, in order; never empty. */
  readonly spans: readonly [Span, ...Span[]];
  readonly section: number;
  /** Text of the whole block, for telling the page's language there. */
  readonly blockText: string;
}

/** Sends texts to be scanned; nothing comes back where that is impossible just now. */
export type ScanTexts = (texts: readonly string[]) => Promise<readonly (readonly Candidate[])[] | undefined>;

interface ReadPageOptions extends ReadBlocksOptions {
  /** Where the text is, asked anew for each reading, since pages replace their body. */
  readonly roots: () => readonly Element[];
  readonly scanTexts: ScanTexts;
  readonly kinOf: KinOf;
  /** Called with all mentions of the page each time that they may have changed. */
  readonly onMentions: (mentions: readonly PageMention[]) => void;
  readonly signal: AbortSignal;
}

/** Longest stretch of work on the page's thread before it is given back, in ms (half a frame). */
const SLICE = 8;
/** Text sent at once, in UTF-16 units: Chrome passes 100 kB in 3 ms, 0.7 of them on this thread. */
const CHUNK = 50_000;

const pause = () => new Promise<void>((done) => setTimeout(done));

function chunksOf(texts: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let size = CHUNK;
  for (const text of texts) {
    if (size + text.length > CHUNK) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(text);
    size += text.length;
  }
  return chunks;
}

/** Blocks near the viewport first, so that marks appear where the reader is; only worth it for several chunks. */
function nearestFirst(blocks: readonly Block[]): Block[] {
  const distance = (block: Block) => {
    const box = block.pieces[0]?.node.parentElement?.getBoundingClientRect();
    if (!box) return Number.POSITIVE_INFINITY;
    return Math.max(0, box.top - innerHeight, -box.bottom);
  };
  return blocks
    .map((block) => ({ block, far: distance(block) }))
    .sort((a, b) => a.far - b.far)
    .map(({ block }) => block);
}

/**
 * Reads a page and keeps its mentions true. Candidates are remembered by the text of their block, so a
 * later reading sends only texts that are new.
 * @returns `read`, which reads once (calls while reading are folded into one more reading) and settles
 * when the mentions are out, with the time in ms that it has worked on the page's thread, waiting left out
 */
export function readPage({ roots, styleOf, skip, scanTexts, kinOf, onMentions, signal }: ReadPageOptions): { readonly read: () => Promise<number> } {
  let memory = new Map<string, readonly Candidate[]>();
  let reading: Promise<number> | undefined;
  let worked = 0;
  let again = false;

  async function collect(): Promise<Block[]> {
    const blocks: Block[] = [];
    let since = performance.now();
    for (const block of readBlocks(roots(), { styleOf, skip })) {
      blocks.push(block);
      if (performance.now() - since < SLICE) continue;
      worked += performance.now() - since;
      await pause();
      if (signal.aborted) return [];
      since = performance.now();
    }
    worked += performance.now() - since;
    return blocks;
  }

  function publish(blocks: readonly Block[]): void {
    const began = performance.now();
    const mentions = resolve(
      blocks.map((block) => memory.get(block.text) ?? []),
      kinOf,
    );
    onMentions(
      blocks.flatMap((block, index) =>
        (mentions[index] ?? []).flatMap((mention) => {
          const [first, ...others] = toSpans(block, mention.start, mention.end);
          const text = block.text.slice(mention.start, mention.end);
          return first ? [{ ...mention, text, spans: [first, ...others], section: block.section, blockText: block.text }] : [];
        }),
      ),
    );
    worked += performance.now() - began;
  }

  async function readOnce(): Promise<void> {
    const blocks = await collect();
    if (signal.aborted) return;
    const fresh = blocks.filter((block) => !memory.has(block.text));
    const size = fresh.reduce((sum, block) => sum + block.text.length, 0);
    const texts = [...new Set((size > CHUNK ? nearestFirst(fresh) : fresh).map((block) => block.text))];
    memory = new Map(blocks.flatMap(({ text }) => (memory.has(text) ? [[text, memory.get(text) ?? []]] : [])));
    if (texts.length === 0) publish(blocks);
    for (const chunk of chunksOf(texts)) {
      const candidates = await scanTexts(chunk);
      if (signal.aborted) return;
      // Nobody answers: what is known stays marked, and the page's next change asks again.
      if (!candidates) return publish(blocks);
      for (const [index, text] of chunk.entries()) memory.set(text, candidates[index] ?? []);
      publish(blocks);
    }
  }

  const read = (): Promise<number> => {
    if (reading) {
      again = true;
      return reading;
    }
    worked = 0;
    reading = (async () => {
      try {
        do {
          again = false;
          await readOnce();
        } while (again && !signal.aborted);
        return worked;
      } finally {
        // Whatever a page has done to a reading, its next change is read.
        reading = undefined;
      }
    })();
    return reading;
  };
  return { read };
}
