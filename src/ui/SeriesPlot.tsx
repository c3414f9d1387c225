import type { FactSeries } from '../kb/factSeries.ts';
import type { FactRecord } from '../kb/knowledgeBase.ts';
import { UNITS } from '../kb/vocabulary.ts';
import { factRow } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';
import { factText } from './factText.ts';
import { plotLayout } from './plotLayout.ts';
import { useMessages } from './useMessages.ts';
import { useWidth } from './useWidth.ts';

interface SeriesPlotProps {
  readonly series: FactSeries;
  readonly language: CardLanguage;
}

const HEIGHT = 132;
const NARROWEST = 220;
const WIDEST = 520;

const dateOf = ({ asOf, from, to }: FactRecord) => asOf ?? to ?? from ?? '';

/** Numbers of one kind over time: shares of a whole as a line, all others as bars; as a table for those who do not see it. */
export function SeriesPlot({ series: { points }, language }: SeriesPlotProps) {
  const t = useMessages();
  const [frame, measured] = useWidth<HTMLElement>();
  const width = Math.min(WIDEST, Math.max(NARROWEST, measured));
  const first = points[0]?.fact;
  if (!first) return null;
  const { label, note } = factRow(first, language);
  const unit = first.unit === undefined ? '' : UNITS[first.unit][language].trim();
  const bare = (value: number) => factText({ ...first, value, unit: first.unit === '%' ? '%' : undefined }, language);
  const isShare = first.unit === '%';
  // Years are enough where each has one number; the table has the whole dates.
  const precision = new Set(points.map(({ fact }) => dateOf(fact).slice(0, 4))).size === points.length ? 4 : 7;
  const { marks, ticks, zero, barWidth, left } = plotLayout(points, width, HEIGHT, bare);
  return (
    <figure class="plot" ref={frame}>
      <figcaption>
        {label}
        {!isShare && <span class="quiet"> {unit}</span>}
        {note !== '' && <span class="quiet"> {note}</span>}
      </figcaption>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <line class={value === 0 ? 'zero' : 'tick'} x1={left} x2={width} y1={y} y2={y} />
            <text class="quiet" x={left - 6} y={y} text-anchor="end" dominant-baseline="central">
              {bare(value)}
            </text>
          </g>
        ))}
        {isShare && <polyline class="curve" points={marks.map(({ x, y }) => `${x},${y}`).join(' ')} />}
        {marks.map(({ x, y, labelled }, at) => {
          const { fact, value } = points[at] ?? { fact: first, value: 0 };
          return (
            <g key={x}>
              {isShare ? (
                <circle class="mark" cx={x} cy={y} r="3.5" />
              ) : (
                <rect class="mark" x={x - barWidth / 2} y={Math.min(y, zero)} width={barWidth} height={Math.abs(y - zero)} />
              )}
              {labelled && (
                <>
                  <text x={x} y={Math.min(y, zero) - 6} text-anchor="middle">
                    {bare(value)}
                  </text>
                  <text class="quiet" x={x} y={HEIGHT - 5} text-anchor="middle">
                    {dateOf(fact).slice(0, precision)}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
      <table class="unseen">
        <caption>{[label, note].filter((part) => part !== '').join(', ')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panelDate')}</th>
            <th scope="col">{t('panelValue')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ fact }) => (
            <tr key={JSON.stringify(fact)}>
              <td>{factRow(fact, language).date}</td>
              <td>{factText(fact, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
