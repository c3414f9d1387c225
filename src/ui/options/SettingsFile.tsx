import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from '../useMessages.ts';
import { type OptionsSettings, SETTING_NAMES, type SettingFault } from './optionsSettings.ts';

/** What became of a file. */
export type ImportResult =
  | { readonly refused: 'too-big' | 'not-json' | 'not-settings' }
  | { readonly faults: readonly SettingFault[]; readonly unknown: readonly string[]; readonly newer: boolean };

interface SettingsFileProps {
  readonly settings: OptionsSettings;
  /** The text of the file that holds all settings. */
  readonly textOf: (settings: OptionsSettings) => string;
  /** Takes over what a file says; nothing where storage refused, which is told elsewhere. */
  readonly onImport: (file: File) => Promise<ImportResult | undefined>;
  /** @returns false where storage refused, which is told elsewhere */
  readonly onReset: () => Promise<boolean>;
}

const REFUSED = { 'too-big': 'optionsImportBig', 'not-json': 'optionsImportNotJson', 'not-settings': 'optionsImportNotOurs' } as const;

/** The address of a file in memory, as long as its text is this. */
function useFileAddress(text: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address;
}

/** All settings as one file, out and in, and back to the beginning. */
export function SettingsFile({ settings, textOf, onImport, onReset }: SettingsFileProps) {
  const t = useMessages();
  const [lines, setLines] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const reset = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const address = useFileAddress(textOf(settings));
  useLayoutEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);

  const linesOf = (name: string, result: ImportResult): readonly string[] => {
    if ('refused' in result) return [t(REFUSED[result.refused], name)];
    return [
      t('optionsImported', name),
      ...(result.newer ? [t('optionsImportNewer')] : []),
      ...result.faults.map(({ setting, partly }) => t(partly ? 'optionsImportFaultList' : 'optionsImportFault', t(SETTING_NAMES[setting]))),
      ...result.unknown.map((key) => t('optionsImportUnknown', key)),
    ];
  };
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const result = await onImport(file);
    // The same file may be chosen again.
    input.value = '';
    setLines(result ? linesOf(file.name, result) : []);
  };
  const stopAsking = () => {
    setAsking(false);
    reset.current?.focus();
  };
  return (
    <section aria-labelledby="file">
      <h2 id="file">{t('optionsFile')}</h2>
      <div class="actions">
        <a class="action" href={address} download="newsgloss-settings.json">
          {t('optionsExport')}
        </a>
        <label class="action">
          <input type="file" class="unseen" accept=".json,application/json" onChange={(event) => take(event.currentTarget)} />
          {t('optionsImport')}
        </label>
        <button type="button" class="action" ref={reset} aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('optionsReset')}
        </button>
      </div>
      {asking && (
        <div class="notice">
          <p>{t('optionsResetAsk')}</p>
          <div class="actions">
            <button type="button" class="action" ref={keep} onClick={stopAsking}>
              {t('optionsResetNo')}
            </button>
            <button
              type="button"
              class="action grave"
              onClick={async () => {
                const done = await onReset();
                stopAsking();
                setLines(done ? [t('optionsResetDone')] : []);
              }}
            >
              {t('optionsResetYes')}
            </button>
          </div>
        </div>
      )}
      <div class="lines" role="status">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
