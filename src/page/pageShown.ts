/** Settles once the page is one that its reader sees: Chrome may make a page ready beforehand, in the tab of another that is being read. */
export async function pageShown(): Promise<void> {
  if (!('prerendering' in document && document.prerendering)) return;
  await new Promise<void>((done) => document.addEventListener('prerenderingchange', () => done(), { once: true }));
}
