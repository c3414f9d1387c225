import type { Bilingual } from '../../kb/vocabulary.ts';

/** What the browser itself shows of the extension. */
export const MANIFEST_MESSAGES = {
  /** Which of the two the browser took; its own language may be a third. */
  extensionName: { en: 'Newsgloss', zh: 'Newsgloss' },
  extensionDescription: {
    en: "Who is who in news about China's auto industry: cards for names, in place, offline.",
    zh: '中国汽车产业新闻里的人与事：卡片就在文中，离线可用。',
  },
  /** Says which of the languages the browser chose. */
  interfaceLanguage: { en: 'en', zh: 'zh' },
  commandList: { en: 'List the entities of the page', zh: '列出本页提到的条目' },
  commandNext: { en: 'Next mention', zh: '下一处' },
  commandPrevious: { en: 'Previous mention', zh: '上一处' },
  commandToggle: { en: 'Open or close the card', zh: '打开或关闭卡片' },
  contextMenuLookUp: { en: 'Look up in Newsgloss', zh: '在 Newsgloss 中查找' },
  addressBarHint: { en: 'Search Newsgloss for a name', zh: '在 Newsgloss 中搜索名称' },
} as const satisfies Record<string, Bilingual>;
