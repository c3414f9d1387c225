import type { CardRecord } from '../kb/knowledgeBase.ts';
import type { EntityType } from '../kb/vocabulary.ts';
import { removeLeftHosts } from '../page/cardHost.ts';
import { chooseMarks, type MarkChoice } from '../page/chooseMarks.ts';
import { isHeadline } from '../page/headline.ts';
import { inIdleTime } from '../page/inIdleTime.ts';
import { createMarkLayer, elementOf, type MarkLook } from '../page/markLayer.ts';
import { observePage } from '../page/observePage.ts';
import { rankEntities } from '../page/rankEntities.ts';
import { type PageMention, readPage, type ScanTexts } from '../page/readPage.ts';
import { type Card, type HoverControl, watchHover } from '../page/watchHover.ts';
import { isMuted, type MutedMatch, placeOf } from '../recognize/mutedMatch.ts';
import type { KinOf } from '../recognize/resolve.ts';
import type { CardLayer, CardLayerOptions, CardTheme } from './cardLayer.tsx';
import type { CardLanguage } from './dateText.ts';
import { createLateCard } from './lateCard.ts';

/** What of the reader's settings bears on a page. */
export interface ReaderSettings extends MarkChoice {
  readonly look: MarkLook;
  /** In ms. */
  readonly delay: number;
  readonly theme: CardTheme;
  readonly language: CardLanguage | 'text' | 'both';
  readonly muted: readonly MutedMatch[];
}

/** Draws cards; what it needs of the page is the reader's to know. */
export type CreateCardLayer = (options: Omit<CardLayerOptions, 'css'>) => CardLayer;

interface ReaderOptions {
  /** Brings the code that draws cards, once there are names to draw them for; nothing where it cannot be had. */
  readonly loadCards: () => Promise<CreateCardLayer | undefined>;
  /** Where the text is; asked anew for each reading. */
  readonly roots: () => readonly Element[];
  /** Selector of what the site never means as text. */
  readonly skip?: string;
  /** Selectors of where the site says when an article was published. */
  readonly dates?: readonly string[];
  readonly scanTexts: ScanTexts;
  readonly typeOf: (entity: string) => EntityType | undefined;
  readonly kinOf: KinOf;
  readonly recordOf: (entity: string) => CardRecord | undefined;
  /** Asks for the records of these entities, as far as they are not here; settles when they are, or cannot be had. */
  readonly learn: (entities: readonly string[]) => Promise<void>;
  readonly settings: ReaderSettings;
  /** Keeps a muting among the settings. */
  readonly onMute: (muted: MutedMatch) => void;
  /** Keeps among the settings that an entity is never to be marked. */
  readonly onNever: (entity: string) => void;
  /** The reader wants the entity in the side panel. */
  readonly onPanel: (entity: string) => void;
  /** Called after each card that closes. */
  readonly onClose?: () => void;
  /** Called with all mentions of the page, marked or not, each time that they may have changed. */
  readonly onMentions?: (mentions: readonly PageMention[]) => void;
  readonly signal: AbortSignal;
}

/** What keyboard commands, the popup and the settings may ask of a reader that runs. */
export interface Reader {
  /** The entities of the page and how often it names them, by their weight. */
  readonly counts: () => readonly { readonly entity: string; readonly count: number }[];
  /** Goes `by` marked mentions on (or back) from the last one shown, and opens its card. */
  readonly step: (by: 1 | -1) => void;
  /** True while a card is open. */
  readonly isOpen: () => boolean;
  /** Closes the open card, or opens that of the first marked mention in view. */
  readonly toggle: () => void;
  /** Shows the next mention of one entity. */
  readonly show: (entity: string) => void;
  readonly change: (settings: ReaderSettings) => void;
}

/** Records that are asked for at once, 3 kB each: what comes is taken in within a few ms. */
const RECORDS = 40;

/** Text on either side of a name that tells the language there, in UTF-16 units; a block may be a whole page. */
const AROUND = 1000;

/** Chinese where at least a third of the letters around the name are. */
function languageAround({ blockText, start, end }: PageMention): CardLanguage {
  const text = blockText.slice(Math.max(0, start - AROUND), end + AROUND);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 3 >= letters && han > 0 ? 'zh' : 'en';
}

