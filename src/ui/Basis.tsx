import { CARD_LABELS } from './cardLabels.ts';
import { type CardRow, sourceText } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';
import { webAddress } from './webAddress.ts';

interface BasisProps {
  readonly row: Pick<CardRow, 'date' | 'note' | 'source'>;
  readonly language: CardLanguage;
}

/** What a statement rests on: its date, a note, and the source with its own date, which opens in a new tab. */
export function Basis({ row: { date, note, source }, language }: BasisProps) {
  return (
    <span class="basis">
      {[date, note].filter((part) => part !== '').map((part) => `${part} · `)}
      <a href={webAddress(source.url)} target="_blank" rel="noopener noreferrer" title={source.title}>
        {sourceText(source, language)}
        <span class="unseen"> {CARD_LABELS[language].newTab}</span>
      </a>
    </span>
  );
}
