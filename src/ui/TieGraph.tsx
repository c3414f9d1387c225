import { useRef } from 'preact/hooks';
import type { OwnershipGraph } from '../kb/ownershipGraph.ts';
import type { CardLanguage } from './dateText.ts';
import { graphLayout } from './graphLayout.ts';
import { graphSentence } from './graphSentence.ts';
import { shortened, textWidth } from './shortened.ts';
import { useMessages } from './useMessages.ts';
import { useWidth } from './useWidth.ts';

interface TieGraphProps {
  readonly graph: OwnershipGraph;
  readonly language: CardLanguage;
  readonly hrefOf: (entity: string) => string;
}

/** Narrowest and widest drawing, in CSS px. */
const NARROWEST = 240;
const WIDEST = 560;
/** Of the letters in nodes, in CSS px. */
const FONT_SIZE = 13;
/** Room beside them. */
const PADDING = 10;

/** Who owns whom, as a drawing whose names are links, and in sentences for those who do not see it. */
export function TieGraph({ graph, language, hrefOf }: TieGraphProps) {
  const t = useMessages();
  const [frame, width] = useWidth<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const nameOf = (entity: string) => graph.nodes.find(({ id }) => id === entity)?.name[language] ?? entity;
  const centre = graph.nodes[0]?.id ?? '';
  // The name of the centre is bold, which takes more room.
  const sizeOf = (entity: string) => (entity === centre ? 1.1 : 1) * FONT_SIZE;
  const { height, boxes, lines, ...layout } = graphLayout(graph, Math.min(WIDEST, Math.max(NARROWEST, width)), ({ id, name }) =>
    Math.ceil(2 * PADDING + sizeOf(id) * textWidth(name[language])),
  );

  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...(drawing.current?.querySelectorAll<Element & HTMLOrSVGElement>('a') ?? [])];
    const at = links.findIndex((link) => link.matches(':focus'));
    const last = links.length - 1;
    const next = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    links[Math.max(0, Math.min(last, next))]?.focus();
  };

  return (
    <div class="graph" ref={frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
      <svg ref={drawing} width={layout.width} height={height} role="group" aria-label={t('panelGraph', nameOf(centre))} onKeyDown={step}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0.5L8 4L0 7.5z" />
          </marker>
        </defs>
        {lines.map(({ edge, corners, label }) => (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
          <g key={`${edge.owner} ${edge.owned}`} class={edge.past ? 'tie past' : 'tie'} aria-hidden="true">
            <polyline points={corners.map((corner) => corner.join(',')).join(' ')} marker-end="url(#arrow)" />
            {edge.share !== undefined && label && (
              <text x={label.x} y={label.y} text-anchor="middle" dominant-baseline="central">
                {`${edge.share}%`}
              </text>
            )}
          </g>
        ))}
        {boxes.map(({ id, left, top, width: wide, height: high }) => (
          <g key={id} class={id === centre ? 'node here' : 'node'}>
            <a href={hrefOf(id)} aria-current={id === centre ? 'page' : undefined} aria-label={id === centre ? t('panelGraphHere', nameOf(id)) : nameOf(id)}>
              <title>{nameOf(id)}</title>
              <rect x={left} y={top} width={wide} height={high} rx="6" />
            </a>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: takes no focus; it stands outside of the link, whose name is never shortened */}
            <text x={left + PADDING} y={top + high / 2} dominant-baseline="central" aria-hidden="true">
              {shortened(nameOf(id), (wide - 2 * PADDING) / sizeOf(id))}
            </text>
          </g>
        ))}
      </svg>
      <ul class="unseen">
        {graph.edges.map((edge) => (
          <li key={`${edge.owner} ${edge.owned}`}>{graphSentence(edge, nameOf, t)}</li>
        ))}
      </ul>
    </div>
  );
}
