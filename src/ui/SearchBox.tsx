import { useEffect, useRef } from 'preact/hooks';
import { RESULTS_ID, resultId } from './SearchResults.tsx';
import { useMessages } from './useMessages.ts';

interface SearchBoxProps {
  readonly query: string;
  /** The result that is active; none where there are no results. */
  readonly active: string | undefined;
  readonly onQuery: (query: string) => void;
  /** Goes to the next result, or the one before; without results, down leads to what stands below. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
}

const hasSelection = ({ selectionStart, selectionEnd }: HTMLInputElement) => selectionStart !== selectionEnd || getSelection()?.type === 'Range';

/** The search box: it keeps the focus while the arrow keys go through the results. */
export function SearchBox({ query, active, onQuery, onStep, onOpen, onCopy }: SearchBoxProps) {
  const t = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  function press(event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }): void {
    // While an input method composes, the keys are its own.
    if (event.isComposing) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isCopy = key.toLowerCase() === 'c' && (ctrlKey || metaKey) && !altKey && !shiftKey;
    if (key === 'ArrowDown' || key === 'ArrowUp') onStep(key === 'ArrowDown' ? 1 : -1);
    else if (active !== undefined && key === 'Enter') onOpen();
    else if (active !== undefined && isCopy && !hasSelection(event.currentTarget)) onCopy();
    else return;
    event.preventDefault();
  }

  return (
    <input
      ref={input}
      type="search"
      // biome-ignore lint/a11y/noRedundantRoles: it has no datalist, which alone would make it a combobox
      role="combobox"
      list={undefined}
      aria-label={t('popupSearchLabel')}
      aria-autocomplete="list"
      aria-expanded={active !== undefined}
      aria-controls={active === undefined ? undefined : RESULTS_ID}
      aria-activedescendant={active === undefined ? undefined : resultId(active)}
      placeholder={t('popupSearchHint')}
      autocomplete="off"
      spellcheck={false}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={press}
    />
  );
}
