import type { MutedWhere } from '../recognize/mutedMatch.ts';
import type { CardLanguage } from './dateText.ts';

interface CardLabels {
  readonly card: (name: string) => string;
  readonly onThisPage: string;
  readonly more: (count: number) => string;
  readonly fewer: string;
  readonly copy: (name: string) => string;
  readonly copied: string;
  readonly next: string;
  readonly panel: string;
  readonly why: string;
  readonly notThis: string;
  readonly notThisHere: (where: MutedWhere) => string;
  readonly never: string;
  readonly close: string;
  readonly site: string;
  readonly newTab: string;
}

/** Words on the card: they follow the language of the text that is read, not of the browser. */
export const CARD_LABELS: Readonly<Record<CardLanguage, CardLabels>> = {
  en: {
    card: (name) => `Newsgloss: ${name}`,
    onThisPage: 'On this page',
    more: (count) => (count === 0 ? 'More' : `${count} more`),
    fewer: 'Fewer',
    copy: (name) => `Copy ${name}`,
    copied: 'Copied',
    next: 'Next mention',
    panel: 'Open in panel',
    why: 'Why this match',
    notThis: 'Not this',
    notThisHere: (where) => ({ page: 'on this page', site: 'on this site', everywhere: 'everywhere' })[where],
    never: 'Never mark this',
    close: 'Close',
    site: 'Official site',
    newTab: '(opens a new tab)',
  },
  zh: {
    card: (name) => `Newsgloss：${name}`,
    onThisPage: '本页相关',
    more: (count) => (count === 0 ? '更多' : `另有 ${count} 条`),
    fewer: '收起',
    copy: (name) => `复制 ${name}`,
    copied: '已复制',
    next: '下一处',
    panel: '在侧栏打开',
    why: '识别依据',
    notThis: '不是它',
    notThisHere: (where) => ({ page: '仅此页', site: '此网站', everywhere: '所有网站' })[where],
    never: '不再标记',
    close: '关闭',
    site: '官方网站',
    newTab: '（在新标签页打开）',
  },
};
