/** Where the settings lie in the browser's local storage; apart, so that what runs in pages knows it without what reads them. */
export const SETTINGS_KEY = 'settings';
