import type { CardRecord, RelationRecord } from './knowledgeBase.ts';
import type { Bilingual, RelationTypeName } from './vocabulary.ts';

type OwnershipType = Extract<RelationTypeName, 'subsidiary-of' | 'brand-of' | 'joint-venture-of' | 'shareholder-of'>;

export interface GraphNode {
  readonly id: string;
  readonly name: Bilingual;
  /** Steps from the centre: 0, 1 or 2. */
  readonly step: number;
  /** The node on the way to the centre; the centre itself has none. */
  readonly parent?: string;
}

/** Who owns, or owns a part of, whom. */
export interface GraphEdge {
  readonly owner: string;
  readonly owned: string;
  readonly type: OwnershipType;
  /** Per cent of the shares. */
  readonly share?: number;
  /** True where the tie has ended. */
  readonly past: boolean;
}

export interface OwnershipGraph {
  /** The centre first, then as found: near before far, with shares before without. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** More nodes cannot be taken in at a glance, nor drawn in a narrow panel. */
const MOST = 12;
const STEPS = 2;

/** True where the entity with the relation in its file is the owner. */
const OWNS: Readonly<Record<OwnershipType, boolean>> = { 'subsidiary-of': false, 'brand-of': false, 'joint-venture-of': false, 'shareholder-of': true };

const isOwnership = (type: RelationTypeName): type is OwnershipType => Object.hasOwn(OWNS, type);

function edgeOf(entity: string, { type, inverse, target, share, to }: RelationRecord): GraphEdge | undefined {
  if (!isOwnership(type) || target === entity) return undefined;
  const [owner, owned] = OWNS[type] === inverse ? [target, entity] : [entity, target];
  return { owner, owned, type, share, past: to !== undefined };
}

/** Lasting before ended, with shares before without, large before small. */
const byWeight = (a: GraphEdge, b: GraphEdge) => Number(a.past) - Number(b.past) || (b.share ?? -1) - (a.share ?? -1);

/** One edge for each pair and direction: the strongest says the most; a share that only another knows is kept. */
function merged(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const byPair = new Map<string, GraphEdge>();
  for (const edge of edges.toSorted(byWeight)) {
    const key = `${edge.owner} ${edge.owned}`;
    if (!byPair.has(key)) byPair.set(key, edge);
  }
  return [...byPair.values()];
}

const edgesOf = (record: CardRecord | undefined) => merged((record?.relations ?? []).flatMap((relation) => edgeOf(record?.id ?? '', relation) ?? []));

/** Ids of the entities that own a part of this one or are owned by it: whose records `ownershipGraph` asks for. */
export const ownershipNeighbours = (record: CardRecord): readonly string[] => [
  ...new Set(edgesOf(record).map(({ owner, owned }) => (owner === record.id ? owned : owner))),
];

/**
 * Subsidiaries, brands, joint ventures and shareholders around an entity: at most 12 nodes, two steps,
 * the nearest and those with shares first.
 * @param recordOf the records of the entity's neighbours; one that is missing is drawn without what lies behind it
 * @returns the graph; only the centre where nothing is known
 */
export function ownershipGraph(centre: CardRecord, recordOf: (id: string) => CardRecord | undefined): OwnershipGraph {
  const known = (id: string) => (id === centre.id ? centre : recordOf(id));
  const nodes = new Map<string, GraphNode>([[centre.id, { id: centre.id, name: centre.name, step: 0 }]]);
  for (let step = 1; step <= STEPS; step++) {
    const found = [...nodes.values()]
      .filter((node) => node.step === step - 1)
      .flatMap(({ id }) => edgesOf(known(id)).map((edge) => ({ parent: id, edge, id: edge.owner === id ? edge.owned : edge.owner })))
      .sort((a, b) => byWeight(a.edge, b.edge));
    for (const { parent, id } of found) {
      const name = known(parent)?.relations.find(({ target }) => target === id)?.targetName;
      if (nodes.size < MOST && !nodes.has(id) && name) nodes.set(id, { id, name, step, parent });
    }
  }
  const edges = merged([...nodes.values()].filter(({ step }) => step < STEPS).flatMap(({ id }) => edgesOf(known(id))));
  return { nodes: [...nodes.values()], edges: edges.filter(({ owner, owned }) => nodes.has(owner) && nodes.has(owned)) };
}
