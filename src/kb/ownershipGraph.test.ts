import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileKnowledgeBase } from './compileKnowledgeBase.ts';
import type { Entity } from './entitySchema.ts';
import type { CardRecord, RelationRecord } from './knowledgeBase.ts';
import { ownershipGraph, ownershipNeighbours } from './ownershipGraph.ts';

type Written = Pick<RelationRecord, 'type' | 'target' | 'share' | 'to'> & { readonly owner: string };

/** Records with these relations, both directions derived as the build does it. */
function recordsOf(written: readonly Written[]): ReadonlyMap<string, CardRecord> {
  const ids = [...new Set(written.flatMap(({ owner, target }) => [owner, target]))];
  const entities = ids.map(
    (id): Entity => ({
      id,
      type: 'company',
      name: { en: id, zh: id },
      aliases: [],
      context: [],
      not: [],
      summary: { en: 'It.', zh: '它。' },
      listings: [],
      links: {},
      facts: [],
      relations: written.filter(({ owner }) => owner === id).map(({ owner: _, ...relation }) => ({ ...relation, source: 's' })),
      sources: { s: { title: 'Report', publisher: 'Reuters', url: 'https://example.com/' } },
    }),
  );
  return new Map(compileKnowledgeBase(entities, { toTraditional: () => [], toPinyin: () => '' }).entities.map((record) => [record.id, record]));
}

function graphOf(centre: string, written: readonly Written[]) {
  const records = recordsOf(written);
  const record = records.get(centre);
  if (!record) throw new Error(`no ${centre}`);
  const near = new Set(ownershipNeighbours(record));
  return ownershipGraph(record, (id) => (near.has(id) ? records.get(id) : undefined));
}
const idsOf = (centre: string, written: readonly Written[]) => graphOf(centre, written).nodes.map(({ id, step }) => `${id} ${step}`);

describe('the graph around an entity', () => {
  test.each([
    ['subsidiary-of', 'b', 'a'],
    ['brand-of', 'b', 'a'],
    ['joint-venture-of', 'b', 'a'],
    ['shareholder-of', 'a', 'b'],
  ] as const)('a %s says who owns whom, from either side', (type, owner, owned) => {
    const written = [{ owner: 'a', type, target: 'b', share: 50 }];
    const edges = [{ owner, owned, type, share: 50, past: false }];
    expect(graphOf('a', written).edges).toEqual(edges);
    expect(graphOf('b', written).edges).toEqual(edges);
  });

  test('other ties are not in it', () => {
    expect(idsOf('a', [{ owner: 'a', type: 'supplier-of', target: 'b' }])).toEqual(['a 0']);
  });

  test('goes two steps', () => {
    const chain = ['a', 'b', 'c'].map((owner, at): Written => ({ owner, type: 'subsidiary-of', target: 'bcd'.charAt(at) }));
    expect(idsOf('a', chain)).toEqual(['a 0', 'b 1', 'c 2']);
    expect(idsOf('b', chain)).toEqual(['b 0', 'a 1', 'c 1', 'd 2']);
  });

  test('lasting before ended, with shares before without, large before small', () => {
    const written: Written[] = [
      { owner: 'p', type: 'brand-of', target: 'a' },
      { owner: 'q', type: 'subsidiary-of', target: 'a', share: 90, to: '2020' },
      { owner: 'r', type: 'joint-venture-of', target: 'a', share: 20 },
      { owner: 's', type: 'joint-venture-of', target: 'a', share: 50 },
    ];
    expect(idsOf('a', written)).toEqual(['a 0', 's 1', 'r 1', 'p 1', 'q 1']);
  });

  test('two ties of one pair are one line, with the share', () => {
    const written: Written[] = [
      { owner: 'a', type: 'brand-of', target: 'b' },
      { owner: 'b', type: 'shareholder-of', target: 'a', share: 70 },
    ];
    expect(graphOf('a', written).edges).toEqual([{ owner: 'b', owned: 'a', type: 'shareholder-of', share: 70, past: false }]);
  });

  test('of many, the twelve nearest stay', () => {
    const many = Array.from({ length: 30 }, (_, at): Written => ({ owner: `s${at}`, type: 'subsidiary-of', target: 'a', share: at }));
    expect(idsOf('a', many)).toEqual(['a 0', ...Array.from({ length: 11 }, (_, at) => `s${29 - at} 1`)]);
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p'];
  const relation = fc.record({
    owner: fc.constantFrom(...ids),
    target: fc.constantFrom(...ids),
    type: fc.constantFrom('subsidiary-of' as const, 'brand-of' as const, 'joint-venture-of' as const, 'shareholder-of' as const, 'partner-of' as const),
    share: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  });

  test('is connected, at most twelve nodes and two steps, each tie of its nodes once', () => {
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 60 }), (relations) => {
        const written = [{ owner: 'a', type: 'partner-of' as const, target: 'b' }, ...relations.filter(({ owner, target }) => owner !== target)];
        const { nodes, edges } = graphOf('a', written);
        expect(nodes.length).toBeLessThanOrEqual(12);
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
        const step = new Map(nodes.map((node) => [node.id, node.step]));
        for (const node of nodes.slice(1)) {
          expect(step.get(node.parent ?? '')).toBe(node.step - 1);
          expect(edges.some(({ owner, owned }) => [owner, owned].includes(node.id) && [owner, owned].includes(node.parent ?? ''))).toBe(true);
        }
        expect(new Set(edges.map(({ owner, owned }) => `${owner} ${owned}`)).size).toBe(edges.length);
        for (const { owner, owned } of edges) expect([step.has(owner), step.has(owned)]).toEqual([true, true]);
      }),
    );
  });
});
