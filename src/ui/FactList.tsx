import type { FactRecord } from '../kb/knowledgeBase.ts';
import { Basis } from './Basis.tsx';
import { factRow } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';

interface FactListProps {
  readonly facts: readonly FactRecord[];
  readonly language: CardLanguage;
}

/** Facts with their dates and sources; a label that repeats is said once. */
export function FactList({ facts, language }: FactListProps) {
  const properties = [...new Set(facts.map(({ property }) => property))];
  const inRuns = facts.every(
    ({ property }, at) => at === 0 || facts[at - 1]?.property === property || facts.findIndex((other) => other.property === property) === at,
  );
  // Events lie in the order of time, where one label comes back again and again.
  const runs = inRuns ? properties.map((property) => facts.filter((fact) => fact.property === property)) : facts.map((fact) => [fact]);
  return (
    <dl class="facts">
      {runs.map((run) => (
        <div class="row" key={JSON.stringify(run[0])}>
          <dt>{run[0] && factRow(run[0], language).label}</dt>
          {run.map((fact) => {
            const row = factRow(fact, language);
            return (
              <dd key={JSON.stringify(fact)}>
                {row.value} <Basis row={row} language={language} />
              </dd>
            );
          })}
        </div>
      ))}
    </dl>
  );
}
