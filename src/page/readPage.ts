import { type KinOf, type Mention, resolveInSteps } from '../recognize/resolve.ts';
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
/** Blocks, or mentions, that take a few ms to look through or to draw. */
const MANY = 1_000;
/** Text sent at once, in UTF-16 units: what comes back for so much that is full of names is taken in within one frame. */
const CHUNK = 25_000;

/** Steps of work, each of a few µs, between two looks at the clock, which takes a browser a µs itself. */
const STEPS = 8;

interface Slices {
  /** True where the present slice of work is used up. */
  readonly isOver: () => boolean;
  /** Gives the page's thread back for a while. */
  readonly pause: () => Promise<void>;
  readonly end: () => void;
}

/** @param onWorked told the ms of each slice as it ends */
function createSlices(onWorked: (ms: number) => void): Slices {
  let since = performance.now();
  let steps = 0;
  const end = () => onWorked(performance.now() - since);
  return {
    end,
    isOver() {
      steps++;
      return steps % STEPS === 0 && performance.now() - since >= SLICE;
    },
    async pause() {
      end();
      await new Promise<void>((done) => setTimeout(done));
      since = performance.now();
    },
  };
}

function chunksOf(blocks: readonly Block[]): Block[][] {
  const chunks: Block[][] = [];
  let size = CHUNK;
  for (const block of blocks) {
    if (size + block.text.length > CHUNK) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(block);
    size += block.text.length;
  }
  return chunks;
}

const boxOf = (block: Block | undefined) => block?.pieces[0]?.node.parentElement?.getBoundingClientRect();

/** The chunks near the viewport first, so that marks appear where the reader is. */
function nearestFirst(chunks: readonly Block[][]): readonly Block[][] {
  if (chunks.length === 1) return chunks;
  const far = (chunk: readonly Block[]) => Math.max(0, (boxOf(chunk[0])?.top ?? 0) - innerHeight, -(boxOf(chunk.at(-1))?.bottom ?? 0));
  return chunks
    .map((chunk) => ({ chunk, far: far(chunk) }))
    .sort((a, b) => a.far - b.far)
    .map(({ chunk }) => chunk);
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
  const count = (ms: number) => {
    worked += ms;
  };

  async function collect(): Promise<Block[]> {
    const blocks: Block[] = [];
    const slice = createSlices(count);
    for (const block of readBlocks(roots(), { styleOf, skip })) {
      blocks.push(block);
      if (slice.isOver()) await slice.pause();
      if (signal.aborted) return [];
    }
    slice.end();
    return blocks;
  }

  async function publish(blocks: readonly Block[]): Promise<void> {
    const slice = createSlices(count);
    const steps = resolveInSteps(
      blocks.map((block) => memory.get(block.text) ?? []),
      kinOf,
    );
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      if (slice.isOver()) await slice.pause();
      if (signal.aborted) return;
    }
    const placed: PageMention[] = [];
    for (const [index, block] of blocks.entries()) {
      for (const mention of step.value[index] ?? []) {
        const [first, ...others] = toSpans(block, mention.start, mention.end);
        const text = block.text.slice(mention.start, mention.end);
        if (first) placed.push({ ...mention, text, spans: [first, ...others], section: block.section, blockText: block.text });
      }
      if (slice.isOver()) await slice.pause();
      if (signal.aborted) return;
    }
    // To draw so many takes a slice of its own.
    if (placed.length > MANY) await slice.pause();
    if (signal.aborted) return;
    onMentions(placed);
    slice.end();
  }

  async function readOnce(): Promise<void> {
    const blocks = await collect();
    const slice = createSlices(count);
    // To look through so many takes a slice of its own.
    if (blocks.length > MANY) await slice.pause();
    if (signal.aborted) return;
    const fresh = new Map<string, Block>();
    for (const block of blocks) if (!memory.has(block.text) && !fresh.has(block.text)) fresh.set(block.text, block);
    memory = new Map(blocks.flatMap(({ text }) => (memory.has(text) ? [[text, memory.get(text) ?? []]] : [])));
    const chunks = nearestFirst(chunksOf([...fresh.values()]));
    slice.end();
    if (chunks.length === 0) return publish(blocks);
    let due = 0;
    for (const [at, chunk] of chunks.entries()) {
      const texts = chunk.map(({ text }) => text);
      const candidates = await scanTexts(texts);
      if (signal.aborted) return;
      // Nobody answers: what is known stays marked, and the page's next change asks again.
      if (!candidates) return publish(blocks);
      texts.forEach((text, index) => {
        memory.set(text, candidates[index] ?? []);
      });
      // After one chunk, sixteen and so on, and after the last: all of it is little more work than the last alone.
      if (at < due && at < chunks.length - 1) continue;
      due = at * 16 + 15;
      await publish(blocks);
      if (signal.aborted) return;
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
