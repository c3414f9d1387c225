import browser from 'webextension-polyfill';

/** A message from _locales in the browser's language, with `$1` and so on filled in. */
export const browserMessage = (key: string, ...filledIn: readonly string[]): string => browser.i18n.getMessage(key, [...filledIn]);

/** The language of the interface, as the browser chose it among those there are. */
export const interfaceLanguage = (): 'en' | 'zh' => (browserMessage('languageOfInterface') === 'zh' ? 'zh' : 'en');
