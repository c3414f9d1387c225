/**
 * Radicals of the supplement block that look just like a character, each followed by that character. Unicode gives them no
 * compatibility mapping, unlike the Kangxi radicals.
 */
const PAIRS =
  '⺁厂⺊卜⺎兀⺒巳⺜日⺝月⺟母⺠民⺩王⺬示⺮竹⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

const CHARACTERS: ReadonlyMap<string, string> = new Map([...PAIRS.matchAll(/(.)(.)/gu)].map(([, radical = '', character = '']) => [radical, character]));

/**
 * Text with characters in place of radicals. Fonts draw 车 and the radical ⻋ with one glyph, and a browser that prints a page
 * to PDF notes either of them, so that 汽车 comes back as 汽⻋.
 */
export const wholeCharacters = (text: string): string =>
  text.replace(/[\u2e80-\u2eff]/g, (radical) => CHARACTERS.get(radical) ?? radical).replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
