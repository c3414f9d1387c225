import { CardSettings } from './options/CardSettings.tsx';
import { KeyboardSettings, type Shortcut } from './options/KeyboardSettings.tsx';
import { MarkSettings } from './options/MarkSettings.tsx';
import { MutedList } from './options/MutedList.tsx';
import type { OptionsSettings } from './options/optionsSettings.ts';
import { type ImportResult, SettingsFile } from './options/SettingsFile.tsx';
import { SiteList, type SiteListProps } from './options/SiteList.tsx';
import { StorageNotices, type StorageState } from './options/StorageNotices.tsx';
import { useMessages } from './useMessages.ts';

interface OptionsProps extends SiteListProps {
  readonly storage: StorageState;
  readonly shortcuts: readonly Shortcut[];
  readonly family: 'chrome' | 'firefox';
  /** Opens the browser's own page for keys. @returns false where it lets no extension do so */
  readonly onOpenShortcuts: () => Promise<boolean>;
  /** The name of an entity in the reader's language. */
  readonly nameOf: (entity: string) => string;
  readonly fileOf: (settings: OptionsSettings) => string;
  readonly onMend: () => void;
  readonly onImport: (file: File) => Promise<ImportResult | undefined>;
  readonly onReset: () => Promise<boolean>;
}

/** On which sites Newsgloss runs, what it marks, how its cards come. */
export function Options(props: OptionsProps) {
  const t = useMessages();
  const { settings, onChange } = props;
  return (
    <main>
      <h1>{t('optionsTitle')}</h1>
      <StorageNotices storage={props.storage} onMend={props.onMend} />
      <SiteList {...props} />
      <MarkSettings settings={settings} onChange={onChange} />
      <CardSettings settings={settings} onChange={onChange} />
      <KeyboardSettings shortcuts={props.shortcuts} family={props.family} onOpenShortcuts={props.onOpenShortcuts} />
      <MutedList settings={settings} nameOf={props.nameOf} onChange={onChange} />
      <SettingsFile settings={settings} textOf={props.fileOf} onImport={props.onImport} onReset={props.onReset} />
    </main>
  );
}
