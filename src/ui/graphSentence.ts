import type { GraphEdge } from '../kb/ownershipGraph.ts';
import type { MessageKey, Translate } from './messages/messages.ts';

const SENTENCES: Readonly<Record<GraphEdge['type'], readonly [plain: MessageKey, withShare: MessageKey]>> = {
  'subsidiary-of': ['panelEdgeSubsidiary', 'panelEdgeSubsidiaryShare'],
  'brand-of': ['panelEdgeBrand', 'panelEdgeBrandShare'],
  'joint-venture-of': ['panelEdgeJointVenture', 'panelEdgeJointVentureShare'],
  'shareholder-of': ['panelEdgeShareholder', 'panelEdgeShareholderShare'],
};

/** What a line of the ownership graph says, in words. */
export function graphSentence(edge: GraphEdge, nameOf: (entity: string) => string, t: Translate): string {
  const [plain, withShare] = SENTENCES[edge.type];
  const names = [nameOf(edge.owner), nameOf(edge.owned)] as const;
  const sentence = edge.share === undefined ? t(plain, ...names) : t(withShare, ...names, String(edge.share));
  return edge.past ? t('panelEnded', sentence) : sentence;
}
