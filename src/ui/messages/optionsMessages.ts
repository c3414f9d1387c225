import type { Bilingual } from '../../kb/vocabulary.ts';

/** Words of the options page. */
export const OPTIONS_MESSAGES = {
  optionsTitle: { en: 'Newsgloss', zh: 'Newsgloss' },
} as const satisfies Record<string, Bilingual>;
