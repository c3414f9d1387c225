import type { PartialDate } from './date.ts';
import type { Bilingual, EntityType, Exchange, FactPropertyName, RelationTypeName, Unit } from './vocabulary.ts';

/** A source as a card shows it. */
export interface SourceRecord {
  readonly title: string;
  readonly publisher: string;
  readonly date?: PartialDate;
  readonly url: string;
}

/** Since when, until when: `asOf` is the date for which something was stated. */
export interface Period {
  readonly asOf?: PartialDate;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export interface FactRecord extends Period {
  readonly property: FactPropertyName;
  readonly value: string | number | Bilingual;
  readonly unit?: Unit;
  readonly note?: Bilingual;
  readonly source: SourceRecord;
  /** A second source, for what the first does not say. */
  readonly also?: SourceRecord;
}

export interface RelationRecord extends Period {
  readonly type: RelationTypeName;
  /** True where the relation is written in the target's file and read backwards here. */
  readonly inverse: boolean;
  readonly target: string;
  readonly targetName: Bilingual;
  readonly title?: Bilingual;
  /** Per cent of the shares. */
  readonly share?: number;
  readonly source: SourceRecord;
  /** As in a fact. */
  readonly also?: SourceRecord;
}

interface ListingRecord {
  readonly exchange: Exchange;
  readonly code: string;
  readonly to?: PartialDate;
}

/** All that a card or a search result says about an entity. */
export interface EntityRecord {
  readonly id: string;
  readonly type: EntityType;
  readonly name: Bilingual & { readonly legal?: string; readonly legalZh?: string; readonly pinyin: string };
  /** Every surface form, names first, for search and for `annotate`. */
  readonly names: readonly string[];
  readonly summary: Bilingual;
  readonly listings: readonly ListingRecord[];
  readonly links: { readonly site?: string; readonly wikipediaEn?: string; readonly wikipediaZh?: string };
  readonly facts: readonly FactRecord[];
  readonly relations: readonly RelationRecord[];
}

/** What a card needs: all but the list of names. */
export type CardRecord = Omit<EntityRecord, 'names'>;

/** A surface form as the gazetteer takes it. */
export interface AliasRecord {
  /** Index into `entities`; -1 for a phrase that names nothing of ours and keeps its span silent. */
  readonly entity: number;
  /** Normalized, lower case. */
  readonly key: string;
  /** Normalized, as written: the text must agree with it in upper and lower case. */
  readonly exact?: string;
  readonly needs?: 'full-name' | 'context';
  /** How a short form was derived; see shortForms.ts. */
  readonly rule?: 'surname' | 'clipped';
  /** Normalized context words of the entity; only where `needs` is `context`. */
  readonly context?: readonly string[];
}

/** What the build compiles from data/ and the background loads. */
export interface KnowledgeBase {
  readonly format: 1;
  readonly entities: readonly EntityRecord[];
  readonly aliases: readonly AliasRecord[];
}
