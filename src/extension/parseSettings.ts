import * as v from 'valibot';
import { ENTITY_TYPES, type EntityType } from '../kb/vocabulary.ts';

/** The shape of the settings that this program writes. Raise it with a migration when a field changes its meaning. */
export const VERSION = 2;

const id = v.pipe(v.string(), v.maxLength(200));
const entityTypes = v.picklist(Object.keys(ENTITY_TYPES) as [EntityType, ...EntityType[]]);

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (stored: unknown): stored is Raw => typeof stored === 'object' && stored !== null && !Array.isArray(stored);

/** A name that the reader said does not mean an entity. */
export const mutedSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(200)),
  entity: id,
  where: v.picklist(['page', 'site', 'everywhere']),
  place: v.pipe(v.string(), v.maxLength(2000)),
});

/** Longest lists that are read; of a longer one its newest entries, which stand last. */
const MOST = { muted: 5000, entitiesOff: 5000, sitesAdded: 1000 } as const;

const FIELDS = {
  /** True while Newsgloss reads nowhere. */
  paused: v.boolean(),
  /** Which mentions carry a mark. */
  marks: v.picklist(['first', 'all', 'off']),
  /** How a mark looks. */
  look: v.picklist(['dotted', 'solid', 'tint']),
  /** Types of entities that carry no mark. */
  typesOff: v.array(entityTypes),
  /** Rest of the pointer before a card opens, in ms. */
  delay: v.pipe(v.number(), v.minValue(0), v.maxValue(3000)),
  /** Colours of cards; `page`: light or dark as the page is. */
  theme: v.picklist(['page', 'light', 'dark']),
  /** Language of cards; `text`: that of the text around the name. */
  language: v.picklist(['text', 'en', 'zh', 'both']),
  /** True where the toolbar's button shows how many entities the page names. */
  badge: v.boolean(),
  /** Names that the reader said do not mean what the card showed. */
  muted: v.pipe(v.array(mutedSchema), v.maxLength(MOST.muted)),
  /** Entities that the reader wants never marked. */
  entitiesOff: v.pipe(v.array(id), v.maxLength(MOST.entitiesOff)),
  /** Sites that are not as data/sites.yaml has them: true for on. Keys are site ids. */
  sites: v.pipe(v.custom<Raw>(isRaw), v.record(v.pipe(v.string(), v.maxLength(253)), v.boolean())),
  /** Hosts of sites that the reader added. */
  sitesAdded: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/), v.maxLength(253))), v.maxLength(MOST.sitesAdded)),
} as const;

type Field = keyof typeof FIELDS;
type Frozen<T> = T extends readonly (infer E)[] ? readonly Frozen<E>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** What the reader can set. */
export type Settings = { readonly [F in Field]: Frozen<v.InferOutput<(typeof FIELDS)[F]>> };

/** The settings of a fresh installation. */
export const DEFAULT_SETTINGS: Settings = {
  paused: false,
  marks: 'first',
  look: 'dotted',
  typesOff: [],
  delay: 300,
  theme: 'page',
  language: 'text',
  badge: true,
  muted: [],
  entitiesOff: [],
  sites: {},
  sitesAdded: [],
};

/** Settings and what of the stored ones could not be read. */
export interface ParsedSettings {
  readonly settings: Settings;
  /** Fields that were broken: at their default, or, if they are lists, without the entries that cannot be read. */
  readonly faults: readonly Field[];
  /** True where a newer Newsgloss wrote them: what it knows more is kept, not understood. */
  readonly newer: boolean;
}

/** Each takes settings of its version (counted from 1) to the next one. */
const MIGRATIONS: readonly ((raw: Raw) => Raw)[] = [
  // 1: a list of sites that are off became a record, since sites can now be off by default.
  ({ sitesOff, ...raw }) => {
    if (sitesOff === undefined) return raw;
    // What is no list stays what it is, so that it is told as a fault.
    const sites = Array.isArray(sitesOff) ? Object.fromEntries(sitesOff.filter((site) => typeof site === 'string').map((site) => [site, false])) : sitesOff;
    return { ...raw, sites };
  },
];

/**
 * Stored settings in the shape of this version, fields that are unknown to it included, so that writing them
 * back loses nothing.
 */
export function migrateSettings(stored: unknown): Raw {
  if (!isRaw(stored)) return { version: VERSION };
  const version = typeof stored.version === 'number' && stored.version >= 1 ? stored.version : 1;
  const migrated = MIGRATIONS.slice(version - 1).reduce((raw, migrate) => migrate(raw), stored);
  return { ...migrated, version: Math.max(version, VERSION) };
}

/** The entries of a broken list (or record) that are good by themselves; nothing where there are none. */
function goodEntries(field: Field, broken: unknown): unknown {
  const schema: v.GenericSchema<unknown, unknown> = FIELDS[field];
  const most = Object.hasOwn(MOST, field) ? MOST[field as keyof typeof MOST] : Number.POSITIVE_INFINITY;
  const good = Array.isArray(broken)
    ? broken.filter((entry) => v.is(schema, [entry])).slice(-most)
    : isRaw(broken)
      ? Object.fromEntries(Object.entries(broken).filter((entry) => v.is(schema, Object.fromEntries([entry]))))
      : {};
  const parsed = v.safeParse(schema, good);
  return parsed.success && Object.keys(good).length > 0 ? parsed.output : undefined;
}

/** A field that was broken. */
interface SettingFault {
  readonly setting: Field;
  /** True where it is a list of which the good entries could be read. */
  readonly partly: boolean;
}

/** The settings that a stored object or a file gives, and no others. */
export interface GivenSettings {
  readonly given: Partial<Settings>;
  readonly faults: readonly SettingFault[];
  /** True where a newer Newsgloss wrote them. */
  readonly newer: boolean;
  /** Keys that mean nothing to this version. */
  readonly unknown: readonly string[];
}

/** What can be read of stored settings, field by field. */
export function parseGivenSettings(stored: unknown): GivenSettings {
  const raw = migrateSettings(stored);
  const fields = Object.keys(FIELDS) as Field[];
  const faults: SettingFault[] = stored === undefined || isRaw(stored) ? [] : fields.map((setting) => ({ setting, partly: false }));
  const given: Record<string, unknown> = {};
  for (const field of fields) {
    if (raw[field] === undefined) continue;
    const parsed = v.safeParse(FIELDS[field], raw[field]);
    const value = parsed.success ? parsed.output : goodEntries(field, raw[field]);
    if (!parsed.success) faults.push({ setting: field, partly: value !== undefined });
    if (value !== undefined) given[field] = value;
  }
  const unknown = Object.keys(raw).filter((key) => key !== 'version' && !Object.hasOwn(FIELDS, key));
  return { given, faults, newer: typeof raw.version === 'number' && raw.version > VERSION, unknown };
}

/** Settings from whatever storage or a file holds: each field that cannot be read becomes its default, alone. */
export function parseSettings(stored: unknown): ParsedSettings {
  const { given, faults, newer } = parseGivenSettings(stored);
  return { settings: { ...DEFAULT_SETTINGS, ...given }, faults: faults.map(({ setting }) => setting), newer };
}
