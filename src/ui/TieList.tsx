import type { CardRecord } from '../kb/knowledgeBase.ts';
import { Basis } from './Basis.tsx';
import { relationRow } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';
import { TieName } from './TieName.tsx';
import { tieGroups } from './tieGroups.ts';

interface TieListProps {
  readonly record: CardRecord;
  readonly language: CardLanguage;
  readonly hrefOf: (entity: string) => string;
}

/** Who is tied to the entity, by the kind of tie. */
export function TieList({ record, language, hrefOf }: TieListProps) {
  return (
    <dl class="facts">
      {tieGroups(record, language).map(({ label, ties }) => (
        <div class="row" key={label}>
          <dt>{label}</dt>
          {ties.map((tie) => (
            <dd key={JSON.stringify(tie)}>
              <TieName relation={tie} language={language} hrefOf={hrefOf} /> <Basis row={relationRow(tie, language)} language={language} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
