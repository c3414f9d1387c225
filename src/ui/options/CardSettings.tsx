import { useState } from 'preact/hooks';
import { useMessages } from '../useMessages.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import type { ChangeOptions, OptionsSettings } from './optionsSettings.ts';

/** As the settings take it, in ms. */
const isDelay = (text: string) => /^\d+$/.test(text) && Number(text) <= 3000;

interface CardSettingsProps {
  readonly settings: OptionsSettings;
  readonly onChange: ChangeOptions;
}

/** In which language, in which colours and how soon cards come. */
export function CardSettings({ settings, onChange }: CardSettingsProps) {
  const t = useMessages();
  // What stands in the field while one types: settings come back later than the next key.
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && !isDelay(typed);
  const setDelay = (text: string) => {
    setTyped(text);
    if (isDelay(text)) onChange({ delay: Number(text) });
  };
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">{t('optionsCards')}</h2>
      <ChoiceGroup
        name="language"
        legend={t('optionsLanguage')}
        value={settings.language}
        choices={[
          ['text', t('optionsLanguageText')],
          ['en', <span lang="en">{t('optionsLanguageEn')}</span>],
          ['zh', <span lang="zh-Hans">{t('optionsLanguageZh')}</span>],
          ['both', t('optionsLanguageBoth')],
        ]}
        onChoose={(language) => onChange({ language })}
      />
      <ChoiceGroup
        name="theme"
        legend={t('optionsTheme')}
        value={settings.theme}
        choices={[
          ['page', t('optionsThemePage')],
          ['light', t('optionsThemeLight')],
          ['dark', t('optionsThemeDark')],
        ]}
        onChoose={(theme) => onChange({ theme })}
      />
      <label class="alone">
        <span>{t('optionsDelay')}</span>
        <input
          type="number"
          name="delay"
          min={0}
          max={3000}
          step={50}
          value={typed ?? String(settings.delay)}
          aria-invalid={wrong}
          aria-describedby="delay-wrong"
          onInput={(event) => setDelay(event.currentTarget.value)}
          onBlur={() => setTyped(undefined)}
        />
      </label>
      <p id="delay-wrong" class="wrong" role="status">
        {wrong && t('optionsDelayWrong', String(settings.delay))}
      </p>
    </section>
  );
}
