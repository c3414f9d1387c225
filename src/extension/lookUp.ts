import * as v from 'valibot';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const lookUpSchema = v.union([v.object({ entity: name }), v.object({ query: name })]);

/** What the panel is asked to show: an entity, or what a search for a text finds. */
export type LookUp = v.InferOutput<typeof lookUpSchema>;

/** Longest text that is looked up, in UTF-16 units: longer selections name nothing. */
const LONGEST = 200;

/** A look-up of a selected or typed text, cut to what can name something. */
export const lookUpText = (text: string): { readonly query: string } => ({ query: text.trim().replace(/\s+/g, ' ').slice(0, LONGEST) });

/** A look-up from wherever it was kept; nothing where that is none. */
export function parseLookUp(kept: unknown): LookUp | undefined {
  const parsed = v.safeParse(lookUpSchema, kept);
  return parsed.success ? parsed.output : undefined;
}

/** The fragment of the panel's address for a look-up: an address can be opened in a tab and kept. */
export const toFragment = (lookUp: LookUp): string => `#${new URLSearchParams(lookUp)}`;

/** The look-up in an address's fragment; nothing where it holds none. */
export const fromFragment = (fragment: string): LookUp | undefined => parseLookUp(Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, ''))));
