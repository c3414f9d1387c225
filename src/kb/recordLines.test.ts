import { describe, expect, test } from 'vitest';
import type { EntityRecord } from './knowledgeBase.ts';
import { openRecords, toRecordLines } from './recordLines.ts';

const record = (id: string, zh: string): EntityRecord => ({
  id,
  type: 'company',
  name: { en: id, zh, pinyin: '' },
  names: [id, zh],
  summary: { en: 'A line\nand another.', zh: '它。' },
  listings: [],
  links: {},
  facts: [],
  relations: [],
});

const ALL = [record('catl', '宁德时代'), record('byd', '比亚迪')];
const records = openRecords(
  toRecordLines(ALL),
  ALL.map(({ id }) => id),
);

describe('records', () => {
  test.each(ALL)('give back $id as a card needs it, without its list of names', (whole) => {
    const { names, ...card } = whole;
    expect(records.recordOf(whole.id)).toEqual(card);
    expect(records.namesOf(whole.id)).toEqual(names);
  });

  test('know nothing of other ids', () => {
    expect(records.recordOf('toString')).toBeUndefined();
    expect(records.namesOf('nio')).toEqual([]);
  });

  test('of nobody are empty', () => {
    expect(openRecords(toRecordLines([]), []).recordOf('')).toBeUndefined();
  });
});
