import type { PartialDate } from '../kb/date.ts';
import type { CardRecord, RelationRecord } from '../kb/knowledgeBase.ts';
import { postsOf, postTimeline, type TimelineEntry } from '../kb/postTimeline.ts';
import { Basis } from './Basis.tsx';
import { factRow, relationRow } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';
import { TieName } from './TieName.tsx';

interface TimelineProps {
  readonly record: CardRecord;
  readonly language: CardLanguage;
  readonly today: PartialDate;
  readonly hrefOf: (entity: string) => string;
}

const percent = (part: number) => `${(100 * part).toFixed(2)}%`;

/** Where a post lies on the axis of all: full as long as a source vouches for it, faint from there to today. */
function Bar({ begin, known = begin, open }: Pick<TimelineEntry, 'begin' | 'known' | 'open'>) {
  if (begin === undefined || known === undefined) return null;
  return (
    <svg class="bar" width="100%" height="6" aria-hidden="true">
      <rect class="axis" y="2.5" width="100%" height="1" />
      {open && <rect class="faint" x={percent(known)} y="1" width={percent(1 - known)} height="4" rx="2" />}
      {known > begin ? (
        <rect class="held" x={percent(begin)} width={percent(known - begin)} height="6" rx="3" />
      ) : (
        <circle class="held" cx={percent(begin)} cy="3" r="3" />
      )}
    </svg>
  );
}

/** Where the word for a post stands: Chinese puts it behind the name; where the exact post is told, it would say nothing more. */
function labelPlace({ type, title, inverse }: RelationRecord, language: CardLanguage): 'before' | 'behind' | 'nowhere' {
  const behind = language === 'zh' && !inverse;
  if (title !== undefined && (behind || type === 'post-at')) return 'nowhere';
  return behind && type !== 'founder-of' && type !== 'post-at' ? 'behind' : 'before';
}

/** The posts of a person, or those who held posts at an entity, newest first, each on one axis of time. */
export function Timeline({ record, language, today, hrefOf }: TimelineProps) {
  const { entries, axis } = postTimeline(postsOf(record), today);
  return (
    <div class="timeline">
      <ol>
        {entries.map(({ post, begin, known, open }) => {
          const row = 'type' in post ? relationRow(post, language) : factRow(post, language);
          return (
            <li key={JSON.stringify(post)}>
              <p>
                {'type' in post ? (
                  <>
                    {labelPlace(post, language) === 'before' && <span class="label">{row.label} </span>}
                    <TieName relation={post} language={language} hrefOf={hrefOf} />
                    {labelPlace(post, language) === 'behind' && row.label}
                  </>
                ) : (
                  row.value
                )}
              </p>
              <Basis row={row} language={language} />
              <Bar begin={begin} known={known} open={open} />
            </li>
          );
        })}
      </ol>
      {axis && (
        <p class="years" aria-hidden="true">
          <span>{axis.begin}</span>
          {axis.end - 1 > axis.begin && <span>{axis.end - 1}</span>}
        </p>
      )}
    </div>
  );
}
