import { useEffect, useState } from 'preact/hooks';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import type { CardLanguage } from './dateText.ts';
import { PanelResults } from './PanelResults.tsx';
import { useMessages } from './useMessages.ts';

interface PanelSearchProps {
  readonly language: CardLanguage;
  /** What the page was asked for, if it was a text. */
  readonly asked: string;
  readonly search: (query: string) => Promise<readonly CardRecord[]>;
  /** The reader wants a page of results. */
  readonly onSearch: (query: string) => void;
  readonly hrefOf: (entity: string) => string;
}

/** The search on top of the panel: results come while one types, Enter keeps them as a page. */
export function PanelSearch({ language, asked, search, onSearch, hrefOf }: PanelSearchProps) {
  const t = useMessages();
  const [query, setQuery] = useState(asked);
  const [found, setFound] = useState<readonly CardRecord[]>();
  useEffect(() => {
    let late = false;
    if (query.trim() === '' || query === asked) setFound(undefined);
    else
      void search(query).then((results) => {
        if (!late) setFound(results);
      });
    return () => {
      late = true;
    };
  }, [query, asked, search]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (query.trim() !== '') onSearch(query);
        }}
      >
        <input
          type="search"
          placeholder={t('panelSearchHint')}
          aria-label={t('panelSearchLabel')}
          maxLength={200}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setQuery(asked);
          }}
        />
      </form>
      {found && (
        <div class="found">
          <PanelResults query={query} found={found} language={language} hrefOf={hrefOf} />
        </div>
      )}
    </search>
  );
}
