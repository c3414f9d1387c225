import type { Bilingual } from '../../kb/vocabulary.ts';

/** Words of the welcome page. */
export const WELCOME_MESSAGES = {
  welcomeTitle: { en: 'Newsgloss', zh: 'Newsgloss' },
} as const satisfies Record<string, Bilingual>;
