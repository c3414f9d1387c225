/**
 * Builds a page from a seed, or changes one that stands, in ways that pages change and in some that they should not.
 * Runs in the page itself, so all that it needs is inside.
 */
export function shakePage(seed: number, build: boolean): void {
  let state = seed | 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;

  const WORDS = [
    'CATL',
    'BYD',
    '宁德时代',
    '比亚迪',
    'Miao Wei',
    '苗圩',
    'Chongqing',
    '理想',
    'Li Auto',
    'GAC',
    'Toyota',
    'CA',
    'TL',
    '宁德',
    '时代',
    'BY',
    'D',
    'cars',
    'battery',
    '汽车',
    '，',
    '. ',
    ' ',
    ' ',
    ' ',
    '\n',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200f',
    '\u202e',
    '\ud800',
    '\udc00',
    '😀',
    'مرحبا',
    'Horizon',
    'chips',
    'Mr',
  ];
  const TAGS = [
    'p',
    'p',
    'div',
    'div',
    'span',
    'span',
    'b',
    'i',
    'a',
    'em',
    'h1',
    'h2',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'br',
    'details',
    'summary',
    'section',
    'article',
    'nav',
    'header',
    'footer',
    'code',
    'pre',
    'ruby',
    'rt',
    'button',
    'textarea',
    'svg',
    'blockquote',
    'x-box',
    'template',
    'iframe',
    'label',
    'wbr',
  ];
  const STYLES = [
    '',
    '',
    'display:none',
    'display:inline-block',
    'display:block',
    'display:contents',
    'display:flex',
    'visibility:hidden',
    'visibility:visible',
    'opacity:0',
    'float:left',
    'font-size:0',
    'position:absolute;left:-9999px',
    'overflow:hidden;width:1px',
    'content-visibility:hidden',
    'direction:rtl',
    'all:unset',
    'text-indent:-9999px',
  ];
  const ATTRIBUTES: readonly (readonly [string, string])[] = [
    ['hidden', ''],
    ['dir', 'rtl'],
    ['role', 'navigation'],
    ['role', 'none'],
    ['contenteditable', 'true'],
    ['open', ''],
    ['class', 'comments'],
    ['id', 'quote_1'],
    ['lang', 'zh'],
    ['popover', 'auto'],
  ];

  const text = () => document.createTextNode(Array.from({ length: 1 + below(6) }, () => pick(WORDS)).join(pick(['', ' '])));
  function tree(depth: number): Node {
    if (depth > 6 || below(3) === 0) return below(12) === 0 ? document.createComment(pick(WORDS)) : text();
    const element = document.createElement(pick(TAGS));
    if (below(3) === 0) element.setAttribute('style', pick(STYLES));
    if (below(6) === 0) element.setAttribute(...pick(ATTRIBUTES));
    for (let count = below(5); count > 0; count--) element.append(tree(depth + 1));
    if (below(15) === 0 && element.localName === 'div') element.attachShadow({ mode: 'open' }).append(tree(depth + 1));
    return element;
  }

  const nodes = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const all: Node[] = [];
    while (walker.nextNode()) all.push(walker.currentNode);
    return all;
  };

  function change(): unknown {
    const all = nodes();
    const node = all[below(all.length)];
    const other = all[below(all.length)];
    if (!node || !other) return document.body.append(tree(0));
    const element = node instanceof HTMLElement ? node : node.parentElement;
    switch (below(18)) {
      case 0:
      case 1:
        return node.parentNode?.insertBefore(tree(2), node);
      case 2:
        return node.parentNode?.removeChild(node);
      case 3:
        if (!node.contains(other) && other instanceof HTMLElement) other.append(node);
        return undefined;
      case 4:
      case 5:
      case 6:
        if (node instanceof Text) node.data = text().data;
        return undefined;
      case 7:
        if (node instanceof Text && node.length > 1) node.splitText(1 + below(node.length - 1));
        return undefined;
      case 8:
        return document.body.normalize();
      case 9:
      case 10:
        return element?.setAttribute('style', pick(STYLES));
      case 11:
        return element?.setAttribute(...pick(ATTRIBUTES));
      case 12:
        return element?.removeAttribute(pick(['style', 'hidden', 'role', 'open', 'class', 'contenteditable']));
      case 13:
        if (node instanceof Text) node.replaceData(below(node.length + 1), below(4), pick(WORDS));
        return undefined;
      case 14:
        return below(4) === 0 ? element?.replaceChildren(tree(1), tree(1)) : undefined;
      case 15:
        return element === document.body ? undefined : element?.replaceWith(...element.childNodes);
      case 16:
        return below(20) === 0 ? CSS.highlights.clear() : undefined;
      default:
        for (const host of document.querySelectorAll('newsgloss-card')) host.remove();
        return undefined;
    }
  }

  if (build) {
    document.body.replaceChildren(...Array.from({ length: 12 }, () => tree(0)));
  } else {
    for (let count = 1 + below(30); count > 0; count--) change();
    // A change that is seen for certain, whatever became of the others.
    document.body.append(document.createElement('p'));
  }
}
