import type { Entity } from './entitySchema.ts';
import { normalize } from './normalize.ts';

/** One way in which a text may name an entity. */
export interface SurfaceForm {
  readonly text: string;
  /** Only as written, upper and lower case included. */
  readonly exact: boolean;
  readonly needs?: 'full-name' | 'context';
  /** Where in the entity's file it, or the name that it was derived from, stands. */
  readonly path: readonly PropertyKey[];
}

/** Turns simplified Chinese into the traditional forms in use; passed in, since the dictionaries are large. */
export type ToTraditional = (text: string) => readonly string[];

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]/;
/** Types whose English names take a plural in running text. */
const PLURAL_TYPES: ReadonlySet<string> = new Set(['term', 'product']);

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** Spellings of one written name that differ in typing habits only. */
function typingVariants(text: string): string[] {
  let forms = [text];
  if (/['’]/.test(text)) forms.push(text.replace(/['’]/g, ''));
  if (text.includes('&')) forms = forms.flatMap((form) => [form, form.replace(/\s*&\s*/g, '&'), form.replace(/\s*&\s*/g, ' and ')]);
  if (text.includes('·')) forms = forms.flatMap((form) => [form, form.replaceAll('·', ''), form.replaceAll('·', ' ')]);
  const open = text.replace(/(\p{Script=Han})\s*([A-Za-z0-9])/gu, '$1 $2').replace(/([A-Za-z0-9])\s*(\p{Script=Han})/gu, '$1 $2');
  const closed = text.replace(/(\p{Script=Han})\s+(?=[A-Za-z0-9])/gu, '$1').replace(/([A-Za-z0-9])\s+(?=\p{Script=Han})/gu, '$1');
  return unique([...forms, open, closed]);
}

/** `NEV` and `NEVs`, `power battery` and `power batteries`. */
function withPlural(text: string): string[] {
  if (!/[A-Za-z]$/.test(text) || /s$/i.test(text)) return [text];
  return [text, /[^aeiou]y$/.test(text) ? text.replace(/y$/, 'ies') : `${text}s`];
}

/**
 * All surface forms of an entity: those written in its file and those derived from them
 * (traditional characters, apostrophes, ampersands, middle dots, Latin beside Chinese, plurals,
 * two-character names of people set with a space). A form stated as an alias with conditions
 * replaces the name of the same text. Hyphens, spaces, width and case are {@link normalize}'s part.
 */
export function surfaceForms(entity: Pick<Entity, 'type' | 'name' | 'aliases'>, toTraditional: ToTraditional): readonly SurfaceForm[] {
  const written: SurfaceForm[] = [
    { text: entity.name.en, exact: false, path: ['name', 'en'] },
    { text: entity.name.zh, exact: false, path: ['name', 'zh'] },
  ];
  if (entity.name.legal !== undefined) written.push({ text: entity.name.legal, exact: false, path: ['name', 'legal'] });
  if (entity.name.legalZh !== undefined) written.push({ text: entity.name.legalZh, exact: false, path: ['name', 'legalZh'] });
  entity.aliases.forEach((alias, index) => {
    written.push({
      text: alias.text,
      exact: alias.case === 'exact',
      needs: alias.needs,
      path: ['aliases', index],
    });
  });

  // Aliases of one text in different cases (AION, Aion) stand side by side; a name gives way to its alias.
  const keyOf = ({ text, exact }: SurfaceForm) => {
    const { folded, cased } = normalize(text);
    return exact ? `${folded} ${cased}` : folded;
  };
  const restated = new Set(entity.aliases.map(({ text }) => normalize(text).folded));
  const forms = new Map<string, SurfaceForm>();
  for (const form of written) {
    const key = keyOf(form);
    const isAlias = form.path[0] === 'aliases';
    if (isAlias || (!forms.has(key) && !restated.has(normalize(form.text).folded))) forms.set(key, form);
  }
  for (const form of [...forms.values()]) {
    let texts = typingVariants(form.text);
    if (PLURAL_TYPES.has(entity.type) && LATIN.test(form.text)) texts = texts.flatMap(withPlural);
    if (HAN.test(form.text)) texts = texts.flatMap((text) => [text, ...toTraditional(text)]);
    if (entity.type === 'person') texts = texts.flatMap((text) => (/^\p{Script=Han}{2}$/u.test(text) ? [text, [...text].join(' ')] : [text]));
    for (const text of unique(texts)) {
      const derived = { ...form, text };
      if (!forms.has(keyOf(derived)) && !restated.has(normalize(text).folded)) forms.set(keyOf(derived), derived);
    }
  }
  return [...forms.values()];
}
