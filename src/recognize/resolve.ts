import type { Rule } from './rules.ts';
import type { Candidate, Reading } from './scan.ts';

/** Why a span was taken for a name of an entity. */
export interface Reason {
  /**
   * `name`: unambiguous; `context`: enough stands beside it; `known`: the text names the entity elsewhere;
   * `surname`, `clipped`: short for a full name in the text.
   */
  readonly rule: 'name' | 'context' | 'known' | 'surname' | 'clipped';
  /** Context words, and ids of entities, that speak for it. */
  readonly evidence: readonly string[];
}

/** A span of a block's text (UTF-16 offsets, end exclusive) that names an entity. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly reason: Reason;
}

/** Ids of the entities that an entity is tied to by a relation. */
export type KinOf = (entity: string) => readonly string[];

/** Points for each kind of evidence, how often each may count (a tie in the block once), and the sum that a name in need of context has to reach. */
const POINTS = { near: 2, far: 1.5, listed: 1, kinInBlock: 1.5, kin: 0.75, known: 1 } as const;
const MOST = { near: 2, far: 1, listed: 2, kin: 2 } as const;
const ENOUGH = 1.5;
/** The same for a name of capitals in small letters: any word might stand so. */
const ENOUGH_LOWERED = 3;

/** Points by which one reading has to lead before another that counts too is passed over: a context word in the sentence. */
const CLEAR = POINTS.near;

interface Place {
  readonly block: number;
  readonly start: number;
  readonly entity: string;
}

/** The one entity that all these readings name, if there are any and they agree. */
function soleEntity(readings: readonly Reading[]): string | undefined {
  const [first, ...others] = readings;
  return first && others.every((other) => other.entity === first.entity) ? first.entity : undefined;
}

/**
 * What speaks for a reading that needs context, in points.
 * @param kin the entities tied to it that are named in the text; `block` those that are named in its block
 */
function score({ near = [], far = [] }: Reading, listed: number, kin: readonly string[], block: ReadonlySet<string>): number {
  const isBeside = block.size > 0 && kin.some((other) => block.has(other));
  return (
    Math.min(near.length, MOST.near) * POINTS.near +
    Math.min(far.length, MOST.far) * POINTS.far +
    Math.min(listed, MOST.listed) * POINTS.listed +
    (isBeside ? POINTS.kinInBlock : 0) +
    Math.min(kin.length, MOST.kin) * POINTS.kin
  );
}

/** @param proves true where the span itself proves the reading, false where the rest of the text does */
function reasonOf({ entity, needs, rule, near = [], far = [] }: Reading, proves: boolean, kinInText: KinOf): Reason {
  if (rule !== undefined) return { rule, evidence: [entity] };
  if (needs === undefined) return { rule: 'name', evidence: [] };
  if (!proves) return { rule: 'known', evidence: [entity] };
  return { rule: 'context', evidence: [...near, ...far, ...kinInText(entity)] };
}

const isBefore = (place: Place, block: number, start: number) => place.block < block || (place.block === block && place.start < start);

