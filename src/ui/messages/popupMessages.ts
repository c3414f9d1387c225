import type { Bilingual } from '../../kb/vocabulary.ts';

/** Words of the popup. */
export const POPUP_MESSAGES = {
  popupSearchLabel: { en: 'Search Newsgloss', zh: '搜索 Newsgloss' },
} as const satisfies Record<string, Bilingual>;
