import { compileKnowledgeBase } from '../kb/compileKnowledgeBase.ts';
import type { KnowledgeBase } from '../kb/knowledgeBase.ts';
import { createNameDerivation } from '../kb/nameDerivation.ts';
import { faultLine } from './faultLine.ts';
import { readEntities } from './readEntities.ts';

/**
 * Compiles data/ into one knowledge base.
 * @throws where data/ has a fault, naming all of them
 */
export function buildKnowledgeBase(): KnowledgeBase {
  const { parsed, faults } = readEntities();
  if (faults.length > 0) throw new Error(`data/ has ${faults.length} faults:\n${faults.map(faultLine).join('\n')}`);
  return compileKnowledgeBase(
    parsed.map(({ entity }) => entity),
    createNameDerivation(),
  );
}
