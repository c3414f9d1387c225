import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const expectation = { marks: v.array(v.string()), entities: v.record(v.string(), v.number()) };
const pageSchema = v.strictObject({
  url: v.string(),
  ...expectation,
  steps: v.optional(v.array(v.strictObject({ click: v.string(), url: v.optional(v.string()), ...expectation })), []),
});

/** A page of ours built as a news site builds its pages, and what is expected of it. */
export type FixturePage = v.InferOutput<typeof pageSchema> & { readonly name: string; readonly html: string };

const FOLDER = join(import.meta.dirname, '../pages');

/** All fixture pages, each with the expectations that stand beside it. */
export function readFixturePages(): FixturePage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = file.replace(/\.json$/, '');
      const page = v.parse(pageSchema, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
      return { ...page, name, html: readFileSync(join(FOLDER, `${name}.html`), 'utf8') };
    });
}

/** The same page under an address that Newsgloss does not read. */
export const offAddress = (url: string) => url.replace(/^http:\/\/[^/]+/, 'http://news.example');
