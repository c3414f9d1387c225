import type { NormalizedText } from '../kb/normalize.ts';
import { OPENERS } from './surnameUse.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What may follow a place's name without making another name of it. */
const BEHIND_PLACE = set(
  'municipal municipality province provincial city district county mayor party government communist bureau port customs january february march april may june july august september october november december',
);

/** What may follow a company's name without making another name of it: posts, legal and regional parts of the company, general words that titles capitalise. */
const BEHIND_COMPANY = set(
  [
    'chairman chairwoman chair chief president vice executive senior deputy founder co cofounder director general manager commissioner trade secretary spokesperson spokesman spokeswoman head analyst engineer designer leader boss board partner',
    'motor motors auto automobile automotive group holding holdings inc corp corporation company limited ltd plc ag se sa nv ab gmbh technology technologies international global',
    'china greater europe european america american americas north south asia asian pacific japan japanese germany german france french uk us india brazil mexico thailand australia hong chinese',
    'app car cars vehicle vehicles stock shares share',
  ].join(' '),
);

/** Text on both sides that tells how capitals are used here, in UTF-16 units. */
const AROUND = 600;
const SPACE = 0x20;
/** Longest word that is looked at, in UTF-16 units. */
const WORD = 40;

/** In titles all words are capitals, which then tell nothing. */
function isRunningText({ units }: NormalizedText, start: number, end: number): boolean {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(units.length - 1, end + AROUND);
  let small = 0;
  let capital = 0;
  for (let at = from; at < to; at++) {
    if (at > from && units[at - 1] !== SPACE) continue;
    const unit = units[at] ?? 0;
    if (unit >= 0x61 && unit <= 0x7a) small++;
    else if (unit >= 0x41 && unit <= 0x5a) capital++;
  }
  return small * 2 > capital;
}

/** The rest of a Chinese institution's name behind a place: 株洲|电力机车研究所, 宁波|某某有限公司. */
const INSTITUTION = /^\p{Script=Han}{2,14}?(?:有限公司|有限责任公司|研究所|研究院|大学|学院|证券|银行)/u;
/** Words by which a sentence goes on between a place and an institution. */
const GOES_ON = /[的在和与及等是为对将已并由有了从到]|设立|成立|注册|投资|合资|举行|举办|召开/;

/** A model's code, or Latin words, right behind a Chinese name: 比亚迪e5, 特斯拉Model3, 理想 AD Pro. Abbreviations in capitals name other things. */
const MODEL = /^ ?(?:0\d{1,2}(?!\d)|[A-Za-z]+\d|[A-Za-z]*[a-z]|[A-Z]+ [A-Z][a-z])/;

/** True where a place is the beginning of a longer name: "Guangzhou Peugeot", 株洲电力机车研究所. Offsets and space as in {@link companyBeginsLongerName}. */
export function placeBeginsLongerName(text: NormalizedText, start: number, end: number, spaced: boolean): boolean {
  if (text.units[end] !== SPACE) {
    const rest = INSTITUTION.exec(text.folded.slice(end, end + WORD))?.[0];
    return rest !== undefined && !GOES_ON.test(rest);
  }
  if (!spaced) return false;
  // "Shanghai brand cars" are of a make called Shanghai.
  if (/^ brands?(?![a-z])/.test(text.folded.slice(end, end + WORD))) return true;
  const word = /^ ([A-Z][a-z]+)/.exec(text.cased.slice(end, end + WORD))?.[1];
  return word !== undefined && !BEHIND_PLACE.has(word.toLowerCase()) && isRunningText(text, start, end);
}

/**
 * True where a company or brand is the beginning of a longer name that no list knows: "Nio Superchargers",
 * "Lynk & Co Zero", 比亚迪e5.
 * @param start,end of the name in the normalized text, UTF-16 units
 * @param spaced true where nothing but a space stands between it and the next word in the original text
 */
export function companyBeginsLongerName(text: NormalizedText, start: number, end: number, spaced: boolean): boolean {
  if (/\p{Script=Han}/u.test(text.cased.charAt(end - 1))) return MODEL.test(text.cased.slice(end, end + WORD));
  if (!spaced) return false;
  const rest = text.cased.slice(end, end + WORD);
  // No number but a model's begins with a nought: Avatr 07, Lynk & Co 08.
  if (/^ 0\d{1,2}(?!\d)/.test(rest)) return true;
  // M-Byte and e-tron begin with one letter; words in capitals are abbreviations: CEO, SUV.
  const word = /^ ((?:[A-Z] )?[A-Z][a-z]+)/.exec(rest)?.[1]?.toLowerCase();
  return word !== undefined && !BEHIND_COMPANY.has(word) && !OPENERS.has(word) && isRunningText(text, start, end);
}
