import { render } from 'preact';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import { articleDate } from '../page/articleDate.ts';
import { createCardHost } from '../page/cardHost.ts';
import { isOnDark } from '../page/darkness.ts';
import type { OpenedBy } from '../page/hover.ts';
import { placeCard } from '../page/placeCard.ts';
import type { PageMention } from '../page/readPage.ts';
import type { Card } from '../page/watchHover.ts';
import type { MutedWhere } from '../recognize/mutedMatch.ts';
import { CARD_LABELS } from './cardLabels.ts';
import type { CardLanguage } from './dateText.ts';
import { EntityCard } from './EntityCard.tsx';
import { reasonText } from './reasonText.ts';

/** Colours of cards; `page`: light or dark as the ground of the name is. */
export type CardTheme = 'page' | 'light' | 'dark';

/** A card whose looks follow the settings while it is open. */
export interface CardLayer extends Card {
  /** Draws the open card anew, as the settings now want it. */
  readonly redraw: () => void;
}

export interface CardLayerOptions {
  readonly css: string;
  /** The record of an entity on this page, from memory. */
  readonly recordOf: (entity: string) => CardRecord | undefined;
  readonly onPage: () => ReadonlySet<string>;
  /** Where the text is, and selectors of where the site says when it was published; asked with each card, since pages change. */
  readonly roots: () => readonly Element[];
  readonly dates?: readonly string[];
  readonly languageOf: (mention: PageMention) => CardLanguage;
  /** True where cards have their summary in both languages; asked with each card, as is the theme. */
  readonly inBoth: () => boolean;
  readonly theme: () => CardTheme;
  readonly onNext: (mention: PageMention) => void;
  readonly onMute: (mention: PageMention, where: MutedWhere) => void;
  readonly onNever: (mention: PageMention) => void;
  /** The reader wants the entity in the side panel. */
  readonly onPanel: (mention: PageMention) => void;
  /** The reader closes the card by its button. */
  readonly onDismiss: () => void;
  readonly signal: AbortSignal;
}

/** Narrower viewports, in px, show a tapped card as a bottom sheet. */
const SHEET_BELOW = 700;

/** Copies text; where the page forbids the clipboard's newer way, in the older one. */
async function copyText(text: string, holder: ShadowRoot): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    holder.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

/** The box that cards are drawn in, in a closed shadow root of the host. */
function buildLayer(host: Element, css: string): { readonly root: ShadowRoot; readonly layer: HTMLElement } {
  const root = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.setAttribute('popover', 'manual');
  layer.setAttribute('role', 'dialog');
  layer.tabIndex = -1;
  root.append(layer);
  return { root, layer };
}

/**
 * The card's place in the page: one host element with a closed shadow root, put into the top layer
 * while a card is open. The host enters the page with the first card and leaves with `signal`.
 */
export function createCardLayer(options: CardLayerOptions): CardLayer {
  const { css, recordOf, signal } = options;
  const host = createCardHost();
  let built: ReturnType<typeof buildLayer> | undefined;
  /** Built with the first card: most pages that are read never show one. */
  const parts = () => {
    built ??= buildLayer(host, css);
    return built;
  };

  let opened = false;
  let focusBefore: Element | null = null;
  let place: { readonly mention: PageMention; readonly record: CardRecord; readonly key: string; anchor: DOMRect } | undefined;

  function position(anchor: DOMRect): void {
    const { layer } = parts();
    if (layer.classList.contains('sheet')) {
      layer.style.left = layer.style.top = layer.style.maxHeight = '';
      return;
    }
    layer.style.setProperty('--room', '100vh');
    const { width, height } = layer.getBoundingClientRect();
    const { left, top, room } = placeCard(anchor, { width, height }, { width: document.documentElement.clientWidth, height: innerHeight });
    layer.style.left = `${Math.round(left)}px`;
    layer.style.top = `${Math.round(top)}px`;
    layer.style.setProperty('--room', `${Math.max(0, Math.floor(room))}px`);
  }

  function draw(): void {
    if (!place) return;
    const { mention, record, key } = place;
    const { root, layer } = parts();
    const language = options.languageOf(mention);
    const theme = options.theme();
    const ground = mention.spans[0].startContainer.parentElement;
    layer.dataset.theme = theme === 'page' ? (ground && isOnDark(ground) ? 'dark' : 'light') : theme;
    layer.setAttribute('aria-label', CARD_LABELS[language].card(record.name[language]));
    render(
      <EntityCard
        key={key}
        record={record}
        mention={mention.text}
        language={language}
        both={options.inBoth()}
        onPage={options.onPage()}
        day={articleDate(document, options.roots(), options.dates)}
        reason={reasonText(mention.reason, language, (id) => recordOf(id)?.name[language])}
        onMute={(where) => options.onMute(mention, where)}
        onNever={() => options.onNever(mention)}
        onCopy={(text) => copyText(text, root)}
        onNext={() => options.onNext(mention)}
        onPanel={() => options.onPanel(mention)}
        onClose={options.onDismiss}
        onResize={() => requestAnimationFrame(() => place && position(place.anchor))}
      />,
      layer,
    );
  }

  function close(how: OpenedBy): void {
    if (!opened) return;
    opened = false;
    place = undefined;
    const { root, layer } = parts();
    const hadFocus = root.activeElement !== null;
    if (layer.isConnected && layer.matches(':popover-open')) layer.hidePopover();
    render(null, layer);
    if (host.parentNode !== document.documentElement) host.remove();
    if (how === 'key' && hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  }

  signal.addEventListener('abort', () => {
    if (built) render(null, built.layer);
    host.remove();
  });

  return {
    host: () => host,
    box: () => (opened ? parts().layer.getBoundingClientRect() : undefined),
    open(mention, anchor, how) {
      const record = recordOf(mention.entity);
      if (!record) return;
      const { layer } = parts();
      // What fills the screen makes all outside of it inert: a card there would be seen and take no click.
      const holder = document.fullscreenElement ?? document.documentElement;
      if (host.parentNode !== holder) holder.append(host);
      layer.className = how === 'tap' && innerWidth < SHEET_BELOW ? 'layer sheet' : 'layer';
      focusBefore = document.activeElement;
      opened = true;
      // A fresh key for each opening: nothing of the last card's state carries over.
      place = { mention, record, anchor, key: `${mention.entity} ${performance.now()}` };
      draw();
      layer.showPopover();
      position(anchor);
      if (how === 'key') layer.focus({ preventScroll: true });
    },
    move(anchor) {
      if (!place) return;
      place.anchor = anchor;
      position(anchor);
    },
    redraw() {
      draw();
      if (place) position(place.anchor);
    },
    close,
  };
}
