import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '../assets/card.css?inline';
import { createCardLayer } from '../src/ui/cardLayer.tsx';
import type { CreateCardLayer } from '../src/ui/startReader.ts';

declare global {
  /** Of the content scripts' own world: what draws cards, once a reader has asked for it. */
  var newsglossCards: CreateCardLayer | undefined;
}

// The card's half of the content script: run in a page when its reader asks for it (src/extension/readerRegistration.ts).
export default defineUnlistedScript(() => {
  globalThis.newsglossCards = (options) => createCardLayer({ ...options, css: cardCss });
});
