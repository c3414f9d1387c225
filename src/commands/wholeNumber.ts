/**
 * Reads the number that an option was given.
 * @throws where it is no whole number from `least` to `most`
 */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) throw new Error(`--${option} is "${text}"; give a whole number from ${least} to ${most}`);
  return number;
}
