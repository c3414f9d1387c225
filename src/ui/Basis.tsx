import { Fragment } from 'preact';
import { CARD_LABELS } from './cardLabels.ts';
import { type CardRow, sourceText } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';
import { webAddress } from './webAddress.ts';

interface BasisProps {
  readonly row: Pick<CardRow, 'date' | 'note' | 'source' | 'also'>;
  readonly language: CardLanguage;
}

/** What a statement rests on: its date, a note, and the source with its own date, and a second one if there is, which open in a new tab. */
export function Basis({ row: { date, note, source, also }, language }: BasisProps) {
  return (
    <span class="basis">
      {[date, note].filter((part) => part !== '').map((part) => `${part} · `)}
      {[source, ...(also ? [also] : [])].map((each, at) => (
        <Fragment key={each.url}>
          {at > 0 && ' · '}
          <a href={webAddress(each.url)} target="_blank" rel="noopener noreferrer" title={each.title}>
            {sourceText(each, language)}
            <span class="unseen"> {CARD_LABELS[language].newTab}</span>
          </a>
        </Fragment>
      ))}
    </span>
  );
}
