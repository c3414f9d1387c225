import { parseArgs } from 'node:util';
import { buildKnowledgeBase } from './buildKnowledgeBase.ts';
import { faultLine } from './faultLine.ts';
import { readEntities } from './readEntities.ts';

const HELP = `npm run -s kb -- COMMAND

  check   reads every file under data/entities; prints each fault with file, line, field and remedy
  stats   counts of entities by type, aliases, facts, relations and sources, as JSON
  names   every name and alias of every entity, derived ones included, as JSON`;

function check(): number {
  const { parsed, faults } = readEntities();
  for (const fault of faults) console.error(faultLine(fault));
  if (faults.length === 0) console.log(`${parsed.length} entities, no faults`);
  else console.error(`${faults.length} faults in ${new Set(faults.map(({ file }) => file)).size} files`);
  return faults.length === 0 ? 0 : 1;
}

function stats(): number {
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

function names(): number {
  console.log(JSON.stringify(Object.fromEntries(buildKnowledgeBase().entities.map(({ id, names: forms }) => [id, forms])), undefined, 2));
  return 0;
}

const COMMANDS: Readonly<Record<string, () => number>> = { check, stats, names };

function main(): number {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  const [name = ''] = positionals;
  const command = COMMANDS[name];
  if (values.help || !command) {
    (values.help ? console.log : console.error)(HELP);
    return values.help ? 0 : 1;
  }
  try {
    return command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = main();
