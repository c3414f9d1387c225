import { useMessages } from './useMessages.ts';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" role="switch" checked={on} aria-checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface SiteSwitchProps {
  /** The site of the page; none where Newsgloss knows none. */
  readonly site: { readonly host: string; readonly on: boolean } | undefined;
  readonly paused: boolean;
  readonly onSite: (on: boolean) => void;
  readonly onPaused: (paused: boolean) => void;
  readonly onOptions: () => void;
}

/** The popup's foot: the site's switch, the pause, the way to the options. */
export function SiteSwitch({ site, paused, onSite, onPaused, onOptions }: SiteSwitchProps) {
  const t = useMessages();
  return (
    <footer>
      {site && <Switch label={t('popupSiteSwitch', site.host)} on={site.on} onChange={onSite} />}
      <Switch label={t('popupPauseSwitch')} on={paused} onChange={onPaused} />
      <button type="button" class="plain" onClick={onOptions}>
        {t('popupOptions')}
      </button>
    </footer>
  );
}
