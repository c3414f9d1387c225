import { useState } from 'preact/hooks';
import type { MessageKey } from '../messages/messages.ts';
import { useMessages } from '../useMessages.ts';

/** The browser's own page for an extension's keys. Pages may not link to it. */
const CHROME_ADDRESS = 'chrome://extensions/shortcuts';

const COMMANDS: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'commandList',
  'next-mention': 'commandNext',
  'previous-mention': 'commandPrevious',
  'toggle-card': 'commandToggle',
};

/** A keyboard command as the browser has it now. */
export interface Shortcut {
  readonly name: string;
  /** What the browser says of it. */
  readonly description: string;
  /** Empty where it has no keys. */
  readonly keys: string;
}

interface KeyboardSettingsProps {
  readonly shortcuts: readonly Shortcut[];
  readonly family: 'chrome' | 'firefox';
  /** Opens the browser's own page for keys. @returns false where it lets no extension do so */
  readonly onOpenShortcuts: () => Promise<boolean>;
}

/** The keyboard commands, and where the browser has them changed. */
export function KeyboardSettings({ shortcuts, family, onOpenShortcuts }: KeyboardSettingsProps) {
  const t = useMessages();
  const [copied, setCopied] = useState(false);
  const [closed, setClosed] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(CHROME_ADDRESS);
    setCopied(true);
  };
  const textOf = ({ name, description }: Shortcut) => {
    const key = COMMANDS[name];
    return key === undefined ? description || name : t(key);
  };
  return (
    <section aria-labelledby="keyboard">
      <h2 id="keyboard">{t('optionsKeyboard')}</h2>
      <dl class="keys">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.name}>
            <dt>{textOf(shortcut)}</dt>
            <dd>{shortcut.keys === '' ? <span class="quiet">{t('optionsNoKeys')}</span> : <kbd>{shortcut.keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="action" onClick={async () => setClosed(!(await onOpenShortcuts()))}>
        {t('optionsKeysOpen')}
      </button>
      {family === 'chrome' && (
        <p class="way">
          {t('optionsKeysChrome')}{' '}
          <span class="address">
            <code>{CHROME_ADDRESS}</code>
            <button type="button" class="plain" onClick={copy} aria-live="polite">
              {t(copied ? 'optionsCopied' : 'optionsCopy')}
            </button>
          </span>
        </p>
      )}
      {family === 'firefox' && (
        <p class="way" role="status">
          {closed && t('optionsKeysFirefox')}
        </p>
      )}
    </section>
  );
}