const here = () => ({ page: location.href.replace(/#.*/, ''), site: location.hostname });

const isInView = (mention: PageMention) => {
  const box = elementOf(mention).getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
};

/** Reads a page, marks its names and shows their cards, until `signal`; then nothing of it is left. */
export function startReader(options: ReaderOptions): Reader {
  const { roots, skip, dates, scanTexts, typeOf, kinOf, recordOf, learn, settings, onMute, onNever, onPanel, onMentions, onClose, signal } = options;
  let current = settings;
  let found: readonly PageMention[] = [];
  let mentions: readonly PageMention[] = [];
  let entities: ReadonlySet<string> = new Set();
  let shown: PageMention | undefined;

  const marks = createMarkLayer(signal);
  removeLeftHosts();
  const cardOptions: Parameters<CreateCardLayer>[0] = {
    recordOf,
    onPage: () => entities,
    roots,
    dates,
    languageOf: (mention) => (current.language === 'en' || current.language === 'zh' ? current.language : languageAround(mention)),
    inBoth: () => current.language === 'both',
    theme: () => current.theme,
    onNext: (mention) => show(mention.entity, mention),
    onMute: ({ text, entity }, where) => {
      control.dismiss();
      onMute({ text, entity, where, place: placeOf(where, here()) });
    },
    onNever: ({ entity }) => {
      control.dismiss();
      onNever(entity);
    },
    onPanel: ({ entity }) => {
      control.dismiss();
      onPanel(entity);
    },
    onDismiss: () => control.dismiss(),
    signal,
  };
  const card = createLateCard({
    loadLayer: async () => {
      const create = await options.loadCards();
      return create && !signal.aborted ? create(cardOptions) : undefined;
    },
    isKnown: (entity) => recordOf(entity) !== undefined,
    learn: (entity) => learn([entity]),
    onMissing: () => control.dismiss(),
  });
  const close: Card['close'] = (how) => {
    card.close(how);
    onClose?.();
  };
  const control: HoverControl = watchHover({ marks, card: { ...card, close }, delay: () => current.delay, signal });

  /** All that was found, less what the reader has muted. */
  const update = () => {
    const place = here();
    mentions = found.filter((mention) => !isMuted(mention, current.muted, place));
    entities = new Set(mentions.map(({ entity }) => entity));
    marks.show(chooseMarks(mentions, current, typeOf), current.look);
    onMentions?.(mentions);
  };

  let preparing = false;
  /** What cards need comes after all marks, when the page has nothing else to do; a card that is wanted before brings it itself. */
  async function prepareCards(): Promise<void> {
    if (preparing || mentions.length === 0) return;
    preparing = true;
    try {
      if (await inIdleTime(signal)) await card.load();
      for (let missing = unknown(); missing.length > 0 && (await inIdleTime(signal)); missing = unknown()) {
        const some = missing.slice(0, RECORDS);
        await learn(some);
        // Nobody answers: the page's next change, or the next card, asks again.
        if (some.some((entity) => recordOf(entity) === undefined)) return;
      }
    } finally {
      preparing = false;
    }
  }
  const unknown = () => [...entities].filter((entity) => recordOf(entity) === undefined);

  const { read } = readPage({
    roots,
    skip,
    styleOf: (element) => getComputedStyle(element),
    scanTexts,
    kinOf,
    onMentions: (next) => {
      found = next;
      update();
    },
    signal,
  });
  const readPrepared = async () => {
    const worked = await read();
    void prepareCards();
    return worked;
  };
  observePage({ host: card.host, onChange: readPrepared, onNewDocument: control.listen, signal });
  void readPrepared();

  function present(mention: PageMention): void {
    shown = mention;
    if (!isInView(mention)) elementOf(mention).scrollIntoView({ block: 'center', behavior: 'instant' });
    // The card stands where the text is after the scroll, so it waits for the frame that shows it.
    requestAnimationFrame(() => requestAnimationFrame(() => control.openByKey(mention)));
  }

  /** The place of the mention shown last; a re-reading makes new mentions of the same text. */
  function indexIn(list: readonly PageMention[], from: PageMention | undefined): number {
    if (!from) return -1;
    const [place] = from.spans;
    return list.findIndex(({ spans: [first] }) => first.startContainer === place.startContainer && first.startOffset === place.startOffset);
  }

  function show(entity: string, from = shown): void {
    const all = mentions.filter((mention) => mention.entity === entity);
    const next = all[(indexIn(all, from) + 1) % all.length];
    if (next) present(next);
  }

  return {
    counts: () => rankEntities(mentions, ({ spans: [first], blockText }) => isHeadline(first.startContainer, blockText, document.title)),
    step(by) {
      const list = marks.marked();
      const at = indexIn(list, shown);
      const next = at < 0 ? (list.find(isInView) ?? list[0]) : list[(at + by + list.length) % list.length];
      if (next) present(next);
    },
    isOpen: () => control.current() !== undefined,
    toggle() {
      if (control.current()) return control.dismiss();
      const list = marks.marked();
      const again = shown && isInView(shown) ? list[indexIn(list, shown)] : undefined;
      const next = again ?? list.find(isInView);
      if (next) present(next);
    },
    show: (entity) => show(entity),
    change(next) {
      current = next;
      update();
      card.redraw();
    },
  };
}
