import type { OpenedBy } from '../page/hover.ts';
import type { PageMention } from '../page/readPage.ts';
import type { Card } from '../page/watchHover.ts';
import type { CardLayer } from './cardLayer.tsx';

interface LateCardOptions {
  /** Brings the code that draws; nothing where that cannot be had. */
  readonly loadLayer: () => Promise<CardLayer | undefined>;
  /** True once an entity's record is here. */
  readonly isKnown: (entity: string) => boolean;
  /** Asks for the record of an entity; settles when it is here, or cannot be had. */
  readonly learn: (entity: string) => Promise<void>;
  /** A card that was to open cannot be drawn. */
  readonly onMissing: () => void;
}

/** A card whose code and records come after the page's marks: a page that is only read needs neither. */
export interface LateCard extends Card {
  /** Brings the code, so that the first card opens at once. */
  readonly load: () => Promise<void>;
  /** See {@link CardLayer}. */
  readonly redraw: () => void;
}

interface Wanted {
  readonly mention: PageMention;
  anchor: DOMRect;
  readonly how: OpenedBy;
}

/** A card that is wanted before it can be drawn opens when it can, if it is still wanted by then. */
export function createLateCard({ loadLayer, isKnown, learn, onMissing }: LateCardOptions): LateCard {
  let layer: CardLayer | undefined;
  let loading: Promise<void> | undefined;
  let wanted: Wanted | undefined;

  const load = (): Promise<void> => {
    loading ??= loadLayer().then((loaded) => {
      layer = loaded;
      // Nobody answered: the next card asks again.
      if (!loaded) loading = undefined;
    });
    return loading;
  };

  async function openLater(card: Wanted): Promise<void> {
    wanted = card;
    await Promise.all([load(), learn(card.mention.entity)]);
    if (wanted !== card) return;
    wanted = undefined;
    if (layer && isKnown(card.mention.entity)) layer.open(card.mention, card.anchor, card.how);
    else onMissing();
  }

  return {
    host: () => layer?.host(),
    load,
    box: () => layer?.box(),
    open(mention, anchor, how) {
      if (layer && isKnown(mention.entity)) layer.open(mention, anchor, how);
      else void openLater({ mention, anchor, how });
    },
    move(anchor) {
      if (wanted) wanted.anchor = anchor;
      else layer?.move(anchor);
    },
    redraw: () => layer?.redraw(),
    close(how) {
      wanted = undefined;
      layer?.close(how);
    },
  };
}
