/**
 * When a card opens and closes, as a pure function of what happened before and what happens now.
 * `M` is whatever stands for a mark; two are the same if they are identical.
 */
export interface HoverState<M> {
  /** The mark whose card is open. */
  readonly open?: { readonly mark: M; readonly how: OpenedBy };
  /** A card will open for this mark unless something comes between. */
  readonly pending?: { readonly mark: M; readonly token: number };
  /** The open card will close unless the pointer comes back. */
  readonly leaving?: number;
  /** The mark whose card was dismissed under the pointer: it waits for the pointer to leave and come back. */
  readonly dismissed?: M;
  /** Last token given out; timers with an older token than the awaited one mean nothing. */
  readonly token: number;
  /** When the last card closed, in ms of the caller's clock. */
  readonly closedAt: number;
}

export type OpenedBy = 'pointer' | 'press' | 'tap' | 'key';

export type HoverEvent<M> =
  /** The pointer moved: over a mark, over the card, between the two, or elsewhere. Speed in px/ms. */
  | { readonly type: 'pointer'; readonly zone: 'card' | 'corridor' | 'elsewhere'; readonly speed: number; readonly at: number }
  | { readonly type: 'pointer'; readonly zone: 'mark'; readonly mark: M; readonly speed: number; readonly at: number }
  | { readonly type: 'timer'; readonly token: number; readonly at: number }
  /** A press outside the card, on a mark that is not a link or on anything else. */
  | { readonly type: 'press'; readonly mark?: M; readonly touch: boolean; readonly at: number }
  | { readonly type: 'key'; readonly mark: M; readonly at: number }
  | { readonly type: 'dismiss'; readonly at: number };

type HoverEffect<M> =
  | { readonly type: 'wait'; readonly token: number; readonly ms: number }
  | { readonly type: 'open'; readonly mark: M; readonly how: OpenedBy }
  | { readonly type: 'close'; readonly how: OpenedBy };

interface HoverOptions {
  /** Rest before a card opens, in ms; the reader's setting. */
  readonly delay: number;
}

/** Rest before the next card, in ms, while a card is open or has just closed. */
const NEXT_DELAY = 100;
/** How long "just closed" lasts, in ms. */
const JUST_CLOSED = 500;
/** Grace after leaving mark and card, in ms. */
const LEAVE_DELAY = 300;
/** A pointer faster than this, in px/ms, is passing through. */
const PASSING_SPEED = 0.5;

export const initialHover = { token: 0, closedAt: Number.NEGATIVE_INFINITY } as const satisfies HoverState<unknown>;

interface Step<M> {
  readonly state: HoverState<M>;
  readonly effects: readonly HoverEffect<M>[];
}

const stay = <M>(state: HoverState<M>): Step<M> => ({ state, effects: [] });

function close<M>(state: HoverState<M>, at: number): Step<M> {
  const { open, token } = state;
  if (!open) return stay({ token, closedAt: state.closedAt });
  return { state: { token, closedAt: at }, effects: [{ type: 'close', how: open.how }] };
}

function open<M>(state: HoverState<M>, mark: M, how: OpenedBy, at: number): Step<M> {
  const before = close(state, at);
  return { state: { token: state.token, closedAt: before.state.closedAt, open: { mark, how } }, effects: [...before.effects, { type: 'open', mark, how }] };
}

function pointerOverMark<M>(state: HoverState<M>, mark: M, speed: number, at: number, delay: number): Step<M> {
  if (state.dismissed === mark) return stay(state);
  if (state.open?.mark === mark) return stay({ ...state, pending: undefined, leaving: undefined });
  if (state.open && state.open.how !== 'pointer') return stay(state);
  if (state.pending?.mark === mark && speed < PASSING_SPEED) return stay(state);
  const token = state.token + 1;
  const recent = state.open !== undefined || at - state.closedAt < JUST_CLOSED;
  const leaving = state.open && state.leaving === undefined ? startLeaving({ ...state, token }) : undefined;
  return {
    state: { ...(leaving?.state ?? { ...state, token }), pending: { mark, token } },
    effects: [{ type: 'wait', token, ms: recent ? Math.min(NEXT_DELAY, delay) : delay }, ...(leaving?.effects ?? [])],
  };
}

function startLeaving<M>(state: HoverState<M>): Step<M> {
  const token = state.token + 1;
  return { state: { ...state, token, leaving: token }, effects: [{ type: 'wait', token, ms: LEAVE_DELAY }] };
}

/** The next state, and what to do now. */
export function hover<M>(state: HoverState<M>, event: HoverEvent<M>, { delay }: HoverOptions): Step<M> {
  switch (event.type) {
    case 'pointer': {
      if (event.zone === 'mark') return pointerOverMark(state, event.mark, event.speed, event.at, delay);
      if (event.zone === 'card' || event.zone === 'corridor') return stay({ ...state, pending: undefined, leaving: undefined });
      const waiting = { ...state, pending: undefined, dismissed: undefined };
      return state.open?.how === 'pointer' && state.leaving === undefined ? startLeaving(waiting) : stay(waiting);
    }
    case 'timer':
      if (state.pending?.token === event.token) return open(state, state.pending.mark, 'pointer', event.at);
      if (state.leaving === event.token) {
        const closed = close(state, event.at);
        return { ...closed, state: { ...closed.state, pending: state.pending } };
      }
      return stay(state);
    case 'press':
      if (event.mark === undefined || event.mark === state.open?.mark) {
        return event.mark === undefined || event.touch
          ? close(state, event.at)
          : stay({ ...state, pending: undefined, leaving: undefined, open: { mark: event.mark, how: 'press' } });
      }
      return open(state, event.mark, event.touch ? 'tap' : 'press', event.at);
    case 'key':
      return open(state, event.mark, 'key', event.at);
    case 'dismiss': {
      const closed = close(state, event.at);
      return state.open ? { ...closed, state: { ...closed.state, dismissed: state.open.mark } } : closed;
    }
  }
}
