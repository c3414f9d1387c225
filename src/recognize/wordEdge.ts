import { ALL_UNITS } from '../kb/normalize.ts';

/**
 * 1 for the UTF-16 units that make up words with visible edges: letters and digits of every script
 * but those written without spaces (Han, kana, Hangul syllables take particles directly, Thai, Lao, Khmer, Burmese).
 */
export const WORD_UNITS = buildWordUnits();

function buildWordUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  // ー, which Unicode counts to no script, is of kana.
  const words =
    /[[\p{L}\p{Nd}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]]+/gv;
  for (const { 0: run, index } of ALL_UNITS.matchAll(words)) units.fill(1, index, index + run.length);
  return units;
}

/** True where a name may begin or end at `at`: the units on both sides do not belong to one word. */
export function isWordEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return WORD_UNITS[text.charCodeAt(at - 1)] === 0 || WORD_UNITS[text.charCodeAt(at)] === 0;
}
