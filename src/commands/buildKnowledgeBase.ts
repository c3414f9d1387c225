import { compileKnowledgeBase } from '../kb/compileKnowledgeBase.ts';
import type { KnowledgeBase } from '../kb/knowledgeBase.ts';
import { createNameDerivation } from '../kb/nameDerivation.ts';
import { readSoundEntities } from './readSoundEntities.ts';

/**
 * Compiles data/ into one knowledge base.
 * @throws where data/ has a fault, naming all of them
 */
export function buildKnowledgeBase(): KnowledgeBase {
  return compileKnowledgeBase(
    readSoundEntities().map(({ entity }) => entity),
    createNameDerivation(),
  );
}
