/** Time that some work takes, in ms. */
export function timed<T>(work: () => T): { readonly time: number; readonly result: T } {
  const began = performance.now();
  const result = work();
  return { time: performance.now() - began, result };
}

/** What measurements tell of a machine left alone: their lower quarter, since what else runs only lengthens times; NaN of none. */
export const undisturbed = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? Number.NaN;
