import { toJsonSchema } from '@valibot/to-json-schema';
import { entitySchema } from './entitySchema.ts';

/**
 * JSON schema of an entity file as people write it, for completion in editors.
 * It knows the keys and the closed lists. What JSON schema cannot express (dates that exist, the value that
 * goes with a property, the words of a summary) is left out on purpose: `check` sees to that.
 * @returns the text of data/entity.schema.json
 */
export function entityJsonSchema(): string {
  const { $schema, ...schema } = toJsonSchema(entitySchema, { typeMode: 'input', ignoreActions: ['check', 'raw_transform'] });
  const $comment = 'Made from src/kb/entitySchema.ts by: npm run -s kb -- schema';
  // With the defaults an editor would write `aliases: []` where a list is to be begun.
  const withoutDefaults = (key: string, value: unknown) => (key === 'default' ? undefined : value);
  return `${JSON.stringify({ $schema, $comment, ...schema }, withoutDefaults, 2)}\n`;
}
