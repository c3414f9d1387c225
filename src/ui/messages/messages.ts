import type { Bilingual } from '../../kb/vocabulary.ts';
import { MANIFEST_MESSAGES } from './manifestMessages.ts';
import { OPTIONS_MESSAGES } from './optionsMessages.ts';
import { PANEL_MESSAGES } from './panelMessages.ts';
import { POPUP_MESSAGES } from './popupMessages.ts';
import { WELCOME_MESSAGES } from './welcomeMessages.ts';

/** All words of the interface in both languages; `$1` and so on stand for what is filled in. The build writes the browser's _locales of them. */
export const MESSAGES = {
  ...MANIFEST_MESSAGES,
  ...POPUP_MESSAGES,
  ...PANEL_MESSAGES,
  ...OPTIONS_MESSAGES,
  ...WELCOME_MESSAGES,
} as const satisfies Record<string, Bilingual>;

export type MessageKey = keyof typeof MESSAGES;

/** Gives a message in the browser's language, with `$1` and so on filled in. */
export type Translate = (key: MessageKey, ...filledIn: readonly string[]) => string;

/** A file of the browser's _locales folder. */
export const localeFile = (language: keyof Bilingual): string =>
  JSON.stringify(Object.fromEntries(Object.entries(MESSAGES).map(([key, message]) => [key, { message: message[language] }])));
