import type { PageState } from '../kb/pageState.ts';
import type { Translate } from './messages/messages.ts';
import { useMessages } from './useMessages.ts';

/** What one can do about a page that is not read. */
export interface PageActions {
  readonly onReadOnce: () => void;
  /** Lets the browser ask for the site's permission. */
  readonly onAllow: () => void;
  readonly onOptions: () => void;
  readonly onWelcome: () => void;
}

interface PageNoticeProps extends PageActions {
  readonly state: PageState;
  /** True where a reader of ours runs in the page. */
  readonly running: boolean;
  /** True where reading the page once was tried and refused. */
  readonly refused: boolean;
}

/** What is so with the page, in a sentence or two. */
function sentence(t: Translate, { state, running, refused }: Pick<PageNoticeProps, 'state' | 'running' | 'refused'>): string {
  if (refused) return t('popupReadFailed');
  if (running) return t('popupEmpty');
  switch (state.kind) {
    case 'on':
      return t('popupWaiting');
    case 'off':
      return t('popupOff', state.host);
    case 'forbidden':
      return t('popupForbidden', state.host);
    case 'unknown':
      return state.host === '' ? t('popupUnknownFile') : t('popupUnknown', state.host);
    case 'paused':
      return t('popupPaused');
    case 'pdf':
      return t('popupPdf');
    case 'closed':
      return t('popupClosed');
  }
}

/** Why the page shows no names, and what one can do. */
export function PageNotice({ onReadOnce, onAllow, onOptions, onWelcome, ...seen }: PageNoticeProps) {
  const t = useMessages();
  const { state, running } = seen;
  const readable = !running && state.kind !== 'on' && state.kind !== 'pdf' && state.kind !== 'closed';
  return (
    <section class="notice" data-state={running ? 'empty' : state.kind}>
      <p>{sentence(t, seen)}</p>
      <div class="actions">
        {state.kind === 'forbidden' && !running && (
          <button type="button" onClick={onAllow}>
            {t('popupAllow', state.host)}
          </button>
        )}
        {readable && (
          <button type="button" onClick={onReadOnce}>
            {t('popupReadOnce')}
          </button>
        )}
        {state.kind === 'unknown' && state.host !== '' && !running && (
          <button type="button" onClick={onOptions}>
            {t('popupAddSite')}
          </button>
        )}
        {state.kind === 'pdf' && (
          <button type="button" onClick={onWelcome}>
            {t('popupOpenWelcome')}
          </button>
        )}
      </div>
    </section>
  );
}
