import { useEffect, useState } from 'preact/hooks';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import { ENTITY_TYPES } from '../kb/vocabulary.ts';

interface PopupProps {
  /** The entities of the page, in the order of first mention. */
  readonly named: readonly { readonly record: CardRecord; readonly count: number }[];
  /** The news site of the page; absent where Newsgloss knows none. */
  readonly site?: { readonly name: string; readonly on: boolean };
  readonly onSite: (on: boolean) => void;
  readonly onShow: (entity: string) => void;
  readonly search: (query: string) => Promise<readonly CardRecord[]>;
  readonly onOptions: () => void;
}

function EntityLine({ record, count }: { readonly record: CardRecord; readonly count?: number }) {
  return (
    <>
      <span class="name">
        <b>{record.name.en}</b> <span lang="zh-Hans">{record.name.zh}</span>
        <span class="type">{ENTITY_TYPES[record.type].en}</span>
        {count !== undefined && <span class="count">{count}</span>}
      </span>
      <span class="line">{record.summary.en}</span>
    </>
  );
}

/** The page's entities, a search over all, and the site's switch. */
export function Popup({ named, site, onSite, onShow, search, onOptions }: PopupProps) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly CardRecord[]>([]);
  const [on, setOn] = useState(site?.on ?? false);
  useEffect(() => {
    let late = false;
    if (query.trim() === '') setFound([]);
    else
      void search(query).then((results) => {
        if (!late) setFound(results);
      });
    return () => {
      late = true;
    };
  }, [query, search]);
  const empty = site
    ? on
      ? 'No name that Newsgloss knows stands on this page.'
      : 'Newsgloss is off on this site.'
    : 'This is not a site that Newsgloss reads. Search works everywhere.';
  return (
    <main>
      <h1 class="unseen">Newsgloss</h1>
      <input
        type="search"
        // biome-ignore lint/a11y/noAutofocus: the popup is opened to type into
        autoFocus
        placeholder="Search people, companies, policies, terms"
        aria-label="Search Newsgloss"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {query.trim() !== '' ? (
        <section aria-label="Results">
          <ul>
            {found.map((record) => (
              <li key={record.id}>
                <EntityLine record={record} />
              </li>
            ))}
          </ul>
          {found.length === 0 && <p class="empty">Nothing found.</p>}
        </section>
      ) : (
        <section>
          <h2>On this page</h2>
          <ul>
            {named.map(({ record, count }) => (
              <li key={record.id}>
                <button type="button" onClick={() => onShow(record.id)}>
                  <EntityLine record={record} count={count} />
                </button>
              </li>
            ))}
          </ul>
          {named.length === 0 && <p class="empty">{empty}</p>}
        </section>
      )}
      <footer>
        {site && (
          <label>
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => {
                setOn(event.currentTarget.checked);
                onSite(event.currentTarget.checked);
              }}
            />
            {`On for ${site.name}`}
          </label>
        )}
        <button type="button" class="plain" onClick={onOptions}>
          Options
        </button>
      </footer>
    </main>
  );
}
