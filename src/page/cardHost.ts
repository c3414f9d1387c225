const HOST = 'newsgloss-card';

/** Takes away the element of a reader whose extension was updated under the page, and whose code the browser has stopped. */
export function removeLeftHosts(): void {
  for (const left of document.querySelectorAll(HOST)) left.remove();
}

/** The one element of ours, not yet in the page: made where no page's definition of such an element can get hold of it before its root is there. */
export const createCardHost = (): HTMLElement => document.implementation.createHTMLDocument('').createElement(HOST);
