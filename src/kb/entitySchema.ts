import * as v from 'valibot';
import { isBefore, isPartialDate } from './date.ts';
import {
  ENTITY_TYPES,
  type EntityType,
  EXCHANGES,
  type Exchange,
  FACT_PROPERTIES,
  type FactPropertyName,
  RELATION_TYPES,
  type RelationTypeName,
  UNITS,
  type Unit,
} from './vocabulary.ts';

const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.check((text) => text !== '', 'is empty; fill it in'),
    v.check((text) => text.trim() === text, 'has spaces around it; trim it'),
    v.check((text) => !/[\n\r\t]/.test(text), 'must be a single line'),
    v.maxLength(most, `is longer than ${most} characters; shorten it`),
  );

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: lower-case letters, digits, single hyphens'));

/** YAML reads a bare 2011 as a number; a date is meant. */
const date = v.pipe(
  v.union([v.string(), v.number()], 'must be a date: 2011, 2011-12 or 2011-12-16'),
  v.transform(String),
  v.check(isPartialDate, 'is not a date: write 2011, 2011-12 or 2011-12-16'),
);

const bilingual = (most: number) => v.strictObject({ en: line(most), zh: line(most) });

const httpUrl = v.pipe(
  line(500),
  v.check((text) => /^https?:\/\/[^/\s]+/.test(text), 'must start with http:// or https://'),
  // What marks a reader's way through feeds and mailings tells on those who follow the link from a card.
  v.check(
    (text) => !/[?&](utm_\w+|_hs\w+|mc_\w+|mkt_tok|fbclid|gclid|msclkid)=/i.test(text),
    'carries a parameter for tracking (utm_, fbclid and the like); cut it off',
  ),
);

const summaryEn = v.pipe(
  line(400),
  v.check((text) => text.split(/\s+/).length <= 40, 'has more than 40 words; shorten it'),
);
const summaryZh = v.pipe(
  line(120),
  v.check((text) => /\p{Script=Han}/u.test(text), 'has no Chinese characters'),
);

const statedAlias = v.strictObject({
  text: line(120),
  /** `exact`: only as written (Momenta, LI); left out: upper and lower case alike. */
  case: v.optional(v.literal('exact')),
  /** `full-name`: only after an unambiguous name of the entity in the same text; `context`: only beside one of the context words. */
  needs: v.optional(v.picklist(['full-name', 'context'])),
  kind: v.optional(v.picklist(['abbreviation', 'former', 'nickname', 'machine-translation', 'ticker', 'legal', 'spelling', 'plural'])),
  context: v.optional(v.array(line(60))),
});

const alias = v.union(
  [
    v.pipe(
      line(120),
      v.transform((text): v.InferOutput<typeof statedAlias> => ({ text })),
    ),
    statedAlias,
  ],
  'must be a text, or { text, case, needs, kind, context }',
);

const fact = v.pipe(
  v.strictObject({
    property: v.picklist(keys(FACT_PROPERTIES) as [FactPropertyName, ...FactPropertyName[]]),
    value: v.union([line(200), v.number(), bilingual(240)], 'must be a text, a number, or { en, zh }'),
    unit: v.optional(v.picklist(keys(UNITS) as [Unit, ...Unit[]])),
    note: v.optional(bilingual(160)),
    asOf: v.optional(date),
    from: v.optional(date),
    to: v.optional(date),
    source: id,
    /** A second source, for what the first does not say: when a post began or ended. */
    also: v.optional(id),
  }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const it = dataset.value;
    const { kind } = FACT_PROPERTIES[it.property];
    const fail = (message: string) => {
      addIssue({ message });
      return NEVER;
    };
    if (kind === 'date') {
      const value = String(it.value);
      if (typeof it.value === 'object' || !isPartialDate(value)) return fail(`the value of "${it.property}" must be a date: 2011, 2011-12 or 2011-12-16`);
      return { ...it, value };
    }
    if (kind === 'number') {
      if (typeof it.value !== 'number') return fail(`the value of "${it.property}" must be a number without separators`);
      if (it.unit === undefined) return fail(`"${it.property}" needs a unit: ${keys(UNITS).join(', ')}`);
    }
    if (kind === 'text' && typeof it.value === 'number') return fail(`the value of "${it.property}" must be words, { en, zh } or a text in quotes`);
    if (it.asOf === undefined && it.from === undefined && it.to === undefined) return fail('has no date: add asOf, or from and to');
    if (it.from !== undefined && it.to !== undefined && isBefore(it.to, it.from)) return fail(`ends (${it.to}) before it begins (${it.from})`);
    return it;
  }),
);

const relation = v.pipe(
  v.strictObject({
    type: v.picklist(keys(RELATION_TYPES) as [RelationTypeName, ...RelationTypeName[]]),
    target: id,
    /** The exact post, where the type alone does not say it: "party secretary". */
    title: v.optional(bilingual(120)),
    /** Per cent of the shares. */
    share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
    asOf: v.optional(date),
    from: v.optional(date),
    to: v.optional(date),
    source: id,
    /** As in a fact. */
    also: v.optional(id),
  }),
  v.check((it) => it.from === undefined || it.to === undefined || !isBefore(it.to, it.from), 'ends before it begins'),
);

/** A source of facts, as it stands in the entity's file. */
const source = v.strictObject({
  title: line(300),
  publisher: line(120),
  /** When it was published; left out only where the source bears no date. */
  date: v.optional(date),
  url: httpUrl,
  /** When a second reader last held every claim of the file that names it against the page. */
  checked: v.optional(date),
});

/** The shape of one file under data/entities, after YAML has been read. */
export const entitySchema = v.strictObject({
  id,
  type: v.picklist(keys(ENTITY_TYPES) as [EntityType, ...EntityType[]]),
  name: v.strictObject({
    en: line(120),
    zh: v.pipe(
      line(80),
      v.check((text) => /[\p{Script=Han}\w]/u.test(text), 'has no letters'),
    ),
    legal: v.optional(line(160)),
    legalZh: v.optional(line(120)),
  }),
  aliases: v.optional(v.array(alias), []),
  /** Words near an alias with `needs: context` that show that this entity is meant. */
  context: v.optional(v.array(line(60)), []),
  /** Phrases that hold one of the names but mean something else: "Seres Therapeutics". */
  not: v.optional(v.array(line(120)), []),
  /** Known and found by searching, but never marked in a text: the papers and agencies that every reader of news knows. */
  quiet: v.optional(v.literal(true)),
  summary: v.strictObject({ en: summaryEn, zh: summaryZh }),
  listings: v.optional(
    v.array(
      v.strictObject({
        exchange: v.picklist(keys(EXCHANGES) as [Exchange, ...Exchange[]]),
        code: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^[0-9A-Z.]{1,10}$/, 'must be digits or capitals, in quotes')),
        from: v.optional(date),
        to: v.optional(date),
        source: v.optional(id),
      }),
    ),
    [],
  ),
  links: v.optional(v.strictObject({ site: v.optional(httpUrl), wikipediaEn: v.optional(httpUrl), wikipediaZh: v.optional(httpUrl) }), {}),
  facts: v.optional(v.array(fact), []),
  relations: v.optional(v.array(relation), []),
  sources: v.record(id, source),
});

/** One entity as it is written, all defaults filled in. */
export type Entity = v.InferOutput<typeof entitySchema>;
