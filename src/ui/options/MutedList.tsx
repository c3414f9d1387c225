import type { MutedMatch } from '../../recognize/mutedMatch.ts';
import { useMessages } from '../useMessages.ts';
import type { ChangeOptions, OptionsSettings } from './optionsSettings.ts';

interface MutedListProps {
  readonly settings: OptionsSettings;
  /** The name of an entity in the reader's language; its id where it is not known any more. */
  readonly nameOf: (entity: string) => string;
  readonly onChange: ChangeOptions;
}

const isSame = (a: MutedMatch, b: MutedMatch) => a.text === b.text && a.entity === b.entity && a.where === b.where && a.place === b.place;

/** What the reader has taken the marks from, and the ways back. */
export function MutedList({ settings, nameOf, onChange }: MutedListProps) {
  const t = useMessages();
  const textOf = ({ text, entity, where, place }: MutedMatch) =>
    where === 'everywhere' ? t('optionsMutedEverywhere', text, nameOf(entity)) : t('optionsMutedThere', text, nameOf(entity), place);
  return (
    <>
      <section aria-labelledby="muted">
        <h2 id="muted">{t('optionsMuted')}</h2>
        {settings.muted.length === 0 && <p class="quiet">{t('optionsMutedNone')}</p>}
        <ul class="rows">
          {settings.muted.map((match) => (
            <li key={`${match.text} ${match.entity} ${match.where} ${match.place}`}>
              <span>{textOf(match)}</span>
              <button
                type="button"
                class="plain"
                aria-label={t('optionsUndoNamed', textOf(match))}
                onClick={() => onChange(({ muted }) => ({ muted: muted.filter((other) => !isSame(other, match)) }))}
              >
                {t('optionsUndo')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="entities-off">
        <h2 id="entities-off">{t('optionsEntitiesOff')}</h2>
        {settings.entitiesOff.length === 0 && <p class="quiet">{t('optionsEntitiesOffNone')}</p>}
        <ul class="rows">
          {settings.entitiesOff.map((entity) => (
            <li key={entity}>
              <span>{nameOf(entity)}</span>
              <button
                type="button"
                class="plain"
                aria-label={t('optionsMarkAgainNamed', nameOf(entity))}
                onClick={() => onChange(({ entitiesOff }) => ({ entitiesOff: entitiesOff.filter((other) => other !== entity) }))}
              >
                {t('optionsMarkAgain')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
