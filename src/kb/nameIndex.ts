import { kinOfRecord } from './kin.ts';
import type { AliasRecord, KnowledgeBase } from './knowledgeBase.ts';
import { normalize } from './normalize.ts';
import type { EntityType } from './vocabulary.ts';

/** What recognition has to know of an entity; the rest is in its record. */
interface NamedEntity {
  readonly id: string;
  readonly type: EntityType;
  /** What people of one family name share; for people only. */
  readonly surname?: string;
  /** The entities whose names speak for an ambiguous name of this one: indexes into `entities`. */
  readonly kin: readonly number[];
}

/** An entity that a name may stand for; an alias without its text, which the gazetteer holds. */
export interface NameReading extends Omit<AliasRecord, 'key' | 'context'> {
  /** Index into `contexts`; only where `needs` is `context`. */
  readonly context?: number;
}

/** The names of a knowledge base as recognition takes them, beside a gazetteer of the same keys. */
export interface NameIndex {
  readonly format: 3;
  readonly entities: readonly NamedEntity[];
  /** For each key of the gazetteer, by its number, what it may stand for. */
  readonly readings: readonly (readonly NameReading[])[];
  /** Lists of context words, each once: indexes into `words`. */
  readonly contexts: readonly (readonly number[])[];
  /** Context words, normalized, each once; the keys of a second gazetteer. */
  readonly words: readonly string[];
}

/** The names of a knowledge base by key; the keys, in the order of their numbers, are for the gazetteer. */
export function buildNameIndex({ entities, aliases }: KnowledgeBase): { readonly keys: readonly string[]; readonly index: NameIndex } {
  const byKey = new Map<string, NameReading[]>();
  const contexts = new Map<string, number>();
  for (const { key, context, ...rest } of aliases) {
    if (key === '') continue;
    const words = context && JSON.stringify(context);
    if (words !== undefined && !contexts.has(words)) contexts.set(words, contexts.size);
    const reading = words === undefined ? rest : { ...rest, context: contexts.get(words) };
    const same = byKey.get(key);
    if (same) same.push(reading);
    else byKey.set(key, [reading]);
  }
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size);
    return numbers.get(word) ?? 0;
  };
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const lists = [...contexts.keys()].map((words) => (JSON.parse(words) as string[]).filter((word) => word !== '').map(numberOf));
  return {
    keys: [...byKey.keys()],
    index: {
      format: 3,
      entities: entities.map(({ id, type, name, relations }) => ({
        id,
        type,
        surname: type === 'person' ? normalize(name.pinyin.split(' ')[0] ?? '').folded : undefined,
        kin: kinOfRecord({ relations }).flatMap((target) => places.get(target) ?? []),
      })),
      readings: [...byKey.values()],
      contexts: lists,
      words: [...numbers.keys()],
    },
  };
}
