const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Width of a character at the most, in em: capitals and figures of wide typefaces included. */
const widthOf = (character: string) => (WIDE.test(character) ? 1 : /[A-ZMWmw%]/.test(character) ? 0.8 : /[ .,'’iljtfr-]/.test(character) ? 0.36 : 0.58);

/** The width of a text in em, rather too much than too little. */
export const textWidth = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

/** A text cut so that it fits, with an ellipsis where something is left out. @param room in em */
export function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const characters = [...text];
  let used = 1;
  const kept = characters.findIndex((character) => {
    used += widthOf(character);
    return used > room;
  });
  return `${characters.slice(0, Math.max(1, kept)).join('').trimEnd()}…`;
}
