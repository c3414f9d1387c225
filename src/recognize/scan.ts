import type { AliasRecord, KnowledgeBase } from '../kb/knowledgeBase.ts';
import { normalize } from '../kb/normalize.ts';
import { endOfCompanyName } from './companyEnding.ts';
import { createGazetteer } from './gazetteer.ts';
import { isWordEdge } from './wordEdge.ts';

/** One entity that a span may name, with the evidence that its own block holds. */
export interface Reading {
  readonly entity: string;
  /** What the text has to offer before the reading counts; absent where the name is unambiguous. */
  readonly needs?: 'full-name' | 'context';
  /** True where a context word of the entity stands in the same block, outside the span. */
  readonly context?: boolean;
}

/** A span of a block's text (UTF-16 offsets, end exclusive) with its possible readings. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly Reading[];
}

/** Finds the candidates of one block of text; depends on nothing but the block and the index. */
export type Scan = (text: string) => Candidate[];

/** True where `word` stands in `text` as a word, outside `start` to `end`. */
function standsOutside(text: string, word: string, start: number, end: number): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const behind = at + word.length;
    if ((behind <= start || at >= end) && isWordEdge(text, at) && isWordEdge(text, behind)) return true;
  }
  return false;
}

/**
 * Prepares the scan for a knowledge base: builds the gazetteer once.
 * What is found is leftmost-longest over all aliases, a company's legal form included; choosing among
 * readings is {@link resolve}'s part, which sees the whole text.
 */
export function createScan(kb: KnowledgeBase): Scan {
  const gazetteer = createGazetteer(kb.aliases);

  const readingsOf = (aliases: readonly AliasRecord[], folded: string, start: number, end: number): Reading[] =>
    aliases.flatMap(({ entity, needs, context }) => {
      const id = kb.entities[entity]?.id;
      if (id === undefined) return [];
      if (needs === undefined) return [{ entity: id }];
      if (needs === 'full-name') return [{ entity: id, needs }];
      return [{ entity: id, needs, context: (context ?? []).some((word) => standsOutside(folded, word, start, end)) }];
    });

  return (text) => {
    const normalized = normalize(text);
    const { folded, starts } = normalized;
    const candidates: Candidate[] = [];
    for (const { start, end, entries } of gazetteer.match(normalized)) {
      const readings = readingsOf(entries, folded, start, end);
      if (readings.length === 0) continue;
      const company = entries.every(({ entity }) => kb.entities[entity]?.type === 'company');
      const last = company ? endOfCompanyName(folded, end) : end;
      candidates.push({ start: starts[start] ?? 0, end: (starts[last - 1] ?? 0) + 1, readings });
    }
    return candidates;
  };
}
