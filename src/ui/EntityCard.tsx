import { useState } from 'preact/hooks';
import type { PartialDate } from '../kb/date.ts';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import { ENTITY_TYPES, EXCHANGES } from '../kb/vocabulary.ts';
import type { MutedWhere } from '../recognize/mutedMatch.ts';
import { Basis } from './Basis.tsx';
import { CARD_LABELS } from './cardLabels.ts';
import { type CardRow, cardRows } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';
import { webAddress } from './webAddress.ts';

export interface EntityCardProps {
  readonly record: CardRecord;
  /** The name as it stands on the page. */
  readonly mention: string;
  readonly language: CardLanguage;
  /** True where the summary is to stand in the other language as well. */
  readonly both?: boolean;
  /** Ids of the entities that the page names. */
  readonly onPage: ReadonlySet<string>;
  /** When the article was published, if the page says it. */
  readonly day?: PartialDate;
  /** Why the name was taken for this entity, in a sentence. */
  readonly reason: string;
  /** The reader says that the name does not mean this. */
  readonly onMute: (where: MutedWhere) => void;
  /** The reader wants the entity never marked; without it the card does not offer that. */
  readonly onNever?: () => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onNext: () => void;
  readonly onPanel: () => void;
  readonly onClose: () => void;
  /** Called when the card grows or shrinks by the reader's doing. */
  readonly onResize?: () => void;
}

/** The language that a card is not in: its key in the data, and as HTML says it. */
const OTHER_LANGUAGE = { en: { key: 'zh', lang: 'zh-Hans' }, zh: { key: 'en', lang: 'en' } } as const;

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

function Row({ row, language }: { readonly row: CardRow; readonly language: CardLanguage }) {
  return (
    <div class="row">
      <dt>{row.label}</dt>
      <dd>
        {row.value} <Basis row={row} language={language} brief />
      </dd>
    </div>
  );
}

/** The form of the name that is not on the page: 宁德时代 Níngdé Shídài for CATL, and the reverse. */
function OtherName({ record, mention }: { readonly record: CardRecord; readonly mention: string }) {
  const { en, zh, pinyin } = record.name;
  if (isHan(mention)) {
    return (
      <p class="other">
        <span lang="en">{en}</span>{' '}
        {pinyin !== '' && (
          <span class="pinyin" lang="zh-Latn">
            {pinyin}
          </span>
        )}
      </p>
    );
  }
  return (
    <p class="other">
      <span lang="zh-Hans">{zh}</span>{' '}
      {pinyin !== '' && (
        <span class="pinyin" lang="zh-Latn">
          {pinyin}
        </span>
      )}
    </p>
  );
}

/** What stands on a card: name, kind, other name, listings, one sentence, dated facts with sources, ties to the page. */
export function EntityCard(props: EntityCardProps) {
  const { record, mention, language, both, onPage, day, reason, onMute, onNever, onCopy, onNext, onPanel, onClose, onResize } = props;
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const labels = CARD_LABELS[language];
  const { first, rest, onPage: ties } = cardRows(record, onPage, language, day);
  const title = isHan(mention) ? record.name.zh : record.name.en;
  const listings = record.listings.filter(({ to }) => to === undefined);
  const copy = async () => {
    await onCopy(record.name.zh);
    setCopied(true);
  };
  const toggle = () => {
    setOpen(!open);
    onResize?.();
  };
  return (
    <article class={open ? 'card open' : 'card'} lang={language === 'zh' ? 'zh-Hans' : 'en'}>
      <header>
        <div class="title">
          <h2 id="newsgloss-name" lang={isHan(title) ? 'zh-Hans' : 'en'}>
            {title}
          </h2>
          <span class={`type ${record.type}`}>{ENTITY_TYPES[record.type][language]}</span>
          <button type="button" class="close" onClick={onClose} aria-label={labels.close}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
            </svg>
          </button>
        </div>
        <OtherName record={record} mention={title} />
        {listings.length > 0 && (
          <p class="listings">
            {listings.map(({ exchange, code }) => (
              <span key={exchange + code} title={EXCHANGES[exchange][language]}>
                {exchange} {code}
              </span>
            ))}
          </p>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section class="body" tabIndex={0} aria-labelledby="newsgloss-name">
        <p class="summary">{record.summary[language]}</p>
        {both && (
          <p class="summary" lang={OTHER_LANGUAGE[language].lang}>
            {record.summary[OTHER_LANGUAGE[language].key]}
          </p>
        )}
        {first.length > 0 && (
          <dl>
            {first.map((row) => (
              <Row key={row.label + row.value} row={row} language={language} />
            ))}
          </dl>
        )}
        {ties.length > 0 && (
          <div class="ties">
            <h3>{labels.onThisPage}</h3>
            <dl>
              {ties.map((row) => (
                <Row key={row.label + row.value} row={row} language={language} />
              ))}
            </dl>
          </div>
        )}
        {open && rest.length > 0 && (
          <dl class="rest">
            {rest.map((row) => (
              <Row key={row.label + row.value + row.date} row={row} language={language} />
            ))}
          </dl>
        )}
        {open && (
          <div class="match">
            <p>
              <b>{labels.why}</b> {reason}
            </p>
            <p>
              <b>{labels.notThis}</b>
              {(['page', 'site', 'everywhere'] as const).map((where) => (
                <button key={where} type="button" onClick={() => onMute(where)} aria-label={`${labels.notThis} ${labels.notThisHere(where)}`}>
                  {labels.notThisHere(where)}
                </button>
              ))}
            </p>
            {onNever && (
              <p>
                <button type="button" class="never" onClick={onNever}>
                  {labels.never}
                </button>
              </p>
            )}
          </div>
        )}
        {open && record.links.site !== undefined && (
          <p class="site">
            <a href={webAddress(record.links.site)} target="_blank" rel="noopener noreferrer">
              {labels.site}
              <span class="unseen"> {labels.newTab}</span>
            </a>
          </p>
        )}
      </section>
      <footer>
        <button type="button" onClick={toggle} aria-expanded={open}>
          {open ? labels.fewer : labels.more(rest.length)}
        </button>
        {isHan(record.name.zh) && (
          <button type="button" onClick={copy} aria-live="polite">
            {copied ? labels.copied : labels.copy(record.name.zh)}
          </button>
        )}
        <button type="button" onClick={onNext}>
          {labels.next}
        </button>
        <button type="button" onClick={onPanel}>
          {labels.panel}
        </button>
      </footer>
    </article>
  );
}
