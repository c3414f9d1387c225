import { isPartialDate, type PartialDate } from '../kb/date.ts';

/** Where publishers state the day of an article, best first: Open Graph, People's Daily, Bloomberg, microdata. */
const META = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[name="publishdate"]',
  'meta[name="iso-8601-publish-date"]',
  'meta[name="parsely-pub-date"]',
  'meta[itemprop="datePublished"]',
];

/** Text before which a visible date is the article's and not one that it speaks of, in UTF-16 units. */
const HEAD = 1500;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function day(year: string | undefined, month: string | undefined, date: string | undefined): PartialDate | undefined {
  const text = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isPartialDate(text) && text > '1990' ? text : undefined;
}

/** The day in a machine's date: 2024-03-07T07:55:26Z, 20240307, 2019-9-7 21:30. */
function machineDay(text: string | null | undefined): PartialDate | undefined {
  const parts = /^\s*(\d{4})-?(\d{1,2})-?(\d{1,2})(?!\d)/.exec(text ?? '');
  return parts ? day(parts[1], parts[2], parts[3]) : undefined;
}

/** The first day that is written out in a text: 2024年04月24日, Jan 06 2026, 7 March 2024, 2019-09-09. */
export function writtenDay(text: string): PartialDate | undefined {
  const chinese = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text);
  const english = /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? {1,2}(\d{4})/.exec(text);
  const british = /(?<!\d)(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (\d{4})/i.exec(text);
  const digits = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  const month = (name: string | undefined) => String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1);
  const found = [
    chinese && { at: chinese.index, day: day(chinese[1], chinese[2], chinese[3]) },
    english && { at: english.index, day: day(english[3], month(english[1]), english[2]) },
    british && { at: british.index, day: day(british[3], month(british[2]), british[1]) },
    digits && { at: digits.index, day: day(digits[1], digits[2], digits[3]) },
  ];
  return found.flatMap((each) => (each?.day ? [each] : [])).sort((a, b) => a.at - b.at)[0]?.day;
}

/** The day in an address: /2026-01-05/, /2026/01/05/, /2024/0424/, /20240424/. */
export function addressDay(address: string): PartialDate | undefined {
  const parts = /[/-](20\d{2})[-/]?(\d{2})[-/]?(\d{2})(?:[/_.-]|$)/.exec(address);
  return parts ? day(parts[1], parts[2], parts[3]) : undefined;
}

/** The day that an element of the page states: in an attribute for machines, or in its text. */
function statedDay(element: Element): PartialDate | undefined {
  return machineDay(element.getAttribute('datetime')) ?? machineDay(element.getAttribute('content')) ?? writtenDay(element.textContent ?? '');
}

/**
 * The day on which the article of a page was published, as far as the page says it.
 * @param roots the elements that hold the article
 * @param selectors where the site says it; see data/sites.yaml
 */
export function articleDate(page: Document, roots: readonly Element[], selectors: readonly string[] = []): PartialDate | undefined {
  for (const selector of selectors) {
    for (const element of page.querySelectorAll(selector)) {
      const found = statedDay(element);
      if (found) return found;
    }
  }
  for (const selector of META) {
    const found = machineDay(page.querySelector(selector)?.getAttribute('content'));
    if (found) return found;
  }
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = machineDay(/"datePublished"\s*:\s*"([^"]*)"/.exec(script.textContent ?? '')?.[1]);
    if (found) return found;
  }
  const stated = machineDay(page.querySelector('time[datetime]')?.getAttribute('datetime')) ?? addressDay(page.location.pathname);
  return stated ?? writtenDay(roots.map((root) => root.textContent?.slice(0, HEAD) ?? '').join('\n'));
}
