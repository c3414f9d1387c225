import type { RelationRecord } from '../kb/knowledgeBase.ts';
import { relationRow } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';

interface TieNameProps {
  readonly relation: RelationRecord;
  readonly language: CardLanguage;
  readonly hrefOf: (entity: string) => string;
}

/** The other entity of a tie, as a link to its page, with share and post behind it. */
export function TieName({ relation, language, hrefOf }: TieNameProps) {
  const name = relation.targetName[language];
  return (
    <>
      <a class="entity" href={hrefOf(relation.target)}>
        {name}
      </a>
      {relationRow(relation, language).value.slice(name.length)}
    </>
  );
}
