import type { PackedGazetteer } from './openGazetteer.ts';
import { WORD_UNITS } from './wordEdge.ts';

/** Where words of a list stand in a text: for the number of each that does, its starts in order, in UTF-16 units. */
export type WordPlaces = ReadonlyMap<number, readonly number[]>;

/** As isWordEdge, of numbers; the units end with a 0. */
const isEdge = (units: Uint16Array, at: number) => at === 0 || WORD_UNITS[units[at - 1] ?? 0] === 0 || WORD_UNITS[units[at] ?? 0] === 0;

/**
 * All places of all words, those inside others too.
 * @param units normalized text, as a gazetteer takes it
 */
export function findWords(words: PackedGazetteer, units: Uint16Array): WordPlaces {
  const places = new Map<number, number[]>();
  words.match(
    units,
    (word, start, end) => {
      if (!isEdge(units, start) || !isEdge(units, end)) return false;
      const known = places.get(word);
      if (known) known.push(start);
      else places.set(word, [start]);
      // Nothing is ever taken, so nothing is passed over.
      return false;
    },
    () => undefined,
  );
  return places;
}

/** How many of the places, which are in order, lie before one. */
export function countBefore(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
