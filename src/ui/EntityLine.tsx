import { ENTITY_TYPES, type EntityType } from '../kb/vocabulary.ts';

/** What a list says of an entity. */
export interface ListedEntity {
  readonly type: EntityType;
  readonly name: { readonly en: string; readonly zh: string };
  readonly summary: { readonly en: string; readonly zh: string };
}

interface EntityLineProps {
  readonly entity: ListedEntity;
  readonly language: 'en' | 'zh';
  /** False where a heading says the type. */
  readonly withType?: boolean;
}

const LANGUAGE_TAGS = { en: 'en', zh: 'zh-Hans' } as const;

/** An entity in a list: both names, that in the interface's language first, and its summary in one line. */
export function EntityLine({ entity: { type, name, summary }, language, withType = false }: EntityLineProps) {
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <>
      <span class="name">
        <b lang={LANGUAGE_TAGS[language]}>{name[language]}</b>
        {name[other] !== name[language] && <span lang={LANGUAGE_TAGS[other]}>{name[other]}</span>}
        {withType && <span class="type">{ENTITY_TYPES[type][language]}</span>}
      </span>
      <span class="line" title={summary[language]}>
        {summary[language]}
      </span>
    </>
  );
}
