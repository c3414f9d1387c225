import { Fragment } from 'preact';
import { CARD_LABELS } from './cardLabels.ts';
import { type CardRow, sourceText } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';
import { webAddress } from './webAddress.ts';

interface BasisProps {
  readonly row: Pick<CardRow, 'date' | 'note' | 'source' | 'also'>;
  readonly language: CardLanguage;
  /** Names publishers only, as there is room for on a card; the rest shows on hovering. */
  readonly brief?: boolean;
}

/** What a statement rests on: its date, a note, and its one or two sources, with their own dates unless `brief`, which open in a new tab. */
export function Basis({ row: { date, note, source, also }, language, brief = false }: BasisProps) {
  return (
    <span class="basis">
      {[date, note].filter((part) => part !== '').map((part) => `${part} · `)}
      {[source, ...(also ? [also] : [])].map((each, at) => (
        <Fragment key={each.url}>
          {at > 0 && ' · '}
          <a href={webAddress(each.url)} target="_blank" rel="noopener noreferrer" title={brief ? `${sourceText(each, language)}: ${each.title}` : each.title}>
            {brief ? each.publisher : sourceText(each, language)}
            <span class="unseen"> {CARD_LABELS[language].newTab}</span>
          </a>
        </Fragment>
      ))}
    </span>
  );
}
