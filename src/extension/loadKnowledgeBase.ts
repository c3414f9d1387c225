import browser from 'webextension-polyfill';
import type { KnowledgeBase } from '../kb/knowledgeBase.ts';

/** File that the build puts into the package. */
const KNOWLEDGE_BASE_FILE = 'knowledge-base.json';

/**
 * The knowledge base from the extension's own package.
 * @throws where the package is damaged: there is nothing to fall back to
 */
export async function loadKnowledgeBase(): Promise<KnowledgeBase> {
  const response = await fetch(browser.runtime.getURL(KNOWLEDGE_BASE_FILE));
  const kb: KnowledgeBase = await response.json();
  if (kb.format !== 1) throw new Error(`${KNOWLEDGE_BASE_FILE}: format ${String(kb.format)} is unknown; rebuild the extension`);
  return kb;
}
