/** Longest wait for a frame, in ms: a tab behind others is not drawn. */
const LONGEST = 500;

const come = (type: string) => new Promise<void>((done) => document.addEventListener(type, () => done(), { once: true }));

/** Chrome may make a page ready beforehand, in the tab of another that is being read. */
async function shown(): Promise<void> {
  if ('prerendering' in document && document.prerendering) await come('prerenderingchange');
}

async function parsed(): Promise<void> {
  if (document.readyState === 'loading') await come('DOMContentLoaded');
}

/** To ask for a style before a frame makes the browser compute all styles of the page, on top of the frame in which it does so anyway. */
async function drawn(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, LONGEST);
  });
  // A task of its own: what the frame calls comes before its styles and its layout.
  const frame = new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
  await Promise.race([frame, late]);
  clearTimeout(timer);
}

/** Settles once the page is one that its reader sees, its document is there to the end, and the browser has drawn it. */
export async function firstFrame(): Promise<void> {
  await shown();
  await parsed();
  await drawn();
}
