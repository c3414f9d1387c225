/** How far around the viewport is near, in its own size: who scrolls meets nothing that is only coming. */
const MARGIN = '100%';

export interface NearWatch {
  /** Watches these elements, and no others any more. Of new ones it is known from the next frame on whether they are near. */
  readonly watch: (elements: ReadonlySet<Element>) => void;
  readonly isNear: (element: Element) => boolean;
}

/**
 * Tells which elements are near the viewport; asks the browser for no layout.
 * @param onChange called when others have come near or left, in the frame in which it was seen
 */
export function watchNear(onChange: () => void, signal: AbortSignal): NearWatch {
  const watched = new Set<Element>();
  const near = new Set<Element>();
  /** What has no box of its own (`display: contents`, or hidden) is where its parent is. */
  const standIns = new WeakMap<Element, Element>();

  const boxOf = (element: Element): Element => {
    const standIn = standIns.get(element);
    return standIn ? boxOf(standIn) : element;
  };
  const observe = (element: Element) => {
    if (watched.has(element)) return;
    watched.add(element);
    observer.observe(element);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      let changed = false;
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        if (isIntersecting) near.add(target);
        else if (!near.delete(target)) {
          const hasNoBox = box.x === 0 && box.y === 0 && box.width === 0 && box.height === 0;
          if (hasNoBox && target.isConnected && target.parentElement) {
            standIns.set(target, target.parentElement);
            observe(target.parentElement);
          } else continue;
        }
        changed = true;
      }
      if (changed) onChange();
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    watch(elements) {
      const boxes = new Set([...elements].map(boxOf));
      for (const element of watched) {
        if (boxes.has(element)) continue;
        observer.unobserve(element);
        watched.delete(element);
        near.delete(element);
      }
      for (const box of boxes) observe(box);
    },
    isNear: (element) => near.has(boxOf(element)),
  };
}
