import { browserApi } from './browserApi.ts';

interface OrphanedOptions {
  /** True while the reader of a page is not to be disturbed: an open card goes on from memory until it closes. */
  readonly isBusy: () => boolean;
  readonly leave: () => void;
  readonly signal: AbortSignal;
}

/** The event by which a reader that begins asks those before it in the same page whether they still have an extension. */
const SUCCESSOR = 'newsgloss-successor';

/** True once the extension was updated, reloaded or disabled under the page: Chrome then goes on running the content script alone. */
const isOrphaned = () => (browserApi.runtime as { readonly id?: string } | undefined)?.id === undefined;

/**
 * Ends a reader that has lost its extension, until `signal`.
 * Asked by the id, which goes away at once, when the page comes to the front or another reader begins. A port would
 * tell too, but Chrome also closes it each time that the worker sleeps, and one opened anew keeps the worker awake.
 * The page can send these events as well; all that they do is that the id is looked at.
 * @returns the same question, to be put where the reader has just done something
 */
export function watchOrphaned({ isBusy, leave, signal }: OrphanedOptions): () => void {
  const check = () => {
    if (isOrphaned() && !isBusy()) leave();
  };
  document.dispatchEvent(new Event(SUCCESSOR));
  document.addEventListener(SUCCESSOR, () => isOrphaned() && leave(), { signal });
  document.addEventListener('visibilitychange', check, { signal });
  for (const type of ['focus', 'pageshow'] as const) window.addEventListener(type, check, { signal });
  return check;
}

/** Takes a listener off the extension's API; where that is gone with its extension, there is nothing to take it off. */
export function unlisten(remove: () => void): void {
  try {
    remove();
  } catch {
    // The extension was updated or disabled under the page.
  }
}
