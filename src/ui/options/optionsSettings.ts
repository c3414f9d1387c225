import type { EntityType } from '../../kb/vocabulary.ts';
import type { MessageKey } from '../messages/messages.ts';
import type { ReaderSettings } from '../startReader.ts';

/** What the options page shows and changes. */
export interface OptionsSettings extends ReaderSettings {
  readonly paused: boolean;
  readonly typesOff: readonly EntityType[];
  readonly badge: boolean;
  readonly sites: Readonly<Record<string, boolean>>;
  readonly sitesAdded: readonly string[];
}

/** A change, made of the settings as they are by then; false where it was not kept, which the page says. */
export type ChangeOptions = (change: Partial<OptionsSettings> | ((now: OptionsSettings) => Partial<OptionsSettings>)) => Promise<boolean>;

/** The word for each setting, where something is said about it. */
export const SETTING_NAMES = {
  paused: 'optionsPaused',
  marks: 'optionsMarksWhich',
  look: 'optionsLook',
  typesOff: 'optionsTypes',
  delay: 'optionsDelay',
  theme: 'optionsTheme',
  language: 'optionsLanguage',
  badge: 'optionsBadge',
  muted: 'optionsMuted',
  entitiesOff: 'optionsEntitiesOff',
  sites: 'optionsSites',
  sitesAdded: 'optionsSitesYours',
} as const satisfies Record<keyof OptionsSettings, MessageKey>;

/** A setting that could not be read, wholly or in part. */
export interface SettingFault {
  readonly setting: keyof OptionsSettings;
  /** True where it is a list of which the good entries hold. */
  readonly partly: boolean;
}
