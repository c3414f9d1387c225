import type { Bilingual } from '../../kb/vocabulary.ts';

/** Words of the welcome page. */
export const WELCOME_MESSAGES = {
  welcomeTitle: { en: 'Welcome to Newsgloss', zh: '欢迎使用 Newsgloss' },
  welcomeLead: {
    en: 'In news about China’s auto industry, names that you may not know carry a quiet dotted line. Behind each is a card: who or what it is, since when, according to whom.',
    zh: '在中国汽车产业的新闻里，可能陌生的名称下面会出现一条浅浅的虚线。每条虚线背后都有一张卡片：是谁、是什么、从何时起、依据何在。',
  },
  welcomeTryPointer: { en: 'Rest the pointer on a dotted name: its card opens.', zh: '把指针停在带虚线的名称上，卡片就会打开。' },
  welcomeTryTap: { en: 'Press the name, or tap it on a touch screen: the card opens at once.', zh: '点击名称，或在触摸屏上轻触，卡片会立即打开。' },
  welcomeTryKeys: {
    en: '$1 goes to the next name, $2 to the one before; Esc closes the card.',
    zh: '按 $1 跳到下一处名称，按 $2 回到上一处，按 Esc 关闭卡片。',
  },
  welcomeTryNoKeys: { en: 'By keyboard too, once keys are set; they are listed below.', zh: '设好快捷键后，也可以只用键盘；快捷键列在下方。' },
  welcomeNamed: { en: 'Named in this text', zh: '文中提到' },
  welcomeNamedNone: { en: 'No name that Newsgloss knows.', zh: '没有 Newsgloss 收录的名称。' },
  welcomeBack: { en: 'Back to the sample', zh: '回到示例文章' },

  readTitle: { en: 'Read a text of your own', zh: '阅读自己的文本' },
  readLead: {
    en: 'For PDFs, and for sites that you would rather not allow. The text is read on this page, with the same cards; it is neither stored nor sent.',
    zh: '适合 PDF，以及不想授权的网站。文本就在本页阅读，卡片完全一样；内容既不保存，也不发送。',
  },
  readPasteLabel: { en: 'Paste a text', zh: '粘贴文本' },
  readPasted: { en: 'Read this text', zh: '阅读这段文本' },
  readPastedTitle: { en: 'Pasted text', zh: '粘贴的文本' },
  readChooseFile: { en: 'Open a file…', zh: '打开文件…' },
  readDropHint: { en: 'Or drop a .txt, .html or .pdf file anywhere on this page.', zh: '也可以把 .txt、.html 或 .pdf 文件拖到本页任意位置。' },
  readDropHere: { en: 'Drop the file to read it here', zh: '松开即可在此阅读' },
  readStop: { en: 'Stop', zh: '停止' },
  readPage: { en: 'Page $1', zh: '第 $1 页' },
  readBusy: { en: 'Reading $1', zh: '正在读取“$1”' },
  readBusyPage: { en: 'Reading $1: page $2 of $3', zh: '正在读取“$1”：第 $2 页，共 $3 页' },
  readDone: { en: 'Shown above: $1', zh: '已显示在上方：$1' },
  readOnlyFirst: { en: 'One file is read at a time. Shown above: $1', zh: '一次只读取一个文件。已显示在上方：$1' },

  faultNothingPasted: { en: 'There is nothing to read yet: paste a text first.', zh: '还没有可读的内容：请先粘贴一段文本。' },
  faultPasteLong: { en: 'This is more text than can be read at once: paste a part of it.', zh: '文本太长，无法一次读完：请只粘贴其中一部分。' },
  faultEmpty: { en: 'There is no text in $1.', zh: '“$1”里没有文字。' },
  faultPictures: {
    en: '$1 holds pictures of pages and no text: let a program with text recognition (OCR) add it first.',
    zh: '“$1”只有页面图像，没有文字：请先用文字识别（OCR）软件处理。',
  },
  faultPassword: { en: '$1 is locked with a password: save a copy without one and open that.', zh: '“$1”设有密码：请另存一份不带密码的副本再打开。' },
  faultDamaged: { en: '$1 cannot be read: it is damaged, or is not what its name says.', zh: '“$1”无法读取：文件已损坏，或内容与扩展名不符。' },
  faultLarge: { en: '$1 is larger than 50 MB, the most that is read here: open a part of it.', zh: '“$1”超过 50 MB，这里最多读取 50 MB：请只打开其中一部分。' },
  faultLong: { en: '$1 holds more text than can be read at once: open a part of it.', zh: '“$1”文字太多，无法一次读完：请只打开其中一部分。' },
  faultKind: {
    en: '$1 is no .txt, .html or .pdf file: copy its text and paste it here.',
    zh: '“$1”不是 .txt、.html 或 .pdf 文件：请复制其中的文字，粘贴到这里。',
  },

  welcomeSites: { en: 'Where it runs', zh: '在哪些网站上运行' },
  welcomeSitesOn: { en: 'Sites that are on: $1', zh: '已开启的网站：$1 个' },
  welcomeSitesOff: { en: 'Sites that are off: $1', zh: '未开启的网站：$1 个' },
  welcomeSitesPaused: { en: 'Newsgloss is paused: it reads no site at the moment.', zh: 'Newsgloss 已暂停，目前不读取任何网站。' },
  welcomeSitesNote: { en: 'On a site that is off, none of its code runs.', zh: '在未开启的网站上，不运行任何 Newsgloss 代码。' },
  welcomeOptions: { en: 'Choose sites and more in the options', zh: '在选项中选择网站及其他设置' },

  welcomePrivacy: { en: 'What leaves your browser', zh: '哪些数据会离开浏览器' },
  welcomePrivacyText: {
    en: 'Nothing leaves your browser. Newsgloss has no server, no account and no counter: the index of names, the search and the recognition are part of the extension. A link on a card is opened by your browser when you press it, and by nothing else.',
    zh: '什么都不会离开浏览器。Newsgloss 没有服务器，没有账号，也不做统计：名称索引、搜索和识别都在扩展之内。卡片上的链接只有在点击时才由浏览器打开。',
  },

  welcomeKeys: { en: 'By keyboard', zh: '键盘操作' },
  welcomeKeyClose: { en: 'Close the card', zh: '关闭卡片' },
  welcomeKeyNone: { en: 'not set', zh: '未设置' },
  welcomeKeysChange: { en: 'Change the keys', zh: '更改快捷键' },
  welcomeKeysElsewhere: {
    en: 'Your browser’s page of extensions has a menu in which the keys can be changed.',
    zh: '快捷键可以在浏览器的扩展管理页面中更改。',
  },
} as const satisfies Record<string, Bilingual>;
