import type { CardRecord } from '../kb/knowledgeBase.ts';
import { ENTITY_TYPES } from '../kb/vocabulary.ts';
import type { CardLanguage } from './dateText.ts';
import { useMessages } from './useMessages.ts';

interface PanelResultsProps {
  readonly query: string;
  readonly found: readonly CardRecord[];
  readonly language: CardLanguage;
  readonly hrefOf: (entity: string) => string;
}

/** What a search found, each a link to its page. */
export function PanelResults({ query, found, language, hrefOf }: PanelResultsProps) {
  const t = useMessages();
  if (found.length === 0)
    return (
      <p class="empty" role="status">
        {t('panelNothingFound', query)}
      </p>
    );
  return (
    <ul class="results" aria-label={t('panelResults', query)}>
      {found.map(({ id, name, type, summary }) => (
        <li key={id}>
          <a href={hrefOf(id)}>
            <span class="name">
              <b lang={language}>{name[language]}</b>
              <span lang={language === 'zh' ? 'en' : 'zh'}>{name[language === 'zh' ? 'en' : 'zh']}</span>
              <span class="type">{ENTITY_TYPES[type][language]}</span>
            </span>
            <span class="line">{summary[language]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
