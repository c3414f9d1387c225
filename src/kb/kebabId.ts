/**
 * The id that a name suggests: `Zeng Yuqun` gives `zeng-yuqun`, `Xi'an` gives `xian`, `Škoda & Co.` gives `skoda-and-co`.
 * @returns the id; empty where the name has no Latin letter or digit.
 */
export const kebabId = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`]/gu, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
