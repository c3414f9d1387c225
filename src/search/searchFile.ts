import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { EntityRecord } from '../kb/knowledgeBase.ts';
import { keyOf, pinyinKeys, pinyinTokens, tickerTexts, tokensOf } from './searchWords.ts';

/** What a list of results says of an entity, and what orders it. */
export interface SearchEntry extends Pick<EntityRecord, 'id' | 'type' | 'summary'> {
  readonly name: { readonly en: string; readonly zh: string };
  /** All names, pinyin and listings in the form in which they are compared; the two main names first. */
  readonly keys: readonly string[];
  /** How many relations the entity has: the well-known come first among equals. */
  readonly ties: number;
}

/** The search's index as the build writes it: loading it takes a fraction of the time of making it. */
export interface SearchFile {
  readonly format: 1;
  readonly entries: readonly SearchEntry[];
  readonly index: AsPlainObject;
}

/** What MiniSearch indexes of an entity. */
interface Indexed {
  readonly id: number;
  readonly name: string;
  readonly names: string;
  readonly pinyin: string;
  readonly codes: string;
  readonly summary: string;
}

/** How entities are indexed; a loaded index must be told the same. */
export const INDEX_OPTIONS: Options<Indexed> = {
  fields: ['name', 'names', 'pinyin', 'codes', 'summary'],
  tokenize: tokensOf,
  processTerm: (term) => term,
};

function entryOf(entity: EntityRecord): SearchEntry {
  const { id, type, name, names, summary, relations } = entity;
  const main = [keyOf(name.en), keyOf(name.zh)];
  const others = [...names.map(keyOf), ...pinyinKeys(name.pinyin), ...tickerTexts(entity).map(keyOf)].filter((key) => !main.includes(key));
  return { id, type, name: { en: name.en, zh: name.zh }, summary, keys: [...main, ...new Set(others)], ties: relations.length };
}

/** Makes the search's index of all entities. Pure: same input, same output. */
export function buildSearchFile(entities: readonly EntityRecord[]): SearchFile {
  const index = new MiniSearch<Indexed>(INDEX_OPTIONS);
  index.addAll(
    entities.map((entity, id) => ({
      id,
      // The English name in one word too: Li Auto is asked for as liauto.
      name: `${entity.name.en} ${keyOf(entity.name.en)} ${entity.name.zh}`,
      names: entity.names.join(' '),
      pinyin: pinyinTokens(entity.name.pinyin).join(' '),
      codes: tickerTexts(entity)
        .flatMap((text) => [text, keyOf(text)])
        .join(' '),
      summary: `${entity.summary.en} ${entity.summary.zh}`,
    })),
  );
  return { format: 1, entries: entities.map(entryOf), index: index.toJSON() };
}
