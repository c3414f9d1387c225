/** Longest wait for a page that never rests, in ms. */
const LONGEST = 1_000;

/** Waits until the page has nothing else to do. @returns false where `signal` came first */
export function inIdleTime(signal: AbortSignal): Promise<boolean> {
  return new Promise((done) => {
    if (signal.aborted) return done(false);
    const onAbort = () => {
      cancelIdleCallback(waiting);
      done(false);
    };
    const waiting = requestIdleCallback(
      () => {
        signal.removeEventListener('abort', onAbort);
        done(true);
      },
      { timeout: LONGEST },
    );
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
