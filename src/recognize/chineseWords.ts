/** Made with the first name that needs it: it loads a dictionary. */
let segmenter: Intl.Segmenter | undefined;

/** Longer names are not made by the meeting of two words by chance, in characters. */
const MOST_CHARACTERS = 3;
/** Text on both sides that the segmenter sees, in UTF-16 units. */
const WINDOW = 5;

const HAN = /^\p{Script=Han}+$/u;

/**
 * True where a short Chinese name stands across words: 高通 in 提高|通行, 换电 in 更换|电池, 六成 in 中国|六成,
 * and a ministry in 工信部门. Told by the browser's dictionary segmenter, and only where words cut the name on
 * both sides: what one side alone tells differs between browsers, and titles do it (工信|部长).
 * @param start,end of the name in normalized text, UTF-16 units
 */
export function splitsChineseWord(folded: string, start: number, end: number): boolean {
  if (end - start > MOST_CHARACTERS) return false;
  const name = folded.slice(start, end);
  if (!HAN.test(name)) return false;
  if (name.endsWith('部') && folded.charAt(end) === '门') return true;
  if (!HAN.test(folded.charAt(start - 1)) || !HAN.test(folded.charAt(end))) return false;
  const from = Math.max(0, start - WINDOW);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const segments = segmenter.segment(folded.slice(from, end + WINDOW));
  const first = segments.containing(start - from);
  if (first === undefined || from + first.index === start || from + first.index + first.segment.length >= end) return false;
  const last = segments.containing(end - 1 - from);
  return last !== undefined && from + last.index > start && from + last.index + last.segment.length > end;
}
