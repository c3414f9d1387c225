import type { CardRecord } from '../kb/knowledgeBase.ts';
import type { Site } from '../kb/site.ts';

/** An entity of the sample, and how often it is named there. */
export interface Named {
  readonly record: CardRecord;
  readonly count: number;
}

interface WelcomeProps {
  readonly named: readonly Named[];
  readonly sites: readonly Site[];
  readonly onShow: (entity: string) => void;
}

/** The first page after the installation: a sample to try the cards on, and what one should know. */
export function Welcome({ named, sites, onShow }: WelcomeProps) {
  return (
    <main>
      <h1>Newsgloss</h1>
      <p class="lead">Rest the pointer on a name with a dotted line, or tap it: a card says who or what it is, since when, according to whom. Try it here.</p>
      <article class="sample">
        <h2>Chongqing bets on the connected car</h2>
        <p>
          The plan has a number for a name. Under its “33618” cluster system, Chongqing wants intelligent connected new energy vehicles to become one of three
          industries worth a trillion yuan each. Changan and Seres, which builds cars with Huawei, are at its centre; battery packs come from CATL, among
          others.
        </p>
        <p>
          <b>Miao</b> Wei, who spent years at Dongfeng Motor before he moved to the Ministry of Industry and Information Technology, has long argued that
          software will decide the next round. BYD, Nio, XPeng and Li Auto would not disagree; nor would Tesla.
        </p>
        <p lang="zh-Hans">
          在重庆，长安汽车和赛力斯是“33618”现代制造业集群体系中的整车企业；宁德时代提供动力电池，华为提供鸿蒙座舱。工业和信息化部原部长苗圩曾任职于东风汽车。
        </p>
      </article>
      <section aria-labelledby="named">
        <h2 id="named">Named in the sample</h2>
        <ul class="named">
          {named.map(({ record, count }) => (
            <li key={record.id} data-entity={record.id} data-count={count}>
              <button type="button" onClick={() => onShow(record.id)}>
                {record.name.en} <span lang="zh-Hans">{record.name.zh}</span> <span class="count">{count}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Where it runs</h2>
        <p>{sites.map(({ name }) => name).join(' · ')}</p>
        <p class="quiet">You can switch off each of them in the options or in the popup.</p>
      </section>
      <section>
        <h2>What leaves your browser</h2>
        <p>Nothing. The index is part of the extension; there is no account, no server, no count of what you read.</p>
      </section>
      <section>
        <h2>By keyboard</h2>
        <p>
          <kbd>Alt+Shift+K</kbd> next mention, <kbd>Alt+Shift+J</kbd> the one before, <kbd>Alt+Shift+O</kbd> open or close the card, <kbd>Alt+Shift+L</kbd> the
          page’s list, <kbd>Esc</kbd> close. Your browser’s page for extension shortcuts changes them.
        </p>
      </section>
    </main>
  );
}
