import type { NormalizedText } from '../kb/normalize.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Surnames that are English words: where a sentence begins they name somebody only behind a title. */
const WORDS = set('he she you an so long song may will man ran hang bang pan gun ban ha ah ai');

const TITLE =
  /(?:^|[^a-z])(?:mr|ms|mrs|miss|dr|prof|professor|minister|chairman|chairwoman|chair|president|secretary|academician|mayor|governor|ceo|founder|director|premier|comrade)\.? $/;

/** What people do who are named in small letters: machine translations know no capitals. */
const SPEAKS =
  /^(?: also)? (?:said|says|pointed|stressed|added|believes?|told|replied|noted|explained|expects?|revealed|stated|emphasi[sz]ed|introduced|talked|mentioned|admitted|thinks?)(?![a-z])/;

/** Words that begin a sentence and are no given names. */
export const OPENERS = set(
  'a after although and as at because before both but by during even for from if in instead its later like meanwhile nor now on once only or since so still that the then there this though to under until unlike when where whereas while who why with yet yes no not what how according asked says said',
);

/** Longest title, and longest word before a surname, that are looked at, in UTF-16 units. */
const LOOK_BACK = 24;
/** Text on both sides that tells how capitals are used here, in UTF-16 units. */
const AROUND = 300;

/** True where a name may go on; a headline has capitals for its verbs too ("Zeng Says Profit Up"). */
const isCapitalName = (behind: string) => /^ (?:[A-Z][a-z]|[A-Z]\.)/.test(behind) && !SPEAKS.test(behind.toLowerCase());

/**
 * How a surname that stands alone among the matches is used: as a `name`; as part of a `stranger`'s full
 * name ("Zeng Qinghua", "Bruce Li"); or as a `word` of the language ("He said", "Li-ion").
 * @param start,end of the surname in the normalized text, UTF-16 units
 * @param behind the character behind it in the original text, hyphens included
 */
export function surnameUse({ folded, cased }: NormalizedText, start: number, end: number, behind: string): 'name' | 'stranger' | 'word' {
  const surname = folded.slice(start, end);
  // In Chinese a title belongs to the match, which makes it a name.
  if (!/^[a-z'’. ]+$/.test(surname)) return 'name';
  if (/[-‐‑]/.test(behind)) return 'word';
  const titled = TITLE.test(folded.slice(Math.max(0, start - LOOK_BACK), start));
  if (!/[A-Z]/.test(cased.charAt(start))) {
    const spoken = titled || (!WORDS.has(surname) && SPEAKS.test(folded.slice(end, end + LOOK_BACK)));
    return spoken && !/[A-Z]/.test(cased.slice(Math.max(0, start - AROUND), end + AROUND)) ? 'name' : 'word';
  }
  if (WORDS.has(surname) && !titled && !/[a-z,] $/.test(cased.slice(Math.max(0, start - 2), start))) return 'word';
  if (/[a-z]/.test(cased.slice(Math.max(0, start - AROUND), end + AROUND)) && isCapitalName(cased.slice(end, end + LOOK_BACK))) return 'stranger';
  if (titled) return 'name';
  const before = /([A-Z][a-z'’]+|[A-Z]\.) $/.exec(cased.slice(Math.max(0, start - LOOK_BACK), start));
  return before?.[1] === undefined || OPENERS.has(before[1].toLowerCase()) ? 'name' : 'stranger';
}
