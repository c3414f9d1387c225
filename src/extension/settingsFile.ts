import { type GivenSettings, parseGivenSettings, type Settings, VERSION } from './parseSettings.ts';

/** What makes a file ours, as its first entry. */
const MARK = { newsgloss: 'settings' } as const;

/** Longest file that is read, in bytes: far above what all lists at their limits need in practice. */
export const MAX_FILE_SIZE = 1_000_000;

/** Why a file is not taken. */
export type RefusedFile = 'too-big' | 'not-json' | 'not-settings';

/** All settings as the text of one file. */
export const settingsFile = (settings: Settings): string => `${JSON.stringify({ ...MARK, version: VERSION, ...settings }, null, 2)}\n`;

/** What a file's text says; never throws, whatever it holds. */
export function readSettingsFile(text: string): GivenSettings | RefusedFile {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'not-json';
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return 'not-settings';
  const { newsgloss, ...stored } = content as Record<string, unknown>;
  const read = parseGivenSettings(stored);
  const ours = newsgloss === MARK.newsgloss || Object.keys(read.given).length > 0;
  return ours ? read : 'not-settings';
}
