import type { Bilingual } from '../../kb/vocabulary.ts';

/** Words of the popup. */
export const POPUP_MESSAGES = {
  popupSearchLabel: { en: 'Search Newsgloss', zh: '搜索 Newsgloss' },
  popupSearchHint: { en: 'Name, 名称, pinyin or ticker', zh: '名称、拼音、英文名或股票代码' },
  popupOnPage: { en: 'On this page', zh: '本页提到' },
  popupMentions: { en: 'Mentions: $1', zh: '提及次数：$1' },
  popupResults: { en: 'Results', zh: '搜索结果' },
  popupFound: { en: 'Results: $1', zh: '结果：$1 条' },
  popupNothing: { en: 'Nothing found for “$1”. Try another spelling, or only a part of the name.', zh: '没有找到“$1”。换个写法，或只输入名称的一部分。' },
  popupKeys: { en: 'Enter opens it, $1 copies the name.', zh: '按 Enter 打开，按 $1 复制名称。' },
  popupCopied: { en: 'Copied: $1', zh: '已复制：$1' },
  popupNotCopied: { en: 'The browser did not let Newsgloss copy. Select the name and copy it.', zh: '浏览器不允许复制。请选中名称后再复制。' },

  popupGroupCompany: { en: 'Companies', zh: '公司' },
  popupGroupBrand: { en: 'Brands', zh: '品牌' },
  popupGroupPerson: { en: 'People', zh: '人物' },
  popupGroupBody: { en: 'Public bodies', zh: '机构' },
  popupGroupOrganisation: { en: 'Organisations', zh: '组织' },
  popupGroupPolicy: { en: 'Policies', zh: '政策' },
  popupGroupTerm: { en: 'Terms', zh: '术语' },
  popupGroupProduct: { en: 'Products', zh: '产品' },
  popupGroupPlace: { en: 'Places', zh: '地点' },

  popupEmpty: {
    en: 'No name that Newsgloss knows stands on this page. The search above has all of them.',
    zh: '本页没有 Newsgloss 收录的名称。可以在上方搜索全部条目。',
  },
  popupWaiting: {
    en: 'Newsgloss has not read this page yet. If nothing comes, reload the page.',
    zh: 'Newsgloss 尚未读取本页。如果一直没有结果，请刷新页面。',
  },
  popupOff: { en: 'Newsgloss is off on $1. Switch it on below, or read only this page.', zh: 'Newsgloss 在 $1 上已关闭。可以在下方打开，也可以只读这一页。' },
  popupUnknown: {
    en: '$1 is not among your sites. Read only this page, or add the site in the options.',
    zh: '$1 不在你的网站列表里。可以只读这一页，也可以在选项中添加该网站。',
  },
  popupUnknownFile: {
    en: 'This page is not on a site that Newsgloss reads. You can have this one page read.',
    zh: '本页不属于 Newsgloss 读取的网站。可以只读这一页。',
  },
  popupPaused: {
    en: 'Newsgloss is paused everywhere. Switch the pause off below, or read only this page.',
    zh: 'Newsgloss 已全部暂停。可以在下方恢复，也可以只读这一页。',
  },
  popupForbidden: {
    en: 'The browser does not let Newsgloss read $1. Allow it for the site, or read only this page.',
    zh: '浏览器没有允许 Newsgloss 读取 $1。可以允许它读取该网站，也可以只读这一页。',
  },
  popupClosed: {
    en: 'This page belongs to the browser or to its store, and no extension may read it. The search works here too.',
    zh: '这是浏览器自身或其扩展商店的页面，任何扩展都不能读取。搜索在这里照常可用。',
  },
  popupPdf: {
    en: 'Newsgloss cannot read a PDF in the browser’s own viewer. Save the file and drop it on the welcome page.',
    zh: 'Newsgloss 无法读取浏览器中打开的 PDF。请先保存文件，再拖到欢迎页上。',
  },
  popupReadFailed: {
    en: 'The browser did not let Newsgloss read this page. Reload the page and try again.',
    zh: '浏览器没有允许 Newsgloss 读取本页。请刷新页面后再试。',
  },

  popupReadOnce: { en: 'Read this page once', zh: '只读这一页' },
  popupAllow: { en: 'Allow $1', zh: '允许读取 $1' },
  popupOpenWelcome: { en: 'Open the welcome page', zh: '打开欢迎页' },
  popupAddSite: { en: 'Add the site in the options', zh: '在选项中添加网站' },
  popupSiteSwitch: { en: 'On for $1', zh: '在 $1 上启用' },
  popupPauseSwitch: { en: 'Pause everywhere', zh: '全部暂停' },
  popupOptions: { en: 'Options', zh: '选项' },
} as const satisfies Record<string, Bilingual>;
