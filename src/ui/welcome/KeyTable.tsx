import { useState } from 'preact/hooks';
import type { MessageKey } from '../messages/messages.ts';
import { useMessages } from '../useMessages.ts';

/** Keys by command, as the browser has them now. */
export type Keys = Readonly<Record<string, string>>;

const COMMANDS = [
  ['next-mention', 'commandNext'],
  ['previous-mention', 'commandPrevious'],
  ['toggle-card', 'commandToggle'],
  ['_execute_action', 'commandList'],
] as const satisfies readonly (readonly [string, MessageKey])[];

interface KeyTableProps {
  readonly keys: Keys;
  /** Opens the browser's page for keys; false where that cannot be done. */
  readonly onChangeKeys: () => Promise<boolean>;
}

/** What the keys do. */
export function KeyTable({ keys, onChangeKeys }: KeyTableProps) {
  const t = useMessages();
  const [refused, setRefused] = useState(false);
  return (
    <section class="keys">
      <h2>{t('welcomeKeys')}</h2>
      <dl>
        {COMMANDS.map(([command, message]) => (
          <div key={command}>
            <dt>{keys[command] ? <kbd>{keys[command]}</kbd> : <span class="quiet">{t('welcomeKeyNone')}</span>}</dt>
            <dd>{t(message)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t('welcomeKeyClose')}</dd>
        </div>
      </dl>
      <button type="button" class="link" onClick={async () => setRefused(!(await onChangeKeys()))}>
        {t('welcomeKeysChange')}
      </button>
      <p class="quiet" role="status">
        {refused && t('welcomeKeysElsewhere')}
      </p>
    </section>
  );
}
