import { EntityLine, type ListedEntity } from './EntityLine.tsx';
import { useMessages } from './useMessages.ts';

/** An entity of the page in front. */
export interface NamedEntity extends ListedEntity {
  readonly entity: string;
  readonly count: number;
}

interface PageEntitiesProps {
  /** By weight. */
  readonly named: readonly NamedEntity[];
  readonly language: 'en' | 'zh';
  /** Shows the next mention in the page. */
  readonly onShow: (entity: string) => void;
}

/** Up and down go through the buttons, from the first one up to the search. */
function step(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const item = (event.target as Element).closest('li');
  const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling;
  const target = next?.querySelector('button') ?? (event.key === 'ArrowUp' ? document.querySelector('input') : undefined);
  event.preventDefault();
  target?.focus();
}

/** The entities of the page: a press goes to a mention, the next press to the next one. */
export function PageEntities({ named, language, onShow }: PageEntitiesProps) {
  const t = useMessages();
  return (
    <section class="list" aria-labelledby="on-page">
      <h2 id="on-page">{t('popupOnPage')}</h2>
      <ul onKeyDown={step}>
        {named.map(({ entity, count, ...listed }) => (
          <li key={entity}>
            <button type="button" class="entity" data-entity={entity} onClick={() => onShow(entity)}>
              <EntityLine entity={listed} language={language} withType />
              <span class="count">
                <span aria-hidden="true">{count}</span>
                <span class="unseen">{t('popupMentions', String(count))}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
