import type { CardRecord, EntityRecord } from './knowledgeBase.ts';

/** Looks records up by id. */
export interface Records {
  /** What a card shows of an entity; nothing where there is none of that id. */
  readonly recordOf: (id: string) => CardRecord | undefined;
  /** Every surface form of an entity, names first; none where there is none of that id. */
  readonly namesOf: (id: string) => readonly string[];
}

/**
 * All records as one text, an entity a line, in their order. Lines, so that whoever needs a few records reads a few:
 * parsing all of them is most of what a start of the background would cost, and most of its memory.
 */
export const toRecordLines = (entities: readonly EntityRecord[]): string => entities.map((entity) => JSON.stringify(entity)).join('\n');

/** @param ids of the entities, in the order of the lines */
export function openRecords(text: string, ids: readonly string[]): Records {
  const lines = text.split('\n');
  const lineOf = new Map(ids.map((id, at) => [id, at]));
  const read = (id: string): EntityRecord | undefined => {
    const line = lines[lineOf.get(id) ?? -1];
    return line === undefined ? undefined : JSON.parse(line);
  };
  return {
    recordOf(id) {
      const record = read(id);
      if (!record) return undefined;
      const { names, ...card } = record;
      return card;
    },
    namesOf: (id) => read(id)?.names ?? [],
  };
}
