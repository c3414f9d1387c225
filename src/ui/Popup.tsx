import { useMemo, useState } from 'preact/hooks';
import type { PageState } from '../kb/pageState.ts';
import { groupByType } from './groupByType.ts';
import { type NamedEntity, PageEntities } from './PageEntities.tsx';
import { type PageActions, PageNotice } from './PageNotice.tsx';
import { SearchBox } from './SearchBox.tsx';
import { type FoundEntity, SearchResults } from './SearchResults.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { useMessages } from './useMessages.ts';

interface PopupProps extends PageActions {
  /** Of the interface. */
  readonly language: 'en' | 'zh';
  /** How the keys that copy are called here. */
  readonly copyKeys: string;
  /** What is so with the page in front; nothing until that is known. */
  readonly page?: {
    readonly state: PageState;
    /** The entities of the page by weight; nothing where no reader of ours runs there. */
    readonly named?: readonly NamedEntity[];
    /** Whether its site is on in the settings, paused or not. */
    readonly siteOn: boolean;
    readonly refused: boolean;
  };
  readonly paused: boolean;
  /** Finds entities; nothing until the index is there. */
  readonly search?: (query: string) => readonly FoundEntity[];
  readonly onShow: (entity: string) => void;
  readonly onSite: (on: boolean) => void;
  readonly onPaused: (paused: boolean) => void;
  /** Opens an entity in the panel; called right in the reader's key press or click. */
  readonly onOpen: (entity: string) => void;
  /** @returns whether the text is in the clipboard */
  readonly onCopy: (text: string) => Promise<boolean>;
}

const HAN = /\p{Script=Han}/u;

/** The page's entities, a search over all, and the site's switch. */
export function Popup({ language, copyKeys, page, paused, search, onShow, onSite, onPaused, onOpen, onCopy, ...actions }: PopupProps) {
  const t = useMessages();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [note, setNote] = useState('');

  const asked = query.trim();
  // In the order in which they stand in their groups, since the arrow keys go down the list.
  const results = useMemo(() => (asked === '' || !search ? [] : groupByType(search(asked)).flatMap((group) => group.results)), [asked, search]);
  const active = results[chosen];

  function step(by: 1 | -1): void {
    if (results.length > 0) setChosen((chosen + by + results.length) % results.length);
    else if (asked === '' && by === 1) document.querySelector<HTMLElement>('.list button')?.focus();
    setNote('');
  }

  async function copy(): Promise<void> {
    if (!active) return;
    const name = active.name[HAN.test(query) ? 'zh' : 'en'];
    setNote((await onCopy(name)) ? t('popupCopied', name) : t('popupNotCopied'));
  }

  return (
    <main>
      <h1 class="unseen">Newsgloss</h1>
      <SearchBox
        query={query}
        active={active?.id}
        onQuery={(typed) => {
          setQuery(typed);
          setChosen(0);
          setNote('');
        }}
        onStep={step}
        onOpen={() => active && onOpen(active.id)}
        onCopy={() => void copy()}
      />
      {asked === '' && page && page.named !== undefined && page.named.length > 0 && <PageEntities named={page.named} language={language} onShow={onShow} />}
      {asked === '' && page && !page.named?.length && <PageNotice state={page.state} running={page.named !== undefined} refused={page.refused} {...actions} />}
      {results.length > 0 && <SearchResults results={results} active={active?.id} language={language} onOpen={onOpen} />}
      {asked !== '' && search && results.length === 0 && <p class="notice">{t('popupNothing', asked)}</p>}
      {results.length > 0 && <p class="hint">{note || t('popupKeys', copyKeys)}</p>}
      <div class="unseen" role="status">
        {asked !== '' && search ? note || t('popupFound', String(results.length)) : ''}
      </div>
      <SiteSwitch
        site={page && 'site' in page.state ? { host: page.state.host, on: page.siteOn } : undefined}
        paused={paused}
        onSite={onSite}
        onPaused={onPaused}
        onOptions={actions.onOptions}
      />
    </main>
  );
}
