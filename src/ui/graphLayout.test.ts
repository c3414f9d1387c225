import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphEdge, GraphNode, OwnershipGraph } from '../kb/ownershipGraph.ts';
import { graphLayout, LABEL_WIDTH } from './graphLayout.ts';

const node = (id: string, step: number, parent?: string): GraphNode => ({ id, name: { en: id, zh: id }, step, parent });
const edge = (owner: string, owned: string): GraphEdge => ({ owner, owned, type: 'joint-venture-of', share: 50, past: false });
const order = (graph: OwnershipGraph) => graphLayout(graph, 296, () => 100).boxes.map(({ id }) => id);

describe('a graph in a column', () => {
  const graph = {
    nodes: [node('venture', 0), node('strong', 1, 'venture'), node('weak', 1, 'venture'), node('brand', 1, 'venture'), node('state', 2, 'strong')],
    edges: [edge('strong', 'venture'), edge('weak', 'venture'), edge('venture', 'brand'), edge('state', 'strong')],
  };

  test('has owners above, the strongest nearest, and what is owned below', () => {
    expect(order(graph)).toEqual(['weak', 'state', 'strong', 'venture', 'brand']);
  });

  test('has lines that run from the owner to the owned', () => {
    const { boxes, lines } = graphLayout(graph, 296, () => 100);
    const box = (id: string) => boxes.find((other) => other.id === id);
    const line = lines.find((other) => other.edge.owned === 'brand');
    expect(line?.corners[0]?.[1]).toBe((box('venture')?.top ?? 0) + 28);
    expect(line?.corners.at(-1)?.[0]).toBe(box('brand')?.left);
  });
});

/** A tree of steps with further edges between any two nodes. */
const graphs = fc
  .record({
    parents: fc.array(fc.nat(), { maxLength: 11 }),
    directions: fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
    further: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 6 }),
    width: fc.integer({ min: 240, max: 560 }),
    wanted: fc.array(fc.integer({ min: 30, max: 600 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ parents, directions, further, width, wanted }) => {
    const nodes = [node('0', 0)];
    for (const [at, parent] of parents.entries()) {
      const possible = nodes.filter(({ step }) => step < 2);
      const above = possible[parent % possible.length];
      if (above) nodes.push(node(String(at + 1), above.step + 1, above.id));
    }
    const edges = nodes.slice(1).map(({ id, parent = '' }, at) => (directions[at] ? edge(id, parent) : edge(parent, id)));
    for (const [a, b] of further) {
      const known = edges.some(({ owner, owned }) => owner === String(a) && owned === String(b));
      if (a !== b && !known && a < nodes.length && b < nodes.length) edges.push(edge(String(a), String(b)));
    }
    return { graph: { nodes, edges }, width, wanted };
  });

describe('any graph', () => {
  test('is drawn whole: every node and line, within the width, no node over another', () => {
    fc.assert(
      fc.property(graphs, ({ graph, width, wanted }) => {
        const { boxes, lines, height } = graphLayout(graph, width, ({ id }) => wanted[Number(id)] ?? 100);
        expect(boxes.map(({ id }) => id).sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        expect(lines).toHaveLength(graph.edges.length);
        for (const [at, box] of boxes.entries()) {
          expect(box.width).toBeGreaterThan(20);
          expect(box.left + box.width).toBeLessThanOrEqual(width);
          expect(box.top + box.height).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(at + 1)) expect(other.top).toBeGreaterThan(box.top + box.height);
        }
      }),
    );
  });

  test('has no line through a node and no share over a node or another share', () => {
    fc.assert(
      fc.property(graphs, ({ graph, width, wanted }) => {
        const { boxes, lines } = graphLayout(graph, width, ({ id }) => wanted[Number(id)] ?? 100);
        for (const { corners } of lines) {
          for (const [at, [x2, y2]] of corners.slice(1).entries()) {
            const [x1, y1] = corners[at] ?? [x2, y2];
            for (const { left, top, width: wide, height: high } of boxes) {
              const inside = Math.min(x1, x2) < left + wide && Math.max(x1, x2) > left && Math.min(y1, y2) < top + high && Math.max(y1, y2) > top;
              expect(inside, `${x1},${y1} to ${x2},${y2}`).toBe(false);
            }
          }
        }
        const labels = lines.flatMap(({ label }) => label ?? []);
        for (const [at, label] of labels.entries()) {
          for (const { left, top, width: wide, height: high } of boxes) {
            const over = label.x + LABEL_WIDTH / 2 > left + 0.01 && label.x - LABEL_WIDTH / 2 < left + wide && label.y + 6 > top && label.y - 6 < top + high;
            expect(over, `share at ${label.x},${label.y}`).toBe(false);
          }
          for (const other of labels.slice(at + 1))
            expect(Math.abs(other.x - label.x) >= LABEL_WIDTH || Math.abs(other.y - label.y) >= 12, `shares at ${label.y} and ${other.y}`).toBe(true);
        }
      }),
    );
  });

  test('is drawn the same each time', () => {
    fc.assert(
      fc.property(graphs, ({ graph, width }) => {
        expect(graphLayout(structuredClone(graph), width, () => 90)).toEqual(graphLayout(graph, width, () => 90));
      }),
    );
  });
});
