/** Longest wait, in ms: a tab behind others is not drawn. */
const LONGEST = 100;

/**
 * Settles when the browser has drawn the page as it is now. To ask for a style before that makes the browser compute all
 * styles of the page at once, on top of the frame in which it does so anyway.
 */
export async function firstFrame(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, LONGEST);
  });
  // A task of its own: what the frame calls comes before its styles and its layout.
  const drawn = new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
  await Promise.race([drawn, late]);
  clearTimeout(timer);
}
