import { parseArgs } from 'node:util';
import { buildKnowledgeBase } from './buildKnowledgeBase.ts';

/** `kb stats`: prints how much there is of everything. @returns the exit code */
export function kbStats(args: readonly string[]): number {
  parseArgs({ args: [...args], options: {} });
  const kb = buildKnowledgeBase();
  const entities: Record<string, number> = { total: kb.entities.length };
  for (const { type } of kb.entities) entities[type] = (entities[type] ?? 0) + 1;
  const facts = kb.entities.flatMap((entity) => entity.facts);
  const relations = kb.entities.flatMap((entity) => entity.relations.filter(({ inverse }) => !inverse));
  const dated = facts.filter(({ asOf, from, to, value }) => asOf ?? from ?? to ?? value);
  const sources = [...facts, ...relations].map(({ source }) => source.url);
  console.log(
    JSON.stringify(
      {
        entities,
        aliases: kb.aliases.filter(({ entity }) => entity >= 0).length,
        facts: facts.length,
        factsWithSourceAndDate: dated.filter(({ source }) => source.url !== '').length,
        relations: relations.length,
        sources: new Set(sources).size,
      },
      undefined,
      2,
    ),
  );
  return 0;
}
