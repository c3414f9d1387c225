import { useEffect, useRef } from 'preact/hooks';
import type { PartialDate } from '../kb/date.ts';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import type { CardLanguage } from './dateText.ts';
import { EntityPage } from './EntityPage.tsx';
import { PanelResults } from './PanelResults.tsx';
import { PanelSearch } from './PanelSearch.tsx';
import { useMessages } from './useMessages.ts';

/** What the panel shows. */
type PanelView =
  | { readonly kind: 'start' | 'failed' }
  | { readonly kind: 'unknown'; readonly entity: string }
  | { readonly kind: 'results'; readonly query: string; readonly found: readonly CardRecord[] }
  | { readonly kind: 'entity'; readonly record: CardRecord; readonly names: readonly string[]; readonly neighbours: readonly CardRecord[] };

interface PanelProps {
  readonly view: PanelView;
  /** Another number for each place in the history. */
  readonly place: number;
  readonly language: CardLanguage;
  readonly today: PartialDate;
  readonly hrefOf: (entity: string) => string;
  readonly search: (query: string) => Promise<readonly CardRecord[]>;
  readonly onSearch: (query: string) => void;
  /** Goes back or forward; absent where there is nothing. */
  readonly onBack?: () => void;
  readonly onForward?: () => void;
}

/** Focus stays on a button that has nothing more to do, so it is not disabled as the browser does it. */
function Arrow({ label, path, onPress }: { readonly label: string; readonly path: string; readonly onPress?: () => void }) {
  return (
    <button type="button" class="arrow" aria-label={label} title={label} aria-disabled={onPress === undefined} onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </button>
  );
}

function Start() {
  const t = useMessages();
  return (
    <div class="start">
      <h1 tabIndex={-1}>{t('panelTitle')}</h1>
      <p>{t('panelStartLead')}</p>
      <ul>
        <li>{t('panelStartSearch')}</li>
        <li>{t('panelStartSelect')}</li>
        <li>{t('panelStartCard')}</li>
        <li>{t('panelStartAddress')}</li>
      </ul>
    </div>
  );
}

/** The side panel: back and forward, a search, and below it the page of an entity or what was found. */
export function Panel({ view, place, language, today, hrefOf, search, onSearch, onBack, onForward }: PanelProps) {
  const t = useMessages();
  const main = useRef<HTMLElement>(null);
  const drawn = useRef(place);
  const asked = view.kind === 'results' ? view.query : '';
  useEffect(() => {
    if (drawn.current === place) return;
    drawn.current = place;
    // What had the focus is gone with the last page; a button of the panel keeps it.
    if (document.activeElement === document.body || document.activeElement === null) main.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [place]);
  return (
    <>
      <div class="tools">
        <Arrow label={t('panelBack')} path="M10 3L5 8l5 5" onPress={onBack} />
        <Arrow label={t('panelForward')} path="M6 3l5 5-5 5" onPress={onForward} />
        <PanelSearch key={place} language={language} asked={asked} search={search} onSearch={onSearch} hrefOf={hrefOf} />
      </div>
      <main key={place} ref={main}>
        {view.kind === 'start' && <Start />}
        {view.kind === 'results' && (
          <>
            <h1 tabIndex={-1}>{t('panelResults', view.query)}</h1>
            <PanelResults query={view.query} found={view.found} language={language} hrefOf={hrefOf} />
          </>
        )}
        {view.kind === 'entity' && <EntityPage {...view} language={language} today={today} hrefOf={hrefOf} />}
        {(view.kind === 'unknown' || view.kind === 'failed') && (
          <>
            <h1 class="unseen">{t('panelTitle')}</h1>
            <p class="empty" role="alert">
              {view.kind === 'unknown' ? t('panelUnknown', view.entity) : t('panelFailed')}
            </p>
          </>
        )}
      </main>
      <p class="unseen" role="status">
        {view.kind === 'entity' ? view.record.name[language] : ''}
      </p>
    </>
  );
}
