import { ownershipNeighbours } from '../kb/ownershipGraph.ts';
import { meantResult } from '../search/meantResult.ts';
import type { LookUp } from './lookUp.ts';
import { askNames, askRecords, askSearch } from './messages.ts';

async function entityView(entity: string) {
  const [records, names] = await Promise.all([askRecords([entity]), askNames(entity)]);
  const record = records?.[0];
  if (records === undefined || names === undefined) return { kind: 'failed' } as const;
  if (!record) return { kind: 'unknown', entity } as const;
  return { kind: 'entity', record, names, neighbours: (await askRecords(ownershipNeighbours(record))) ?? [] } as const;
}

/** What the panel shows for a look-up, asked of the background. A text that can only mean one entity gives that entity. */
export async function panelView(lookUp: LookUp | undefined) {
  if (lookUp === undefined) return { kind: 'start' } as const;
  if ('entity' in lookUp) return entityView(lookUp.entity);
  const { query } = lookUp;
  const found = await askSearch(query);
  if (found === undefined) return { kind: 'failed' } as const;
  const meant = meantResult(query, found);
  return meant ? entityView(meant.id) : ({ kind: 'results', query, found } as const);
}
