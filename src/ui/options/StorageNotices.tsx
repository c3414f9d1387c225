import { useMessages } from '../useMessages.ts';
import { SETTING_NAMES, type SettingFault } from './optionsSettings.ts';

/** What went wrong with what the browser stores for Newsgloss. */
export interface StorageState {
  readonly faults: readonly SettingFault[];
  /** True where a newer Newsgloss wrote the settings. */
  readonly newer: boolean;
  /** True where storage does not answer. */
  readonly silent: boolean;
  /** Why the last change was not kept; nothing where it was. */
  readonly notKept?: string;
}

interface StorageNoticesProps {
  readonly storage: StorageState;
  /** Stores the settings as they are used, without what cannot be read. */
  readonly onMend: () => void;
}

/** One line for each thing that is wrong with the stored settings; nothing where all is well. */
export function StorageNotices({ storage: { faults, newer, silent, notKept }, onMend }: StorageNoticesProps) {
  const t = useMessages();
  const allLost = faults.length === Object.keys(SETTING_NAMES).length && !faults.some(({ partly }) => partly);
  const isWell = faults.length === 0 && !newer && !silent && notKept === undefined;
  return (
    <div role="status">
      {!isWell && (
        <div class="notice">
          {silent && <p>{t('optionsStorageSilent')}</p>}
          {notKept !== undefined && <p>{t('optionsNotKept', notKept)}</p>}
          {newer && <p>{t('optionsNewer')}</p>}
          {allLost ? (
            <p>{t('optionsFaultAll')}</p>
          ) : (
            faults.map(({ setting, partly }) => <p key={setting}>{t(partly ? 'optionsFaultList' : 'optionsFault', t(SETTING_NAMES[setting]))}</p>)
          )}
          {faults.length > 0 && (
            <button type="button" class="action" onClick={onMend}>
              {t('optionsMend')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
