import { stringify } from 'yaml';
import type { PartialDate } from './date.ts';
import { type EntityType, FACT_PROPERTIES, type FactPropertyName, type RelationTypeName } from './vocabulary.ts';

/** What is most often said first of an entity of each type. */
const STARTERS: Readonly<Record<EntityType, { readonly facts: readonly FactPropertyName[]; readonly relation: RelationTypeName }>> = {
  company: { facts: ['founded', 'headquarters'], relation: 'subsidiary-of' },
  brand: { facts: ['launched', 'products'], relation: 'brand-of' },
  person: { facts: ['born', 'post'], relation: 'post-at' },
  body: { facts: ['established', 'role'], relation: 'part-of' },
  organisation: { facts: ['founded', 'members'], relation: 'based-in' },
  policy: { facts: ['announced', 'content'], relation: 'issued-by' },
  term: { facts: ['definition'], relation: 'kind-of' },
  product: { facts: ['launched', 'specification'], relation: 'product-of' },
  place: { facts: ['industry'], relation: 'part-of' },
};

/** Comments stand in one column, so that the eye finds what is to be filled in. */
const row = (text: string, comment: string) => `${text.padEnd(24)}  # ${comment}`;

function factRows(property: FactPropertyName, today: PartialDate): string[] {
  const { kind } = FACT_PROPERTIES[property];
  const source = '    source: source-1';
  if (kind === 'date') return [`  - property: ${property}`, row('    value: ""', 'the date itself: 2011, 2011-12 or 2011-12-16'), source];
  return [
    `  - property: ${property}`,
    '    value:',
    '      en: ""',
    '      zh: ""',
    row('    asOf: ""', `when it was so, as precise as the source says: ${today.slice(0, 4)}, ${today.slice(0, 7)} or ${today} (today)`),
    source,
  ];
}

interface NewEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly en: string;
  readonly zh?: string;
  readonly today: PartialDate;
}

/** The text of a new entity's file, for its author to fill in: `check` names every field that is still empty. */
export function entityTemplate({ id, type, en, zh = '', today }: NewEntity): string {
  const { facts, relation } = STARTERS[type];
  const quoted = (text: string) => stringify(text, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd();
  return [
    '# yaml-language-server: $schema=../../entity.schema.json',
    '# Fill in what is empty, between the quotes; a quotation mark inside of them is written “ or ”.',
    '# Behind a # nothing counts: take the # and the space behind it away from the lines that you need.',
    '# Then run: npm run -s kb -- check --quiet (each key is explained in data/README.md). In the end all comments may go.',
    row(`id: ${id}`, 'never changed again; the file is named after it'),
    `type: ${type}`,
    'name:',
    row(`  en: ${quoted(en)}`, 'the form that English news uses'),
    row(`  zh: ${quoted(zh)}`, 'the form that Chinese news uses, simplified'),
    row('#   legal: ""', 'the name in the register'),
    row('#   legalZh: ""', 'the same in Chinese'),
    row('# aliases:', 'other forms that readers meet'),
    row('#   - Other Name', 'means this entity wherever it stands'),
    row('#   - { text: Short, needs: full-name }', 'counts only in a text that has a full name too'),
    row('#   - { text: Word, needs: context }', 'counts only near one of the words under context'),
    '# context: [battery, 电池]',
    row('# not: [Name Theatre]', 'phrases that hold a name of it but mean something else'),
    'summary:',
    row('  en: ""', 'one plain sentence, at most 40 words; no praise, no blame, no forecast'),
    row('  zh: ""', 'the same, written as Chinese'),
    row('facts:', 'each as a source says it; remove those for which you find none'),
    ...facts.flatMap((property) => factRows(property, today)),
    row('# relations:', `ties to other entities: this one ${relation} the target`),
    row(`#   - type: ${relation}`, 'or another type; an editor lists them'),
    row('#     target: other-id', 'its id, the name of its file'),
    `#     asOf: ${today.slice(0, 4)}`,
    '#     source: source-1',
    'sources:',
    row('  source-1:', 'a short key of your choice (reuters-2026), the same as behind "source" above'),
    row('    title: ""', 'as published'),
    '    publisher: ""',
    row('    date: ""', 'of publication; remove this line if the source bears none'),
    row('    url: ""', 'https://…'),
    '',
  ].join('\n');
}
