import { expect, test } from 'vitest';
import type { EntityRecord, KnowledgeBase } from './knowledgeBase.ts';
import { buildNameIndex } from './nameIndex.ts';

const record = (id: string, type: EntityRecord['type'], pinyin: string): EntityRecord => ({
  id,
  type,
  name: { en: id, zh: id, pinyin },
  names: [id],
  summary: { en: 'It.', zh: '它。' },
  listings: [],
  links: {},
  facts: [],
  relations: [],
});

const SOURCE = { title: 'A paper', publisher: 'Somebody', url: 'https://example.org/' };
const tie = (type: 'chair-of' | 'based-in', target: string) => ({ type, inverse: true, target, targetName: { en: target, zh: target }, source: SOURCE });

const KB: KnowledgeBase = {
  format: 1,
  entities: [
    // A place is too loose a tie, and whoever is not in the index speaks for nobody.
    { ...record('catl', 'company', 'Níngdé Shídài'), relations: [tie('chair-of', 'lue'), tie('based-in', 'lue'), tie('chair-of', 'nobody')] },
    record('lue', 'person', 'Lǚ É'),
  ],
  aliases: [
    { entity: 0, key: 'catl' },
    { entity: 0, key: '宁德', needs: 'context', context: ['电池', '港股'] },
    { entity: 1, key: '宁德', needs: 'context', context: ['电池', '港股'] },
    { entity: -1, key: 'catl forum' },
    { entity: 0, key: '' },
  ],
};

test('an index has what each key may stand for, by the number of the key, and each list of words once', () => {
  const { keys, index } = buildNameIndex(KB);
  expect(keys).toEqual(['catl', '宁德', 'catl forum']);
  expect(index.readings).toEqual([
    [{ entity: 0 }],
    [
      { entity: 0, needs: 'context', context: 0 },
      { entity: 1, needs: 'context', context: 0 },
    ],
    [{ entity: -1 }],
  ]);
  expect(index.contexts).toEqual([[0, 1]]);
  expect(index.words).toEqual(['电池', '港股']);
});

test('an index knows of entities their type and kin, and of people the family name', () => {
  expect(buildNameIndex(KB).index.entities).toEqual([
    { id: 'catl', type: 'company', surname: undefined, kin: [1] },
    { id: 'lue', type: 'person', surname: 'lu', kin: [] },
  ]);
});
