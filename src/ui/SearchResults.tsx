import { useEffect } from 'preact/hooks';
import type { EntityType } from '../kb/vocabulary.ts';
import { EntityLine, type ListedEntity } from './EntityLine.tsx';
import { groupByType } from './groupByType.ts';
import type { MessageKey } from './messages/messages.ts';
import { useMessages } from './useMessages.ts';

/** An entity that a search found. */
export interface FoundEntity extends ListedEntity {
  readonly id: string;
}

interface SearchResultsProps {
  readonly results: readonly FoundEntity[];
  /** The result that the arrow keys have reached. */
  readonly active: string | undefined;
  readonly language: 'en' | 'zh';
  readonly onOpen: (entity: string) => void;
}

/** The id of the list, for the search box that controls it. */
export const RESULTS_ID = 'results';

/** The element's id of a result, for the search box that points to it. */
export const resultId = (entity: string): string => `result-${entity}`;

const GROUPS: Readonly<Record<EntityType, MessageKey>> = {
  company: 'popupGroupCompany',
  brand: 'popupGroupBrand',
  person: 'popupGroupPerson',
  body: 'popupGroupBody',
  organisation: 'popupGroupOrganisation',
  policy: 'popupGroupPolicy',
  term: 'popupGroupTerm',
  product: 'popupGroupProduct',
  place: 'popupGroupPlace',
};

/** What a search found, by type. The focus stays in the search box, which says what is active. */
export function SearchResults({ results, active, language, onOpen }: SearchResultsProps) {
  const t = useMessages();
  useEffect(() => {
    if (active !== undefined) document.getElementById(resultId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class="list" role="listbox" id={RESULTS_ID} aria-label={t('popupResults')} tabIndex={-1}>
      {groupByType(results).map(({ type, results: members }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox has no element of its own for its groups
        <div key={type} role="group" aria-labelledby={`group-${type}`}>
          <div class="group" id={`group-${type}`} role="presentation">
            {t(GROUPS[type])}
          </div>
          {members.map((found) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are the search box's, which keeps the focus
            <div
              key={found.id}
              id={resultId(found.id)}
              class="entity"
              role="option"
              aria-selected={found.id === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onOpen(found.id)}
            >
              <EntityLine entity={found} language={language} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
