const HOST = 'newsgloss-card';

/**
 * The one element of ours, not yet in the page.
 * One that is there belongs to a reader whose extension was updated under the page, and whose code the browser has stopped: it goes.
 */
export function createCardHost(): HTMLElement {
  for (const left of document.querySelectorAll(HOST)) left.remove();
  // Made where no page's definition of such an element can get hold of it before its root is there.
  return document.implementation.createHTMLDocument('').createElement(HOST);
}
