/** Longest full form that is looked at, in UTF-16 units. */
const LONGEST = 90;

/**
 * The full form that a text itself gives for an abbreviation in brackets: "General Administration of Customs (GAC)".
 * @param cased normalized text as written
 * @param start,end of the abbreviation, UTF-16 units
 * @returns where the full form begins and ends, if capitalised words whose initials spell the abbreviation stand before it
 */
export function fullFormOf(cased: string, start: number, end: number): { readonly start: number; readonly end: number } | undefined {
  if (!/[("']/.test(cased.charAt(start - 1))) return undefined;
  if (!/\(["']?$/.test(cased.slice(Math.max(0, start - 2), start)) || !/^["']?\)/.test(cased.slice(end, end + 2))) return undefined;
  const letters = cased.slice(start, end);
  const before = /((?:[A-Z][\w.&']* (?:(?:of|for|and|the|in) )*)+)\(["']?$/.exec(cased.slice(Math.max(0, start - LONGEST), start));
  const words = before?.[1]?.trim().split(' ') ?? [];
  for (let from = 0; from < words.length; from++) {
    const form = words.slice(from);
    const initials = form.filter((word) => /^[A-Z]/.test(word)).map((word) => word.charAt(0));
    if (/^[A-Z]/.test(form[0] ?? '') && initials.join('') === letters) {
      const close = cased.lastIndexOf('(', start) - 1;
      return { start: close - form.join(' ').length, end: close };
    }
  }
  return undefined;
}
