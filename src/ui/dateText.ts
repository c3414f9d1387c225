import type { PartialDate } from '../kb/date.ts';
import type { Period, SourceRecord } from '../kb/knowledgeBase.ts';

/** Language of a card. */
export type CardLanguage = 'en' | 'zh';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2011-12-16` as "16 Dec 2011" or 2011年12月16日, as precise as it is. */
export function dateText(date: PartialDate, language: CardLanguage): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'zh') return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`].filter(Boolean).join('');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

interface Dated extends Period {
  readonly source?: Pick<SourceRecord, 'date'>;
}

/** A day that is the source's own: of the report, and perhaps not of what it tells. */
const isOfReport = ({ asOf, source }: Dated) => asOf !== undefined && asOf.length === 'YYYY-MM-DD'.length && asOf === source?.date;

/**
 * "Dec 2010 – Aug 2020", "since Dec 2010", "until 2020", "2024"; "reported 5 Mar 2024" where the day is that of the source;
 * empty where no date is given.
 */
export function periodText(dated: Dated, language: CardLanguage): string {
  const { asOf, from, to } = dated;
  const show = (date: PartialDate) => dateText(date, language);
  if (from !== undefined && to !== undefined) return from === to ? show(from) : `${show(from)} – ${show(to)}`;
  if (to !== undefined) return language === 'zh' ? `至${show(to)}` : `until ${show(to)}`;
  if (from !== undefined) return language === 'zh' ? `${show(from)}起` : `since ${show(from)}`;
  if (asOf === undefined) return '';
  if (!isOfReport(dated)) return show(asOf);
  return language === 'zh' ? `${show(asOf)}报道` : `reported ${show(asOf)}`;
}
