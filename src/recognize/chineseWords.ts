const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

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
  const name = folded.slice(start, end);
  if (name.length > MOST_CHARACTERS || !HAN.test(name)) return false;
  if (name.endsWith('部') && folded.charAt(end) === '门') return true;
  if (!HAN.test(folded.charAt(start - 1)) || !HAN.test(folded.charAt(end))) return false;
  const from = Math.max(0, start - WINDOW);
  let cutBefore = false;
  let cutBehind = false;
  for (const { segment, index } of segmenter.segment(folded.slice(from, end + WINDOW))) {
    const begins = from + index;
    const ends = begins + segment.length;
    cutBefore ||= begins < start && ends > start && ends < end;
    cutBehind ||= begins > start && begins < end && ends > end;
  }
  return cutBefore && cutBehind;
}
