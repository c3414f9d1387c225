import { fromFragment, type LookUp, toFragment } from './lookUp.ts';

interface PanelHistory {
  /** The look-up of the page's address. */
  readonly lookUp: () => LookUp | undefined;
  /** Where in the history the page is, counted from 0. */
  readonly place: () => number;
  /** How far down the reader had scrolled here when going on, in CSS px. */
  readonly scrolled: () => number;
  readonly canGoBack: () => boolean;
  readonly canGoForward: () => boolean;
  readonly go: (lookUp: LookUp) => void;
}

const placeOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'place' in state && typeof state.place === 'number' ? state.place : undefined;

/**
 * The panel's history: that of its page, so that the browser's own back works in a tab. Links need only lead to
 * another fragment. Alt+Left and Alt+Right are heard here because browsers do not offer them in their side panels.
 * @param onMove called when the page is at another look-up
 */
export function createPanelHistory(onMove: () => void, signal: AbortSignal): PanelHistory {
  const scrolled = new Map<number, number>();
  let place = placeOf(history.state) ?? 0;
  let last = place;
  const keep = () => history.replaceState({ place }, '');
  keep();
  history.scrollRestoration = 'manual';

  addEventListener(
    'popstate',
    ({ state }) => {
      scrolled.set(place, scrollY);
      const known = placeOf(state);
      place = known ?? place + 1;
      // A new place cuts off what lay ahead.
      last = known === undefined ? place : Math.max(last, place);
      if (known === undefined) {
        keep();
        scrolled.delete(place);
      }
      onMove();
    },
    { signal },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const by = { ArrowLeft: place > 0 ? -1 : 0, ArrowRight: place < last ? 1 : 0 }[event.key] ?? 0;
      if (by === 0) return;
      event.preventDefault();
      history.go(by);
    },
    { signal },
  );
  return {
    lookUp: () => fromFragment(location.hash),
    place: () => place,
    scrolled: () => scrolled.get(place) ?? 0,
    canGoBack: () => place > 0,
    canGoForward: () => place < last,
    go(lookUp) {
      location.hash = toFragment(lookUp);
    },
  };
}
