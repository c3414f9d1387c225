/** A figure for a table, with at most so many decimal places. */
export const round = (value: number, places = 3): number => Math.round(value * 10 ** places) / 10 ** places;
