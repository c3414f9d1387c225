import { useState } from 'preact/hooks';
import { isSiteOn, type Site, withAddedSites } from '../../kb/site.ts';
import { useMessages } from '../useMessages.ts';
import { AddSite } from './AddSite.tsx';
import type { ChangeOptions, OptionsSettings } from './optionsSettings.ts';

export interface SiteListProps {
  /** Those of data/sites.yaml. */
  readonly sites: readonly Site[];
  readonly settings: OptionsSettings;
  /** Ids of sites that are on and that the browser does not let Newsgloss read. */
  readonly missing: ReadonlySet<string>;
  readonly onChange: ChangeOptions;
  /** @returns false where the reader or the browser says no */
  readonly onAdd: (host: string) => Promise<boolean>;
  readonly onRemove: (site: Site) => void;
  /** Asks the browser for a site again. */
  readonly onAllow: (site: Site) => void;
}

const matches = ({ name, hosts }: Site, query: string) => [name, ...hosts].some((text) => text.toLowerCase().includes(query));

/** The sites that Newsgloss may read: switched, found, added, removed, allowed again. */
export function SiteList({ sites, settings, missing, onChange, onAdd, onRemove, onAllow }: SiteListProps) {
  const t = useMessages();
  const [query, setQuery] = useState('');
  const all = withAddedSites(sites, settings.sitesAdded);
  const wanted = query.trim().toLowerCase();
  const isAdded = ({ id }: Site) => settings.sitesAdded.includes(id);
  const found = all.filter((site) => matches(site, wanted));
  const groups = [
    [t('optionsSitesYours'), found.filter(isAdded)],
    [t('optionsSitesBusiness'), found.filter((site) => site.on && !isAdded(site))],
    [t('optionsSitesGeneral'), found.filter((site) => !site.on)],
  ] as const;
  const switchSite = ({ id }: Site, on: boolean) => onChange((now) => ({ sites: { ...now.sites, [id]: on } }));

  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('optionsSites')}</h2>
      <p class="quiet">{t('optionsSitesNote')}</p>
      <label class="alone">
        <input type="checkbox" name="paused" checked={settings.paused} onChange={(event) => onChange({ paused: event.currentTarget.checked })} />
        {t('optionsPaused')}
      </label>
      <AddSite sites={all} onSwitchOn={(site) => switchSite(site, true)} onAdd={onAdd} />
      <input
        type="search"
        name="find"
        aria-label={t('optionsFind')}
        placeholder={t('optionsFind')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <div class="sites">
        {found.length === 0 && (
          <p class="empty" role="status">
            {t('optionsFindNone', query.trim())}
          </p>
        )}
        {groups.map(
          ([heading, members]) =>
            members.length > 0 && (
              <div key={heading}>
                <h3>{heading}</h3>
                <ul>
                  {members.map((site) => (
                    <li key={site.id}>
                      <label>
                        <input
                          type="checkbox"
                          name="site"
                          value={site.id}
                          checked={isSiteOn(site, settings.sites)}
                          onChange={(event) => switchSite(site, event.currentTarget.checked)}
                        />
                        <span>{site.name}</span>
                        {site.name !== site.hosts[0] && <span class="quiet">{site.hosts.join(', ')}</span>}
                      </label>
                      {isAdded(site) && (
                        <button type="button" class="plain" aria-label={t('optionsRemoveNamed', site.name)} onClick={() => onRemove(site)}>
                          {t('optionsRemove')}
                        </button>
                      )}
                      {missing.has(site.id) && (
                        <p class="missing">
                          <span>{t('optionsMissing')}</span>
                          <button type="button" class="plain" aria-label={t('optionsAllowNamed', site.name)} onClick={() => onAllow(site)}>
                            {t('optionsAllow')}
                          </button>
                        </p>
                      )}
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </div>
    </section>
  );
}
