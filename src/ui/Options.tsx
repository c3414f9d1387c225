import { isSiteOn, type Site } from '../kb/site.ts';
import type { MutedMatch } from '../recognize/mutedMatch.ts';
import type { ReaderSettings } from './startReader.ts';

interface OptionsSettings extends ReaderSettings {
  readonly sites: Readonly<Record<string, boolean>>;
  readonly muted: MutedMatch[];
}

interface OptionsProps {
  readonly sites: readonly Site[];
  readonly settings: OptionsSettings;
  readonly onChange: (change: Partial<OptionsSettings>) => void;
}

const MARKS = [
  ['first', 'First mention in each section'],
  ['all', 'Every mention'],
  ['off', 'None'],
] as const;

const LANGUAGES = [
  ['text', 'That of the text'],
  ['en', 'English'],
  ['zh', '中文'],
] as const;

/** On which sites Newsgloss runs, what it marks, how its cards come. */
export function Options({ sites, settings, onChange }: OptionsProps) {
  return (
    <main>
      <h1>Newsgloss</h1>
      <section>
        <h2>Sites</h2>
        <p class="quiet">On a site that is off, none of our code runs.</p>
        <ul class="sites">
          {sites.map((site) => (
            <li key={site.id}>
              <label>
                <input
                  type="checkbox"
                  checked={isSiteOn(site, settings.sites)}
                  onChange={(event) => onChange({ sites: { ...settings.sites, [site.id]: event.currentTarget.checked } })}
                />
                <span>{site.name}</span>
                <span class="quiet">{site.hosts.join(', ')}</span>
              </label>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Marks</h2>
        {MARKS.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="marks" checked={settings.marks === value} onChange={() => onChange({ marks: value })} />
            {label}
          </label>
        ))}
      </section>
      <section>
        <h2>Cards</h2>
        <label>
          {'Language '}
          <select
            value={settings.language === 'both' ? 'text' : settings.language}
            onChange={(event) => onChange({ language: LANGUAGES.find(([value]) => value === event.currentTarget.value)?.[0] ?? 'text' })}
          >
            {LANGUAGES.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {'Open after a rest of '}
          <input
            type="number"
            min={0}
            max={3000}
            step={50}
            value={settings.delay}
            onChange={(event) => {
              const delay = event.currentTarget.valueAsNumber;
              if (delay >= 0 && delay <= 3000) onChange({ delay });
            }}
          />
          {' ms'}
        </label>
      </section>
      <section>
        <h2>Muted matches</h2>
        {settings.muted.length === 0 && <p class="quiet">None. “Not this” on a card mutes a name.</p>}
        <ul class="sites">
          {settings.muted.map((match) => (
            <li key={`${match.text} ${match.entity} ${match.place}`}>
              <span>{match.text}</span> <span class="quiet">{`not ${match.entity}, ${match.where === 'everywhere' ? 'everywhere' : match.place}`}</span>{' '}
              <button type="button" class="plain" onClick={() => onChange({ muted: settings.muted.filter((other) => other !== match) })}>
                Undo
              </button>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
