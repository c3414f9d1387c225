interface ObservePageOptions {
  /** Our own element, once there is one; its coming and going is no news. */
  readonly host: () => Element | undefined;
  /** Reads the page; settles when done, with the time in ms that this has kept the page's thread. */
  readonly onChange: () => Promise<number>;
  /** Called when the page has written itself anew (document.open), which takes all listeners off the document and the window, ours too. */
  readonly onNewDocument: () => void;
  readonly signal: AbortSignal;
}

/** Shortest pause between two readings, in ms: a burst of changes is read once. */
const SETTLE = 120;
/** A reading that worked for t ms is followed by a rest of at least 19 t, so that we use at most 5 % of a busy page's thread. */
const REST = 19;

/**
 * Calls `onChange` some time after anything changed that may change which text is seen: nodes, text,
 * classes and styles, finished transitions, what opens and closes, the window's size, the address in a single-page site.
 */
export function observePage({ host, onChange, onNewDocument, signal }: ObservePageOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let missed = false;
  let rest = SETTLE;

  const run = async () => {
    timer = undefined;
    busy = true;
    try {
      rest = Math.max(SETTLE, (await onChange()) * REST);
    } finally {
      busy = false;
      if (missed) schedule();
    }
  };
  const schedule = () => {
    missed = busy;
    if (busy || timer !== undefined || signal.aborted) return;
    timer = setTimeout(run, rest);
  };

  const isOurs = (record: MutationRecord) => record.type === 'childList' && [...record.addedNodes, ...record.removedNodes].every((node) => node === host());
  const listen = () => {
    for (const type of ['transitionend', 'animationend', 'toggle', 'load'] as const)
      document.addEventListener(type, schedule, { signal, capture: true, passive: true });
    for (const type of ['popstate', 'hashchange', 'pageshow', 'resize'] as const) window.addEventListener(type, schedule, { signal, passive: true });
  };
  let root = document.documentElement;
  const observer = new MutationObserver((records) => {
    if (root !== document.documentElement) {
      root = document.documentElement;
      listen();
      onNewDocument();
    }
    if (records.some((record) => !isOurs(record))) schedule();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'open', 'contenteditable', 'role', 'id', 'itemprop', 'popover'],
  });
  listen();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
