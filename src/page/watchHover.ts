import { type HoverEvent, type HoverState, hover, initialHover, type OpenedBy } from './hover.ts';
import { boxesOf, type MarkLayer } from './markLayer.ts';
import type { PageMention } from './readPage.ts';

/** What opens and closes; drawn elsewhere. */
export interface Card {
  /** The one element of ours in the page, once there is one. */
  readonly host: () => Element | undefined;
  /** The card's box in the viewport while it is open. */
  readonly box: () => DOMRect | undefined;
  readonly open: (mention: PageMention, anchor: DOMRect, how: OpenedBy) => void;
  readonly move: (anchor: DOMRect) => void;
  readonly close: (how: OpenedBy) => void;
}

interface WatchHoverOptions {
  readonly marks: MarkLayer;
  readonly card: Card;
  /** Rest before a card opens, in ms, asked each time. */
  readonly delay: () => number;
  readonly signal: AbortSignal;
}

export interface HoverControl {
  /** Opens the card of a mention from the keyboard or a list. */
  readonly openByKey: (mention: PageMention) => void;
  readonly dismiss: () => void;
  /** Listens again, where the page has taken all listeners off its document. */
  readonly listen: () => void;
  readonly current: () => PageMention | undefined;
}

/** Scrolling that moves the text by more than this, in px, closes the card. */
const SCROLLED_AWAY = 50;

const KEEPS_ITS_PRESS = 'a[href],button,summary,label,input,select,textarea,[role="button"],[role="link"],[onclick]';

/** True where a point lies in the gap between a mark and its card, on the way from one to the other. */
export function isInCorridor(x: number, y: number, mark: DOMRect, card: DOMRect): boolean {
  const left = Math.min(mark.left, card.left);
  const right = Math.max(mark.right, card.right);
  const [top, bottom] = card.top >= mark.bottom ? [mark.top, card.top] : [card.bottom, mark.bottom];
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Turns pointer, keys, taps and scrolling into events of the {@link hover} reducer, and its effects into a card. */
export function watchHover({ marks, card, delay, signal }: WatchHoverOptions): HoverControl {
  let state: HoverState<PageMention> = initialHover;
  let last: { x: number; y: number; at: number } | undefined;
  let anchor: DOMRect | undefined;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const clock = () => performance.now();
  const isCard = (target: EventTarget | null) => target !== null && target === card.host();

  /** The box that a card is to stand at; none where the text is gone, or behind what fills the screen. */
  function anchorOf(mention: PageMention): DOMRect | undefined {
    if (document.fullscreenElement?.contains(mention.spans[0].startContainer) === false) return undefined;
    const boxes = boxesOf(mention);
    return boxes.find((box) => last && last.x >= box.left - 2 && last.x <= box.right + 2 && last.y >= box.top - 2 && last.y <= box.bottom + 2) ?? boxes[0];
  }

  function dispatch(event: HoverEvent<PageMention>): void {
    const step = hover(state, event, { delay: delay() });
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'wait') {
        const timer = setTimeout(() => {
          timers.delete(timer);
          dispatch({ type: 'timer', token: effect.token, at: clock() });
        }, effect.ms);
        timers.add(timer);
      } else if (effect.type === 'close') {
        marks.setActive(undefined);
        card.close(effect.how);
      } else {
        anchor = anchorOf(effect.mark);
        if (anchor) {
          marks.setActive(effect.mark);
          card.open(effect.mark, anchor, effect.how);
        } else dispatch({ type: 'dismiss', at: clock() });
      }
    }
  }

  function pointerEvent(x: number, y: number, target: EventTarget | null, speed: number): HoverEvent<PageMention> {
    const at = clock();
    if (isCard(target)) return { type: 'pointer', zone: 'card', speed, at };
    const box = card.box();
    const mark = marks.at(x, y);
    if (mark && mark === state.open?.mark) return { type: 'pointer', zone: 'mark', mark, speed, at };
    if (box && anchor && isInCorridor(x, y, anchor, box)) return { type: 'pointer', zone: 'corridor', speed, at };
    return mark ? { type: 'pointer', zone: 'mark', mark, speed, at } : { type: 'pointer', zone: 'elsewhere', speed, at };
  }

  let touch = false;
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const at = clock();
    const speed = last ? Math.hypot(event.clientX - last.x, event.clientY - last.y) / Math.max(1, at - last.at) : Number.POSITIVE_INFINITY;
    last = { x: event.clientX, y: event.clientY, at };
    dispatch(pointerEvent(event.clientX, event.clientY, event.target, speed));
  };
  const onLeave = () => dispatch({ type: 'pointer', zone: 'elsewhere', speed: 0, at: clock() });
  const onDown = (event: PointerEvent) => {
    touch = event.pointerType === 'touch';
    if (isCard(event.target) || marks.at(event.clientX, event.clientY)) return;
    dispatch({ type: 'press', touch, at: clock() });
  };
  const onClick = (event: MouseEvent) => {
    if (isCard(event.target) || event.button !== 0) return;
    const pressed = event.target instanceof Element && event.target.closest(KEEPS_ITS_PRESS);
    const mark = marks.at(event.clientX, event.clientY);
    if (!mark || pressed) return;
    last = { x: event.clientX, y: event.clientY, at: clock() };
    dispatch({ type: 'press', mark, touch, at: clock() });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !state.open) return;
    event.preventDefault();
    event.stopPropagation();
    dispatch({ type: 'dismiss', at: clock() });
  };
  const follow = () => {
    if (!state.open || !anchor) return;
    const { mark } = state.open;
    const boxes = boxesOf(mark);
    const before = anchor;
    const now = boxes.toSorted((a, b) => Math.abs(a.left - before.left) - Math.abs(b.left - before.left))[0];
    if (!now || Math.hypot(now.left - before.left, now.top - before.top) > SCROLLED_AWAY) dispatch({ type: 'dismiss', at: clock() });
    else card.move(now);
  };
  const dismiss = () => dispatch({ type: 'dismiss', at: clock() });

  // The browser takes a listener that is there already for the same: to call this again adds nothing.
  const listen = () => {
    const passive = { signal, capture: true, passive: true };
    document.addEventListener('pointermove', onMove, passive);
    document.addEventListener('pointerdown', onDown, passive);
    document.addEventListener('click', onClick, passive);
    document.addEventListener('keydown', onKey, { signal, capture: true });
    document.addEventListener('scroll', follow, passive);
    document.addEventListener('fullscreenchange', dismiss, passive);
    document.documentElement.addEventListener('pointerleave', onLeave, { signal, passive: true });
    window.addEventListener('resize', dismiss, { signal, passive: true });
    window.addEventListener('pagehide', dismiss, { signal, passive: true });
  };
  listen();

  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
    if (state.open) card.close(state.open.how);
    state = initialHover;
  });

  return {
    openByKey: (mention) => dispatch({ type: 'key', mark: mention, at: clock() }),
    dismiss,
    listen,
    current: () => state.open?.mark,
  };
}
