import type { Site } from '../../kb/site.ts';
import { isSiteOn } from '../../kb/site.ts';
import type { MessageKey } from '../messages/messages.ts';
import { useMessages } from '../useMessages.ts';

/** What of the reader's settings bears on the sites. */
export interface SiteSettings {
  readonly paused: boolean;
  readonly sites: Readonly<Record<string, boolean>>;
}

interface SitesReadProps {
  readonly sites: readonly Site[];
  readonly settings: SiteSettings;
  readonly onOptions: () => void;
}

/** Which sites are read, folded: there are many. */
export function SitesRead({ sites, settings, onOptions }: SitesReadProps) {
  const t = useMessages();
  const on = sites.filter((site) => isSiteOn(site, settings.sites));
  const off = sites.filter((site) => !isSiteOn(site, settings.sites));
  const group = (title: MessageKey, members: readonly Site[]) =>
    members.length > 0 && (
      <details>
        <summary>{t(title, String(members.length))}</summary>
        <ul>
          {members.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </details>
    );
  return (
    <section class="read-sites">
      <h2>{t('welcomeSites')}</h2>
      {settings.paused && <p>{t('welcomeSitesPaused')}</p>}
      {group('welcomeSitesOn', on)}
      {group('welcomeSitesOff', off)}
      <p class="quiet">{t('welcomeSitesNote')}</p>
      <button type="button" class="link" onClick={onOptions}>
        {t('welcomeOptions')}
      </button>
    </section>
  );
}
