import type { GraphEdge, GraphNode, OwnershipGraph } from '../kb/ownershipGraph.ts';

/** Lengths in CSS px, from the upper left corner. */
interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly edge: GraphEdge;
  /** Corners of the line, from the owner to the owned. */
  readonly corners: readonly (readonly [x: number, y: number])[];
  /** Middle of the place for the share; absent where there is no room. */
  readonly label?: { readonly x: number; readonly y: number };
}

interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** From top to bottom: the order of the arrow keys. */
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** Height of a node, and of its row with the gap below. */
const NODE_HEIGHT = 28;
const ROW = 38;
/** Room left of a node for its line and share: each step is set in by that. */
const INDENT = 54;
/** Where a line leaves its node towards those of the next step, from the node's left edge. */
const STEM = 12;
/** Room for a share: wide as "99.99%". */
export const LABEL_WIDTH = 40;
const LABEL_HEIGHT = 12;
/** Where lines from the right end at a node, from its middle, each with its share above; a fourth has none. */
const ENDS = [0, -LABEL_HEIGHT, LABEL_HEIGHT];
/** Where they start. */
const START = 5;
/** Distance of the lanes right of the nodes, which hold the lines between nodes of different branches, and of all of them. */
const LANE = 10;
const LANES = 40;

/**
 * Places a graph in a narrow column: owners above the centre, what it owns below, one node a row, set in by its step.
 * The lines to the centre run at the left, all others in lanes at the right with their shares before them, so that no line crosses a node.
 * @param width of the drawing in CSS px, 240 at the least
 * @param nodeWidth what a node needs to show its name; it gets less where there is not so much room
 */
export function graphLayout({ nodes, edges }: OwnershipGraph, width: number, nodeWidth: (node: GraphNode) => number): GraphLayout {
  const centre = nodes[0];
  if (!centre) return { width, height: 0, boxes: [], lines: [] };
  const edgeBetween = (a: string, b: string) => edges.find(({ owner, owned }) => (owner === a && owned === b) || (owner === b && owned === a));
  const owns = (id: string) => edgeBetween(id, centre.id)?.owner === id;
  const firsts = nodes.filter(({ step }) => step === 1);
  const behind = (id: string) => nodes.filter(({ step, parent }) => step === 2 && parent === id);
  const above = firsts.filter(({ id }) => owns(id)).toReversed();
  const below = firsts.filter(({ id }) => !owns(id));
  const order = [...above.flatMap((node) => [...behind(node.id), node]), centre, ...below.flatMap((node) => [node, ...behind(node.id)])];

  const inTree = new Set(nodes.flatMap(({ id, parent }) => (parent === undefined ? [] : (edgeBetween(id, parent) ?? []))));
  const across = edges.filter((edge) => !inTree.has(edge));
  const laneWidth = Math.min(LANE, LANES / across.length);
  const gutter = across.length === 0 ? 0 : laneWidth * across.length + LABEL_WIDTH;
  const rowOf = new Map(order.map(({ id }, row) => [id, row]));
  const spans = across.map(({ owner, owned }) => [rowOf.get(owner) ?? 0, rowOf.get(owned) ?? 0].sort((a, b) => a - b) as [number, number]);
  const boxes = order.map((node, row): Box => {
    const beside = spans.some(([first, last]) => first <= row && row <= last);
    const taken = across.some(({ owned }) => owned === node.id) ? gutter : beside ? gutter - LABEL_WIDTH : 0;
    const room = width - 2 - INDENT * node.step - taken;
    return { id: node.id, left: 1 + INDENT * node.step, top: 1 + ROW * row, width: Math.min(nodeWidth(node), room), height: NODE_HEIGHT };
  });
  const boxOf = new Map(boxes.map((box) => [box.id, box]));

  const lines = nodes.flatMap(({ id, parent }): Line[] => {
    const [box, to, edge] = [boxOf.get(id), boxOf.get(parent ?? ''), edgeBetween(id, parent ?? '')];
    if (!box || !to || !edge) return [];
    const x = to.left + STEM;
    const y = box.top + NODE_HEIGHT / 2;
    const corners = [[box.left, y] as const, [x, y] as const, [x, y < to.top ? to.top : to.top + NODE_HEIGHT] as const];
    return [{ edge, corners: edge.owner === id ? corners : corners.reverse(), label: { x: x + 2 + LABEL_WIDTH / 2, y: y - LABEL_HEIGHT / 2 } }];
  });
  const ends = new Map<string, number>();
  for (const [lane, edge] of across.entries()) {
    const [from, to] = [boxOf.get(edge.owner), boxOf.get(edge.owned)];
    if (!from || !to) continue;
    const before = ends.get(edge.owned) ?? 0;
    ends.set(edge.owned, before + 1);
    const start = from.top + NODE_HEIGHT / 2 + START;
    const end = to.top + NODE_HEIGHT / 2 + (ENDS[before] ?? 0);
    const x = width - gutter + LABEL_WIDTH + laneWidth * (lane + 0.5);
    lines.push({
      edge,
      corners: [
        [from.left + from.width, start],
        [x, start],
        [x, end],
        [to.left + to.width, end],
      ],
      // On the way into the node, so that one sees whose share it is.
      label: ENDS[before] === undefined ? undefined : { x: width - gutter + LABEL_WIDTH / 2, y: end - LABEL_HEIGHT / 2 },
    });
  }
  return { width, height: ROW * order.length - (ROW - NODE_HEIGHT) + 2, boxes, lines };
}
