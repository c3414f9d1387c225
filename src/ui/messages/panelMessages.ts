import type { Bilingual } from '../../kb/vocabulary.ts';

/** Words of the panel page. */
export const PANEL_MESSAGES = {
  panelTitle: { en: 'Newsgloss', zh: 'Newsgloss' },
} as const satisfies Record<string, Bilingual>;
