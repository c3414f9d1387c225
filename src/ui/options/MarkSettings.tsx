import { ENTITY_TYPES, type EntityType } from '../../kb/vocabulary.ts';
import type { MessageKey } from '../messages/messages.ts';
import { useMessages } from '../useMessages.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import type { ChangeOptions, OptionsSettings } from './optionsSettings.ts';

const TYPES = {
  company: 'optionsTypeCompany',
  brand: 'optionsTypeBrand',
  person: 'optionsTypePerson',
  body: 'optionsTypeBody',
  organisation: 'optionsTypeOrganisation',
  policy: 'optionsTypePolicy',
  term: 'optionsTypeTerm',
  product: 'optionsTypeProduct',
  place: 'optionsTypePlace',
} as const satisfies Record<EntityType, MessageKey>;

interface MarkSettingsProps {
  readonly settings: OptionsSettings;
  readonly onChange: ChangeOptions;
}

/** Which names carry a mark, and how it looks. */
export function MarkSettings({ settings, onChange }: MarkSettingsProps) {
  const t = useMessages();
  const switchType = (type: EntityType, on: boolean) =>
    onChange(({ typesOff }) => ({ typesOff: on ? typesOff.filter((other) => other !== type) : [...new Set([...typesOff, type])] }));
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('optionsMarks')}</h2>
      <ChoiceGroup
        name="marks"
        legend={t('optionsMarksWhich')}
        value={settings.marks}
        choices={[
          ['first', t('optionsMarksFirst')],
          ['all', t('optionsMarksAll')],
          ['off', t('optionsMarksOff')],
        ]}
        onChoose={(marks) => onChange({ marks })}
      />
      <ChoiceGroup
        name="look"
        legend={t('optionsLook')}
        value={settings.look}
        choices={[
          ['dotted', <span class="look dotted">{t('optionsLookDotted')}</span>],
          ['solid', <span class="look solid">{t('optionsLookSolid')}</span>],
          ['tint', <span class="look tint">{t('optionsLookTint')}</span>],
        ]}
        onChoose={(look) => onChange({ look })}
      />
      <fieldset>
        <legend>{t('optionsTypes')}</legend>
        <div class="choices">
          {(Object.keys(ENTITY_TYPES) as EntityType[]).map((type) => (
            <label key={type}>
              <input
                type="checkbox"
                name="type"
                value={type}
                checked={!settings.typesOff.includes(type)}
                onChange={(event) => switchType(type, event.currentTarget.checked)}
              />
              {t(TYPES[type])}
            </label>
          ))}
        </div>
      </fieldset>
      <label class="alone">
        <input type="checkbox" name="badge" checked={settings.badge} onChange={(event) => onChange({ badge: event.currentTarget.checked })} />
        {t('optionsBadge')}
      </label>
    </section>
  );
}
