import type { CardRecord } from '../kb/knowledgeBase.ts';
import type { EntityType } from '../kb/vocabulary.ts';
import type { Candidate } from '../recognize/scan.ts';
import { askCardRecords, askScan } from './readerMessages.ts';
import type { ScannedEntity } from './scanAnswer.ts';

/** Asks the background to scan, and for the records of what was found, and keeps what it tells: cards need no message. */
export interface ScanMemory {
  readonly scanTexts: (texts: readonly string[]) => Promise<readonly (readonly Candidate[])[] | undefined>;
  /** The type of an entity among the candidates. */
  readonly typeOf: (entity: string) => EntityType | undefined;
  readonly kinOf: (entity: string) => readonly string[];
  /** The record of an entity, once it was learnt. */
  readonly recordOf: (entity: string) => CardRecord | undefined;
  /** Asks for the records of these entities that are not here yet; settles when they are, or nobody answers. */
  readonly learn: (entities: readonly string[]) => Promise<void>;
}

export function createScanMemory(): ScanMemory {
  const scanned = new Map<string, ScannedEntity>();
  const records = new Map<string, CardRecord>();
  return {
    async scanTexts(texts) {
      const answer = await askScan(texts, [...scanned.keys()]);
      for (const entity of answer?.entities ?? []) scanned.set(entity.id, entity);
      return answer?.candidates;
    },
    typeOf: (entity) => scanned.get(entity)?.type,
    kinOf: (entity) => scanned.get(entity)?.kin ?? [],
    recordOf: (entity) => records.get(entity),
    async learn(entities) {
      const missing = entities.filter((entity) => !records.has(entity));
      if (missing.length === 0) return;
      for (const record of (await askCardRecords(missing)) ?? []) records.set(record.id, record);
    },
  };
}
