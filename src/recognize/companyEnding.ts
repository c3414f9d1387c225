/** "Group Holdings, Co., Ltd." behind a name: each part once, in this order, none of them nested. */
const LATIN_ENDING =
  /(?:(?:,? |,)(?:group|holdings?|technology|technologies)(?![a-z0-9]))?((?:,? |,)(?:company|co|corporation|corp)(?![a-z0-9])\.?)?((?:,? |,|(?<=\.))(?:inc|ltd|limited|plc|ag|se|nv|n\.v|s\.a|gmbh|llc)(?![a-z0-9])\.?)?/y;
const CHINESE_ENDING = /(?:集团)?(?:股份)?有限(?:责任)?公司/y;

/** How a legal form can go on behind a name; most names have something else there. */
const BEGINS = /[ ,.集股有]/;

/**
 * Where the legal form behind a company's name ends, if one stands there.
 * @param folded normalized text, lower case
 * @param end offset behind the name, in UTF-16 units of `folded`
 * @returns the offset behind "Co. Ltd." or 股份有限公司, or `end` where there is none. "BYD co-founder" has none.
 */
export function endOfCompanyName(folded: string, end: number): number {
  if (!BEGINS.test(folded.charAt(end)) && folded.charAt(end - 1) !== '.') return end;
  LATIN_ENDING.lastIndex = end;
  const latin = LATIN_ENDING.exec(folded);
  const isForm = latin !== null && (latin[2] !== undefined || /(?:\.|corp|corporation)$/.test(latin[1] ?? ''));
  if (isForm) return end + latin[0].length;
  CHINESE_ENDING.lastIndex = end;
  return CHINESE_ENDING.test(folded) ? CHINESE_ENDING.lastIndex : end;
}
