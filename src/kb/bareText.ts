/** What of a text is letters and digits, in small letters without diacritics and of ordinary width: for telling whether two say the same. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
