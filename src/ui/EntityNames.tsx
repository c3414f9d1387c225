import type { CardRecord } from '../kb/knowledgeBase.ts';
import { ENTITY_TYPES, EXCHANGES } from '../kb/vocabulary.ts';
import { CARD_LABELS } from './cardLabels.ts';
import { type CardLanguage, periodText } from './dateText.ts';
import { useMessages } from './useMessages.ts';
import { webAddress } from './webAddress.ts';

interface EntityNamesProps {
  readonly record: CardRecord;
  /** Every form of the name that is recognised. */
  readonly names: readonly string[];
  readonly language: CardLanguage;
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text);
const langOf = (text: string) => (isHan(text) ? 'zh' : 'en');

/** What an entity is called, where it is listed, and its pages elsewhere. */
export function EntityNames({ record, names, language }: EntityNamesProps) {
  const t = useMessages();
  const { en, zh, pinyin, legal, legalZh } = record.name;
  const [title, other] = language === 'zh' ? [zh, en] : [en, zh];
  const registered = [legal, legalZh].filter((name) => name !== undefined);
  const further = names.filter((name) => ![en, zh, ...registered].includes(name));
  const links = [
    [record.links.site, CARD_LABELS[language].site],
    [record.links.wikipediaEn, t('panelWikipediaEn')],
    [record.links.wikipediaZh, t('panelWikipediaZh')],
  ] as const;
  return (
    <header class="names">
      <div class="title">
        <h1 tabIndex={-1} lang={langOf(title)}>
          {title}
        </h1>
        <span class="type">{ENTITY_TYPES[record.type][language]}</span>
      </div>
      <p class="other">
        {other !== title && <span lang={langOf(other)}>{other}</span>}{' '}
        {pinyin !== '' && (
          <span class="quiet" lang="zh-Latn">
            {pinyin}
          </span>
        )}
      </p>
      <dl class="facts brief">
        {registered.length > 0 && (
          <div class="row">
            <dt>{t('panelLegalName')}</dt>
            {registered.map((name) => (
              <dd key={name} lang={langOf(name)}>
                {name}
              </dd>
            ))}
          </div>
        )}
        {record.listings.length > 0 && (
          <div class="row">
            <dt>{t('panelListings')}</dt>
            {record.listings.map(({ exchange, code, to }) => (
              <dd key={exchange + code}>
                {EXCHANGES[exchange][language]} {code} <span class="quiet">{periodText({ to }, language)}</span>
              </dd>
            ))}
          </div>
        )}
        {links.some(([url]) => url !== undefined) && (
          <div class="row">
            <dt>{t('panelLinks')}</dt>
            {links.map(
              ([url, label]) =>
                url !== undefined && (
                  <dd key={label}>
                    <a href={webAddress(url)} target="_blank" rel="noopener noreferrer">
                      {label}
                      <span class="unseen"> {CARD_LABELS[language].newTab}</span>
                    </a>
                  </dd>
                ),
            )}
          </div>
        )}
      </dl>
      {further.length > 0 && (
        <details>
          <summary>{t('panelOtherNames')}</summary>
          <ul class="further">
            {further.map((name) => (
              <li key={name} lang={langOf(name)}>
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
}
