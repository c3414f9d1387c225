/** What the rules of visible text ask of a computed style: as little as does, since each question takes a browser a third of a µs. */
export type VisibleStyle = Pick<
  CSSStyleDeclaration,
  | 'display'
  | 'visibility'
  | 'contentVisibility'
  | 'opacity'
  | 'position'
  | 'clip'
  | 'clipPath'
  | 'overflow'
  | 'width'
  | 'height'
  | 'left'
  | 'top'
  | 'textIndent'
  | 'fontSize'
  | 'cssFloat'
>;

/** The style of an element; passed in, so that the same rules run where there is no layout. */
export type StyleOf = (element: Element) => VisibleStyle;

/** Elements whose text is never an article's: code, forms, controls, embedded things, navigation. */
const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  (
    'audio button canvas code datalist dialog embed frame frameset head iframe input kbd label legend map math meter nav noscript object ' +
    'option output pre progress rp rt samp script select style svg template textarea title tt var video'
  ).split(' '),
);

const SKIPPED_ROLES: ReadonlySet<string> = new Set(
  'alert alertdialog banner button combobox contentinfo dialog listbox log menu menubar menuitem navigation option progressbar search searchbox slider spinbutton status switch tab tablist textbox timer toolbar tooltip tree'.split(
    ' ',
  ),
);

/**
 * What publishers and their widgets put beside or behind the text. Ids and classes as met on Sina
 * (`quote_…` with live prices), Eastmoney (the same), and comment boxes of the usual systems.
 */
const SKIPPED_SELECTOR = '[id^="quote_"],[contenteditable]:not([contenteditable="false" i]),[hidden]:not([hidden="until-found" i]),[itemprop~="comment"]';

const COMMENTS = /(?:^|[\s_-])(?:comments?|disqus|livefyre|pinglun)(?:$|[\s_-])/i;
/** A page or an article may be marked "comments-open": these hold the text itself. */
const HOLDS_ARTICLE = 'h1,article,[itemprop="articleBody"]';

const isComments = (element: Element) =>
  element.localName !== 'body' &&
  element.localName !== 'article' &&
  element.localName !== 'main' &&
  (COMMENTS.test(element.id) || COMMENTS.test(element.getAttribute('class') ?? '')) &&
  element.querySelector(HOLDS_ARTICLE) === null;

/** A page's own header and footer; inside an article they hold its title and credits. */
const isPageFrame = (element: Element) =>
  (element.localName === 'footer' || element.localName === 'header') &&
  element.closest('article,main,section') === null &&
  element.querySelector('h1') === null;

/** True for elements that are left alone for what they are, whether seen or not. */
export function isLeftAlone(element: Element): boolean {
  if (SKIPPED_TAGS.has(element.localName)) return true;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role.trim().toLowerCase())) return true;
  return element.matches(SKIPPED_SELECTOR) || isPageFrame(element) || isComments(element);
}

const px = (length: string) => (/^-?[\d.]+px$/.test(length) ? Number.parseFloat(length) : Number.NaN);

/** Screen-reader-only text: clipped to nothing, or a box of at most 1 px that hides its overflow. */
function isClipped(style: VisibleStyle): boolean {
  const { position, overflow, clipPath } = style;
  if (clipPath !== 'none' && /^inset\((?:50|100)%/.test(clipPath)) return true;
  if (position === 'absolute' || position === 'fixed') {
    if (/^rect\((?:0|1)(?:px)?[, ]+(?:0|1)(?:px)?[, ]+(?:0|1)(?:px)?[, ]+(?:0|1)(?:px)?\)/.test(style.clip)) return true;
    if (px(style.left) <= -999 || px(style.top) <= -999) return true;
  }
  if (overflow !== 'visible' && /hidden|clip/.test(overflow) && (px(style.width) <= 1 || px(style.height) <= 1)) return true;
  const { textIndent } = style;
  return (textIndent !== '0px' && px(textIndent) <= -999) || style.fontSize === '0px';
}

/** True where an element and all in it cannot be seen. (`visibility` is asked at the text: a child may be visible again.) */
export function isUnseen(style: VisibleStyle): boolean {
  return style.display === 'none' || style.contentVisibility === 'hidden' || style.opacity === '0' || isClipped(style);
}
