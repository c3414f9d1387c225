/** Surnames of two characters that people in the news bear. */
const LONG_SURNAMES = /^(?:欧阳|司马|诸葛|上官|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木)/;

/** How many characters of a Chinese person's name are the surname. */
export const surnameLength = (name: string): number => LONG_SURNAMES.exec(name)?.[0].length ?? 1;
