/**
 * 1 for the UTF-16 units that make up words with visible edges: letters and digits of every script
 * but those written without spaces (Han, kana, Hangul syllables take particles directly, Thai, Lao, Khmer, Burmese).
 */
export const WORD_UNITS = buildWordUnits();

function buildWordUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  const word = /[\p{L}\p{Nd}]/u;
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const character = String.fromCharCode(unit);
    if (word.test(character) && !unspaced.test(character)) units[unit] = 1;
  }
  units[0x30fc] = 0; // ー, which Unicode counts to no script
  return units;
}

/** True where a name may begin or end at `at`: the units on both sides do not belong to one word. */
export function isWordEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return WORD_UNITS[text.charCodeAt(at - 1)] === 0 || WORD_UNITS[text.charCodeAt(at)] === 0;
}
