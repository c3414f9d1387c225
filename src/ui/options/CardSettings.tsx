import { useState } from 'preact/hooks';
import { useMessages } from '../useMessages.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import type { ChangeOptions, OptionsSettings } from './optionsSettings.ts';

/** As the settings take it, in ms. */
const isDelay = (delay: number) => Number.isInteger(delay) && delay >= 0 && delay <= 3000;

interface CardSettingsProps {
  readonly settings: OptionsSettings;
  readonly onChange: ChangeOptions;
}

/** In which language, in which colours and how soon cards come. */
export function CardSettings({ settings, onChange }: CardSettingsProps) {
  const t = useMessages();
  const [wrong, setWrong] = useState(false);
  const setDelay = (delay: number) => {
    setWrong(!isDelay(delay));
    if (isDelay(delay)) onChange({ delay });
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
          value={wrong ? undefined : settings.delay}
          aria-invalid={wrong}
          aria-describedby="delay-wrong"
          onInput={(event) => setDelay(event.currentTarget.valueAsNumber)}
        />
      </label>
      <p id="delay-wrong" class="wrong" role="status">
        {wrong && t('optionsDelayWrong', String(settings.delay))}
      </p>
    </section>
  );
}
