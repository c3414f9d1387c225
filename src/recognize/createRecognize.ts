import { kinOfRecord } from '../kb/kin.ts';
import type { KnowledgeBase } from '../kb/knowledgeBase.ts';
import { buildNameIndex } from '../kb/nameIndex.ts';
import { packGazetteer } from './packGazetteer.ts';
import { type Mention, resolve } from './resolve.ts';
import type { Rule } from './rules.ts';
import { createScan } from './scan.ts';

/** The mentions of each block of a text, in the order of the blocks. */
type Recognize = (blocks: readonly string[]) => Mention[][];

/**
 * All of recognition in one function, for whoever has the whole text and the index in one place.
 * The extension runs its two halves apart: scan in the background, resolve in the page.
 * @param without rules to leave out, for an ablation
 */
export function createRecognize(kb: KnowledgeBase, without: ReadonlySet<Rule> = new Set()): Recognize {
  const { keys, index } = buildNameIndex(kb);
  const scan = createScan(index, { keys: packGazetteer(keys), words: packGazetteer(index.words) }, without);
  const kin = new Map(kb.entities.map((entity) => [entity.id, kinOfRecord(entity)]));
  return (blocks) => resolve(blocks.map(scan), (entity) => kin.get(entity) ?? [], without);
}
