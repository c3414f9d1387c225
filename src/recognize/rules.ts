/** The rules of recognition that can be left out, to see what each is worth. */
export const RULES = [
  /** A name in need of context is proven by words, lists and relations; without: it counts anywhere. */
  'context',
  /** Names listed together support each other. */
  'listed',
  /** Of two readings that count, one with clearly more evidence is taken. */
  'clearest',
  /** Relations to named entities support a name. */
  'kin',
  /** Who is named once is known for weaker names. */
  'known',
  /** Surnames after full names. */
  'surname',
  /** A stranger's full name silences the surname. */
  'stranger',
  /** Company names without their general last words. */
  'clipped',
  /** A Chinese name does not stand across words. */
  'chinese-words',
  /** An abbreviation that the text itself gives another full form means that. */
  'redefinition',
  /** A place or a company with an unknown capitalised word or a model's code behind it is part of a longer name. */
  'longer-name',
  /** A byline names reporters: what is not certain there is nobody of ours. */
  'byline',
  /** The legal form behind a company's name belongs to it. */
  'company-ending',
] as const;

export type Rule = (typeof RULES)[number];