/** How many of the places, which are in the order of the text, lie before a point of it. */
function countBefore(places: readonly Place[], block: number, start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place && isBefore(place, block, start)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const inOrder = (a: Place, b: Place) => a.block - b.block || a.start - b.start;

/** Of several entities, the one that the text named last before a point; where none came before, the first after it. */
function nearest(entities: readonly string[], placesOf: ReadonlyMap<string, readonly Place[]>, block: number, start: number): string | undefined {
  const placed = entities.map((entity) => placesOf.get(entity) ?? []);
  const before = placed.flatMap((places) => places[countBefore(places, block, start) - 1] ?? []).sort(inOrder);
  const first = placed.flatMap(([place]) => place ?? []).sort(inOrder);
  return (before.at(-1) ?? first[0])?.entity;
}

const isFree = ({ needs }: Reading) => needs === undefined;

const NOBODY: ReadonlySet<string> = new Set();

/** The entities that unambiguous names of a block stand for. */
function namedBy(candidates: readonly Candidate[]): ReadonlySet<string> {
  if (candidates.length === 0) return NOBODY;
  const named = new Set<string>();
  for (const { readings, lowered } of candidates) {
    if (lowered) continue;
    const entity = soleEntity(readings.every(isFree) ? readings : readings.filter(isFree));
    if (entity !== undefined) named.add(entity);
  }
  return named;
}

/** The candidates without the abbreviations to which the text gives another meaning, wherever in it they stand. */
function withoutRedefined(blocks: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  const redefined = new Set<string>();
  for (const candidates of blocks)
    for (const candidate of candidates) if (candidate.redefined) for (const { entity } of candidate.readings) redefined.add(entity);
  if (redefined.size === 0) return blocks;
  return blocks.map((candidates) => candidates.filter(({ abbreviation, readings }) => !abbreviation || !readings.every(({ entity }) => redefined.has(entity))));
}

/** Asks once for each entity. */
function remembered(kinOf: KinOf): KinOf {
  const known = new Map<string, readonly string[]>();
  return (entity) => {
    const before = known.get(entity);
    if (before) return before;
    const kin = kinOf(entity);
    known.set(entity, kin);
    return kin;
  };
}

/** Surnames that more than one person bears in a text: two who are in the index, or one and a stranger. */
function surnamesOfSeveral(blocks: readonly (readonly Candidate[])[]): ReadonlySet<string> {
  const bearers = new Map<string, Set<string>>();
  const note = ({ entity, surname, rule }: Reading, stranger: boolean | undefined) => {
    if (surname === undefined || (rule === 'surname' && !stranger)) return;
    const known = bearers.get(surname) ?? new Set();
    bearers.set(surname, known.add(rule === 'surname' ? 'a stranger' : entity));
  };
  for (const candidates of blocks) for (const { readings, stranger } of candidates) for (const reading of readings) note(reading, stranger);
  return new Set([...bearers].filter(([, people]) => people.size > 1).map(([surname]) => surname));
}

/**
 * Decides for a whole text which candidates are mentions.
 *
 * 0. An abbreviation that the text gives another full form is left out. 1. An entity is *named* by an unambiguous name. 2. A name in need of context is proven by the sum of what
 * speaks for it: context words in its sentence and in its block, names listed with it, relations to entities
 * that are named. 3. An entity that is named or proven anywhere counts for its weaker names everywhere, since
 * a headline may come before the full name. 4. A surname stays silent where two people who bear it, or a
 * stranger, are in the text; a clipped name goes to the entity named last before it. 5. Where readings of two
 * entities count, the one with clearly more evidence does; where neither has, there is silence.
 *
 * The same for any order in which the blocks became known.
 * @param without rules to leave out, for an ablation
 * @returns the mentions of each block, in the order of the blocks
 */
export function resolve(given: readonly (readonly Candidate[])[], kinOf: KinOf, without: ReadonlySet<Rule> = new Set()): Mention[][] {
  const steps = resolveInSteps(given, kinOf, without);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same as {@link resolve} for a caller that wants to pause: it may at each step, of which two are taken for each block. */
export function* resolveInSteps(
  given: readonly (readonly Candidate[])[],
  kinOf: KinOf,
  without: ReadonlySet<Rule> = new Set(),
): Generator<undefined, Mention[][]> {
  const blocks = withoutRedefined(given);
  const tiesOf: KinOf = without.has('kin') ? () => [] : kinOf;
  const enough = without.has('context') ? 0 : ENOUGH;
  const lowered = without.has('context') ? 0 : ENOUGH_LOWERED;
  const namedIn = blocks.map(namedBy);
  const text = new Set<string>();
  for (const named of namedIn) for (const entity of named) text.add(entity);
  const kinInText = remembered((entity) => tiesOf(entity).filter((other) => text.has(other)));
  /** Names in the same list: side by side, or in the lines around. */
  const listedWith = ({ listed = 0, line }: Candidate, block: number) =>
    listed +
    (line && !without.has('listed')
      ? [-2, -1, 1, 2].filter((by) => blocks[block + by]?.some((other) => other.line) && (namedIn[block + by]?.size ?? 0) > 0).length
      : 0);
  const pointsOf = (reading: Reading, listed: number, block: number) => score(reading, listed, kinInText(reading.entity), namedIn[block] ?? NOBODY);
  const isProven = (reading: Reading, candidate: Candidate, block: number) =>
    (reading.needs === undefined && !candidate.lowered) ||
    (reading.needs !== 'full-name' && pointsOf(reading, listedWith(candidate, block), block) >= (candidate.lowered ? lowered : enough));
  /** The readings of a candidate that its own span proves. */
  const provenOf = (candidate: Candidate, block: number): readonly Reading[] => {
    const { readings } = candidate;
    return !candidate.lowered && readings.every(isFree) ? readings : readings.filter((reading) => isProven(reading, candidate, block));
  };

  const proven = new Set(text);
  const placesOf = new Map<string, Place[]>();
  const strong: (readonly Reading[])[][] = [];
  for (const [block, candidates] of blocks.entries()) {
    yield;
    const ofBlock = candidates.map((candidate) => provenOf(candidate, block));
    strong.push(ofBlock);
    for (const [at, candidate] of candidates.entries()) {
      const entity = soleEntity(ofBlock[at] ?? []);
      if (entity === undefined) continue;
      proven.add(entity);
      const places = placesOf.get(entity);
      const place = { block, start: candidate.start, entity };
      if (places) places.push(place);
      else placesOf.set(entity, [place]);
    }
  }
  const unsure = without.has('stranger') ? new Set<string>() : surnamesOfSeveral(blocks);

  /** Who is known from elsewhere in the text: enough for a short form and for a person, one point for an ordinary word. */
  const isKnown = (reading: Reading, candidate: Candidate, block: number) => {
    const { entity, rule, needs, surname } = reading;
    const { lowered, stranger, abbreviation } = candidate;
    // A full name of one of a firm's people, where the firm itself was only proven and not named outright.
    if (!proven.has(entity)) return rule === undefined && surname !== undefined && !lowered && tiesOf(entity).some((other) => proven.has(other));
    if (rule === 'surname') return !stranger && !unsure.has(surname ?? '');
    if (rule !== undefined) return !lowered;
    if (without.has('known')) return false;
    if ((needs === 'full-name' && !lowered) || surname !== undefined || abbreviation) return true;
    return !lowered && pointsOf(reading, listedWith(candidate, block), block) + POINTS.known >= enough;
  };
  /** The reading that the others do not come near; without one, all that count. */
  const clearest = (readings: readonly Reading[], candidate: Candidate, block: number): readonly Reading[] => {
    if (readings.some(({ needs }) => needs === undefined) || without.has('clearest')) return readings;
    const points = readings.map((reading) => pointsOf(reading, listedWith(candidate, block), block));
    const most = Math.max(...points);
    return readings.filter((_, at) => (points[at] ?? 0) > most - CLEAR);
  };
  const decide = (candidate: Candidate, own: readonly Reading[], block: number): string | undefined => {
    if (own.length > 0) return soleEntity(clearest(own, candidate, block));
    const known = candidate.readings.filter((reading) => isKnown(reading, candidate, block));
    const stated = known.filter(({ rule }) => rule === undefined);
    if (stated.length > 0) return soleEntity(stated);
    const clipped = known.filter(({ rule }) => rule === 'clipped').map(({ entity }) => entity);
    return soleEntity(known) ?? (clipped.length === known.length ? nearest(clipped, placesOf, block, candidate.start) : undefined);
  };

  const mentionsIn = (candidates: readonly Candidate[], block: number): Mention[] => {
    const mentions: Mention[] = [];
    for (const [at, candidate] of candidates.entries()) {
      const own = strong[block]?.[at] ?? [];
      const entity = decide(candidate, own, block);
      if (entity === undefined) continue;
      const proving = own.find((each) => each.entity === entity);
      const reading = proving ?? candidate.readings.find((each) => each.entity === entity);
      if (reading) mentions.push({ start: candidate.start, end: candidate.end, entity, reason: reasonOf(reading, proving !== undefined, kinInText) });
    }
    return mentions;
  };
  const mentions: Mention[][] = [];
  for (const [block, candidates] of blocks.entries()) {
    mentions.push(mentionsIn(candidates, block));
    yield;
  }
  return mentions;
}
