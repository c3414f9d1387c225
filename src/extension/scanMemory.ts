import type { CardRecord } from '../kb/knowledgeBase.ts';
import type { Candidate } from '../recognize/scan.ts';
import { askScan } from './messages.ts';

/** Asks the background to scan, and keeps the records that come with the answers, so that cards need no message. */
export interface ScanMemory {
  readonly scanTexts: (texts: readonly string[]) => Promise<readonly (readonly Candidate[])[] | undefined>;
  readonly recordOf: (entity: string) => CardRecord | undefined;
}

export function createScanMemory(): ScanMemory {
  const records = new Map<string, CardRecord>();
  return {
    async scanTexts(texts) {
      const answer = await askScan(texts, [...records.keys()]);
      for (const record of answer?.records ?? []) records.set(record.id, record);
      return answer?.candidates;
    },
    recordOf: (entity) => records.get(entity),
  };
}
