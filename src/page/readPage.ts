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

/** Gives the page's thread back where the present slice of work is used up. */
function createSlices(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise<void>((done) => setTimeout(done));
    since = performance.now();
  };
}

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
async function nearestFirst(blocks: readonly Block[]): Promise<Block[]> {
  const slice = createSlices();
  const placed: { readonly block: Block; readonly far: number }[] = [];
  for (const block of blocks) {
    const box = block.pieces[0]?.node.parentElement?.getBoundingClientRect();
    placed.push({ block, far: box ? Math.max(0, box.top - innerHeight, -box.bottom) : Number.POSITIVE_INFINITY });
    await slice();
  }
  return placed.sort((a, b) => a.far - b.far).map(({ block }) => block);
}

/**
 * Reads a page and keeps its mentions true. Candidates are remembered by the text of their block, so a
 * later reading sends only texts that are new.
 * @returns `read`, which reads once (calls while reading are folded into one more reading) and settles
 * when the mentions are out
 */
export function readPage({ roots, styleOf, skip, scanTexts, kinOf, onMentions, signal }: ReadPageOptions): { readonly read: () => Promise<void> } {
  let memory = new Map<string, readonly Candidate[]>();
  let reading: Promise<void> | undefined;
  let again = false;

  async function collect(): Promise<Block[]> {
    const blocks: Block[] = [];
    const slice = createSlices();
    for (const block of readBlocks(roots(), { styleOf, skip })) {
      blocks.push(block);
      await slice();
      if (signal.aborted) return [];
    }
    return blocks;
  }

  async function publish(blocks: readonly Block[]): Promise<void> {
    const mentions = resolve(
      blocks.map((block) => memory.get(block.text) ?? []),
      kinOf,
    );
    const placed: PageMention[] = [];
    const slice = createSlices();
    for (const [index, block] of blocks.entries()) {
      for (const mention of mentions[index] ?? []) {
        const [first, ...others] = toSpans(block, mention.start, mention.end);
        const text = block.text.slice(mention.start, mention.end);
        if (first) placed.push({ ...mention, text, spans: [first, ...others], section: block.section, blockText: block.text });
      }
      await slice();
      if (signal.aborted) return;
    }
    onMentions(placed);
  }

  async function readOnce(): Promise<void> {
    const blocks = await collect();
    if (signal.aborted) return;
    const fresh = blocks.filter((block) => !memory.has(block.text));
    const size = fresh.reduce((sum, block) => sum + block.text.length, 0);
    const ordered = size > CHUNK ? await nearestFirst(fresh) : fresh;
    if (signal.aborted) return;
    const texts = [...new Set(ordered.map((block) => block.text))];
    memory = new Map(blocks.flatMap(({ text }) => (memory.has(text) ? [[text, memory.get(text) ?? []]] : [])));
    if (texts.length === 0) await publish(blocks);
    const chunks = chunksOf(texts);
    let due = 0;
    for (const [at, chunk] of chunks.entries()) {
      const candidates = await scanTexts(chunk);
      if (signal.aborted) return;
      chunk.forEach((text, index) => {
        const found = candidates?.[index];
        if (found) memory.set(text, found);
      });
      // After one chunk, two, four and so on, and after the last: all of it is as much work as twice the last.
      if (at < due && at < chunks.length - 1) continue;
      due = at * 2 + 1;
      await publish(blocks);
      if (signal.aborted) return;
    }
  }

  const read = (): Promise<void> => {
    if (reading) {
      again = true;
      return reading;
    }
    reading = (async () => {
      do {
        again = false;
        await readOnce();
      } while (again && !signal.aborted);
      reading = undefined;
    })();
    return reading;
  };
  return { read };
}
