/** How a page is shaken. */
export interface Shaking {
  /** Built anew; many changes at once; one alone, which has to be noticed for itself; two, the second while the first is just being read. */
  readonly how: 'build' | 'many' | 'one' | 'two';
  /** Which kind of change the one is to be; any number. */
  readonly what?: number;
  /** Between the two changes, in ms. */
  readonly pause?: number;
}

/**
 * Builds a page from a seed, or changes one that stands, in ways that pages change and in some that they should not.
 * What is changed is, mostly, what carries marks. Runs in the page itself, so all that it needs is inside.
 */
export async function shakePage(seed: number, shaking: Shaking): Promise<void> {
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
  /** Styles by which text is not seen. */
  const HIDING = [
    'display:none',
    'visibility:hidden',
    'opacity:0',
    'font-size:0',
    'position:absolute;left:-9999px',
    'overflow:hidden;width:1px',
    'content-visibility:hidden',
    'text-indent:-9999px',
  ];
  const STYLES = [
    ...HIDING,
    '',
    '',
    'display:inline-block',
    'display:block',
    'display:contents',
    'display:flex',
    'visibility:visible',
    'float:left',
    'direction:rtl',
    'all:unset',
  ];
  /** Attributes that may say whether text is seen, or is left alone, and values of them. */
  const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
    style: [...HIDING, ...STYLES],
    hidden: [''],
    role: ['navigation', 'none'],
    contenteditable: ['true'],
    open: [''],
    class: ['comments', 'gone', 'fading', 'falling'],
    id: ['quote_1'],
    itemprop: ['comment'],
    popover: ['auto'],
    dir: ['rtl'],
  };
  const RULES = `.gone { display: none } .fading { opacity: 0; transition: opacity 0.3s }
    .falling { animation: fall 0.3s forwards } @keyframes fall { to { opacity: 0 } }
    @media (max-width: 600px) { b, em, td, h2, div > p { display: none } }`;
  const NAMED = /CATL|BYD|Toyota|Miao Wei|Li Auto|GAC|宁德时代|比亚迪|苗圩/;
  /** Names that are not seen, or left alone, by all of these means. */
  const HIDDEN = `<details><summary>Mr</summary>CATL</details><details open><summary>chips</summary>BYD</details>
    <p hidden>CATL</p><p contenteditable="true">BYD</p><p role="navigation">CATL</p><p id="quote_1">BYD</p><p itemprop="comment">CATL</p>
    <p class="gone">BYD</p><p style="display:none">CATL</p><p popover="auto">BYD</p>`;

  const text = () => document.createTextNode(Array.from({ length: 1 + below(6) }, () => pick(WORDS)).join(pick(['', ' '])));
  function tree(depth: number): Node {
    if (depth > 6 || below(3) === 0) return below(12) === 0 ? document.createComment(pick(WORDS)) : text();
    const element = document.createElement(pick(TAGS));
    if (below(3) === 0) element.setAttribute('style', pick(STYLES));
    const [name, values] = pick(Object.entries(ATTRIBUTES));
    if (below(6) === 0) element.setAttribute(name, pick(values));
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

  /** Mostly a text that carries a mark, else any node. */
  function target(all: readonly Node[]): Node | undefined {
    const marked = [...(CSS.highlights.get('newsgloss') ?? [])].map(({ startContainer }) => startContainer).filter((node) => node.isConnected);
    return below(3) > 0 && marked.length > 0 ? pick(marked) : all[below(all.length)];
  }
  /** An element around a node, at most four steps up; never the body. */
  function around(node: Node): Element | undefined {
    let element = node instanceof Element ? node : node.parentElement;
    for (let steps = below(4); steps > 0 && element?.parentElement && element.parentElement !== document.body; steps--) element = element.parentElement;
    return element && document.body.contains(element) && element !== document.body ? element : undefined;
  }

  /** The marked text, or any other; and an element around it. */
  const somewhere = () => {
    const all = nodes();
    const node = target(all) ?? document.body.appendChild(tree(0));
    return { node, other: pick([...all, node]), element: around(node) };
  };
  const rewrite = () => {
    const { node } = somewhere();
    if (node instanceof Text) node.data = text().data;
  };
  const insert = () => {
    const { node } = somewhere();
    node.parentNode?.insertBefore(tree(2), node);
  };

  /** Elements with names in them. */
  const named = (selector: string) => [...document.body.querySelectorAll<HTMLElement>(selector)].filter((each) => NAMED.test(each.textContent ?? ''));

  /** Takes the attribute from an element that has it, or gives it to one. */
  const turn = (name: string, values: readonly string[]) => () => {
    const bearers = named(`[${name}]`);
    if (bearers.length > 0 && below(2) === 0) return pick(bearers).removeAttribute(name);
    const closed = named('details:not([open])');
    const element = name === 'open' && closed.length > 0 ? pick(closed) : somewhere().element;
    return element?.setAttribute(name, pick(values));
  };

  const longText = (count: number) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `${seed} ${count}: ${'a long story of no names that one knows, and of nothing else. '.repeat(40)}`;
    return paragraph;
  };

  const CHANGES: readonly (() => unknown)[] = [
    ...Object.entries(ATTRIBUTES).map(([name, values]) => turn(name, values)),
    insert,
    insert,
    rewrite,
    rewrite,
    () => {
      const { node } = somewhere();
      node.parentNode?.removeChild(node);
    },
    () => {
      const { node, other } = somewhere();
      if (!node.contains(other) && other instanceof HTMLElement) other.append(node);
    },
    () => {
      const { node } = somewhere();
      if (node instanceof Text && node.length > 1) node.splitText(1 + below(node.length - 1));
    },
    () => {
      const { node } = somewhere();
      if (node instanceof Text) node.replaceData(below(node.length + 1), below(4), pick(WORDS));
    },
    () => document.body.normalize(),
    () => somewhere().element?.replaceChildren(tree(1), tree(1)),
    () => {
      const { element } = somewhere();
      element?.replaceWith(...element.childNodes);
    },
    // The same words in other nodes.
    () => {
      const { element } = somewhere();
      element?.replaceWith(element.cloneNode(true));
    },
    () => document.body.replaceWith(document.body.cloneNode(true)),
    () => {
      const popovers = named('[popover]');
      if (popovers.length > 0) pick(popovers).togglePopover();
    },
    // Nothing is seen any more, until the next change.
    () => {
      document.body.hidden = true;
    },
    // What is ours in the page, and a change that is seen for certain.
    () => {
      CSS.highlights.clear();
      for (const host of document.querySelectorAll('newsgloss-card')) host.remove();
      document.body.append(document.createElement('p'));
    },
  ];
  const change = (what = below(CHANGES.length)) => {
    if (document.body.hidden) document.body.hidden = false;
    CHANGES[what % CHANGES.length]?.();
  };

  if (shaking.how === 'build') {
    const style = document.createElement('style');
    style.textContent = RULES;
    document.head.replaceChildren(style);
    document.body.replaceChildren(...Array.from({ length: 12 }, () => tree(0)));
    document.body.insertAdjacentHTML('beforeend', HIDDEN);
  } else if (shaking.how === 'one') change(shaking.what);
  else if (shaking.how === 'two') {
    // So much that is new takes a while to be read.
    document.querySelector('#story')?.remove();
    document.body.insertAdjacentHTML('beforeend', '<div id="story"></div>');
    for (let count = 0; count < 40; count++) document.querySelector('#story')?.append(longText(count));
    change();
    await new Promise((done) => setTimeout(done, shaking.pause));
    change();
  } else for (let count = 1 + below(30); count > 0; count--) change();
}
