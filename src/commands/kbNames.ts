import { parseArgs } from 'node:util';
import { buildKnowledgeBase } from './buildKnowledgeBase.ts';

/** `kb names`: prints every form of every entity's name. @returns the exit code */
export function kbNames(args: readonly string[]): number {
  parseArgs({ args: [...args], options: {} });
  console.log(JSON.stringify(Object.fromEntries(buildKnowledgeBase().entities.map(({ id, names }) => [id, names])), undefined, 2));
  return 0;
}
