import type { ComponentChildren } from 'preact';
import type { PartialDate } from '../kb/date.ts';
import { factSeries } from '../kb/factSeries.ts';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import { ownershipGraph } from '../kb/ownershipGraph.ts';
import { postsOf } from '../kb/postTimeline.ts';
import type { CardLanguage } from './dateText.ts';
import { EntityNames } from './EntityNames.tsx';
import { FactList } from './FactList.tsx';
import { factsOfGroup } from './factGroups.ts';
import { SeriesPlot } from './SeriesPlot.tsx';
import { TieGraph } from './TieGraph.tsx';
import { TieList } from './TieList.tsx';
import { Timeline } from './Timeline.tsx';
import { tieGroups } from './tieGroups.ts';
import { useMessages } from './useMessages.ts';

interface EntityPageProps {
  readonly record: CardRecord;
  readonly names: readonly string[];
  /** Records of those who own a part of the entity or are owned by it. */
  readonly neighbours: readonly CardRecord[];
  readonly language: CardLanguage;
  readonly today: PartialDate;
  readonly hrefOf: (entity: string) => string;
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** All that is known of an entity, with dates and sources. */
export function EntityPage({ record, names, neighbours, language, today, hrefOf }: EntityPageProps) {
  const t = useMessages();
  const group = (name: Parameters<typeof factsOfGroup>[1]) => factsOfGroup(record.facts, name);
  const series = factSeries(record.facts);
  const graph = ownershipGraph(record, (id) => neighbours.find((other) => other.id === id));
  const ownership = group('ownership');
  const other = language === 'zh' ? 'en' : 'zh';
  const facts = (title: string, name: Parameters<typeof factsOfGroup>[1]) =>
    group(name).length > 0 && (
      <Section title={title}>
        <FactList facts={group(name)} language={language} />
      </Section>
    );
  return (
    <article>
      <EntityNames record={record} names={names} language={language} />
      <p class="summary">{record.summary[language]}</p>
      <details class="translation">
        <summary>{t('panelInOtherLanguage')}</summary>
        <p lang={other === 'zh' ? 'zh-Hans' : 'en'}>{record.summary[other]}</p>
      </details>
      {facts(t('panelProfile'), 'profile')}
      {postsOf(record).length > 0 && (
        <Section title={t(record.type === 'person' ? 'panelPosts' : 'panelHolders')}>
          <Timeline record={record} language={language} today={today} hrefOf={hrefOf} />
        </Section>
      )}
      {facts(t('panelDetail'), 'detail')}
      {(graph.nodes.length > 1 || ownership.length > 0) && (
        <Section title={t('panelOwnership')}>
          {ownership.length > 0 && <FactList facts={ownership} language={language} />}
          {graph.nodes.length > 1 && <TieGraph graph={graph} language={language} hrefOf={hrefOf} />}
        </Section>
      )}
      {series.length > 0 && (
        <Section title={t('panelSeries')}>
          {series.map((one) => (
            <SeriesPlot key={JSON.stringify(one)} series={one} language={language} />
          ))}
        </Section>
      )}
      {facts(t('panelFigures'), 'figures')}
      {facts(t('panelEvents'), 'events')}
      {tieGroups(record, language).length > 0 && (
        <Section title={t('panelTies')}>
          <TieList record={record} language={language} hrefOf={hrefOf} />
        </Section>
      )}
    </article>
  );
}
