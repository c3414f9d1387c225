import type { CardRecord } from '../../kb/knowledgeBase.ts';
import type { CardLanguage } from '../dateText.ts';
import { useMessages } from '../useMessages.ts';

/** An entity of the text, and how often it is named there. */
export interface Named {
  readonly record: CardRecord;
  readonly count: number;
}

interface NamedListProps {
  readonly named: readonly Named[];
  readonly language: CardLanguage;
  readonly onShow: (entity: string) => void;
}

/** Who and what the text names, in its order; pressing a name shows its next mention. */
export function NamedList({ named, language, onShow }: NamedListProps) {
  const t = useMessages();
  const order: readonly CardLanguage[] = language === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return (
    <aside class="named" aria-labelledby="named">
      <h2 id="named">{t('welcomeNamed')}</h2>
      {named.length === 0 && <p class="quiet">{t('welcomeNamedNone')}</p>}
      <ul>
        {named.map(({ record, count }) => (
          <li key={record.id} data-entity={record.id} data-count={count}>
            <button type="button" onClick={() => onShow(record.id)}>
              <span class="names">
                {order.map((other) => (
                  <span key={other} lang={other === 'zh' ? 'zh-Hans' : 'en'}>
                    {record.name[other]}
                  </span>
                ))}
              </span>
              <span class="count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
