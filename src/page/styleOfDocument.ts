import type { StyleOf } from './visibility.ts';

/** What the rules of visible text ask of a style. */
const ASKED = [
  'display',
  'visibility',
  'content-visibility',
  'opacity',
  'position',
  'clip',
  'clip-path',
  'overflow',
  'overflow-x',
  'overflow-y',
  'width',
  'height',
  'left',
  'top',
  'text-indent',
  'font-size',
  'float',
] as const;

/** Elements that HTML's own style sheet displays as boxes of their own, or not at all; all others are inline. */
const DISPLAYS: ReadonlyMap<string, string> = new Map([
  ...'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LISTING MAIN MENU NAV OL OPTGROUP P PLAINTEXT PRE SEARCH SECTION SUMMARY UL XMP'
    .split(' ')
    .map((tag): [string, string] => [tag, 'block']),
  ...'TABLE CAPTION TBODY TFOOT THEAD TR TD TH COL COLGROUP LI'.split(' ').map((tag): [string, string] => [tag, 'table']),
  ...'AREA BASE DATALIST HEAD LINK META NOEMBED NOFRAMES PARAM RP SCRIPT STYLE TEMPLATE TITLE'.split(' ').map((tag): [string, string] => [tag, 'none']),
  ...'BUTTON INPUT METER PROGRESS SELECT TEXTAREA'.split(' ').map((tag): [string, string] => [tag, 'inline-block']),
]);

interface Declared {
  readonly value: string;
  readonly weight: number;
}

/** Rough specificity: ids, then classes, attributes and pseudo-classes, then elements; the last of equals wins by order. */
function specificity(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#/g) * 1e4 + count(/[.[]|(?<!:):(?!:)/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}

/** Rules for screens; what holds for print or for other widths only is left out. */
function* screenRules(rules: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if ('selectorText' in rule) yield rule as CSSStyleRule;
    else if ('media' in rule && 'cssRules' in rule && /^(?:|all|screen)$/i.test((rule as CSSMediaRule).media.mediaText))
      yield* screenRules((rule as CSSMediaRule).cssRules);
  }
}

/**
 * Styles of a document that has no layout, from its own style sheets and style attributes, as far as visible
 * text depends on them. A full cascade for each element takes minutes on a news page; here each rule that
 * matters is asked once for its elements.
 */
export function styleOfDocument(document: Document): StyleOf {
  const declared = new Map<Element, Map<string, Declared>>();
  const declare = (element: Element, style: CSSStyleDeclaration, weight: number) => {
    for (const property of ASKED) {
      const value = style.getPropertyValue(property);
      if (value === '') continue;
      const total = weight + (style.getPropertyPriority(property) === 'important' ? 1e9 : 0);
      const own = declared.get(element) ?? new Map<string, Declared>();
      declared.set(element, own);
      if (total >= (own.get(property)?.weight ?? 0)) own.set(property, { value, weight: total });
    }
  };
  for (const sheet of document.styleSheets) {
    for (const { selectorText, style } of screenRules(sheet.cssRules)) {
      if (ASKED.every((property) => style.getPropertyValue(property) === '')) continue;
      for (const selector of selectorText.split(/,(?![^(]*\))/)) {
        try {
          for (const element of document.querySelectorAll(selector)) declare(element, style, specificity(selector));
        } catch {
          // A selector of a newer CSS than the parser's: its rule counts as absent.
        }
      }
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>('[style]')) declare(element, element.style, 1e6);

  const visibilityOf = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const own = declared.get(at)?.get('visibility')?.value;
      if (own !== undefined && own !== 'inherit') return own;
    }
    return 'visible';
  };
  const displayOf = (element: Element) => declared.get(element)?.get('display')?.value ?? DISPLAYS.get(element.tagName) ?? 'inline';
  /** What floats, is placed absolutely or lies in a flex or grid box is a box of its own. */
  const isBlockified = (element: Element, position: string, cssFloat: string) =>
    /^(?:absolute|fixed)$/.test(position) ||
    /^(?:left|right)$/.test(cssFloat) ||
    (element.parentElement !== null && /^(?:inline-)?(?:flex|grid)$/.test(displayOf(element.parentElement)));

  return (element) => {
    const own = declared.get(element);
    const get = (property: (typeof ASKED)[number]) => own?.get(property)?.value ?? '';
    return {
      display: displayOf(element) === 'inline' && isBlockified(element, get('position'), get('float')) ? 'block' : displayOf(element),
      visibility: visibilityOf(element),
      contentVisibility: get('content-visibility'),
      opacity: get('opacity'),
      position: get('position'),
      clip: get('clip'),
      clipPath: get('clip-path'),
      // As a browser computes it: of both axes.
      overflow: `${get('overflow')} ${get('overflow-x')} ${get('overflow-y')}`,
      width: get('width'),
      height: get('height'),
      left: get('left'),
      top: get('top'),
      textIndent: get('text-indent'),
      fontSize: get('font-size') === '0' ? '0px' : get('font-size'),
      cssFloat: get('float'),
    };
  };
}
