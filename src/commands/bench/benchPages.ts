import { createRecognize } from '../../recognize/createRecognize.ts';
import { buildKnowledgeBase } from '../buildKnowledgeBase.ts';
import { readPassages } from '../readCorpus.ts';
import { createGenerator } from './createGenerator.ts';

/** Text of the pages, in UTF-16 units. */
const ARTICLE = 6_000;
const LONG = 100_000;
const HUGE = 5_000_000;
const SEED = 11;
/** One paragraph in so many of a longer page is about the industry; all of an article is. */
const ON_SUBJECT = 4;
/** How many names stand on the page of names, and in each of its paragraphs; the page's text, in UTF-16 units. */
const NAMES = 1_000;
const IN_PARAGRAPH = 5;
const NAMES_TEXT = 200_000;

/** A site of data/sites.yaml that names no article, so that the whole page is read, and one that we do not read. */
const ON = 'http://cnevpost.com/2026/01/09/bench';
const OFF = 'http://news.example/2026/01/09/bench';

/** The same page under an address that Newsgloss reads and under one that it does not. */
export interface BenchPage {
  readonly on: string;
  readonly off: string;
  readonly html: string;
}

export interface BenchPages {
  readonly article: BenchPage;
  readonly long: BenchPage;
  readonly huge: BenchPage;
  readonly storm: BenchPage;
  readonly names: BenchPage;
  /** The names on the page of names, each once. */
  readonly terms: readonly string[];
}

/** Changes the text of a paragraph ten times, every ten milliseconds, for as long as `storm` says. */
const STORM = `
const paragraphs = [...document.querySelectorAll('p')];
const texts = paragraphs.map((paragraph) => paragraph.firstChild.data);
let turn = 0;
window.storm = (ms) => new Promise((done) => {
  const until = performance.now() + ms;
  const timer = setInterval(() => {
    for (let each = 0; each < 10; each++, turn++) {
      const at = turn % paragraphs.length;
      paragraphs[at].firstChild.data = texts[(at + turn) % texts.length] + ' ' + turn;
    }
    if (performance.now() < until) return;
    clearInterval(timer);
    done(turn);
  }, 10);
});`;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Paragraphs in the frame of a news page: header, navigation, a column beside the text, links and emphasis within it. */
function pageOf(paragraphs: readonly string[], script = ''): string {
  const body = paragraphs.map((text, at) => {
    const [first, ...rest] = escaped(text).split('. ');
    const linked =
      at % 3 === 1 && rest.length > 0
        ? `${first}. <a href="#p${at}">${rest[0]}</a>${rest
            .slice(1)
            .map((each) => `. ${each}`)
            .join('')}`
        : escaped(text);
    return at % 12 === 0 ? `<h2>Part ${at / 12 + 1}</h2>\n<p>${linked}</p>` : `<p>${linked}</p>`;
  });
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A page of the bench</title><link rel="icon" href="data:,">
<style>body { margin: 0 auto; max-width: 720px; font: 17px/1.6 sans-serif } aside { float: right; width: 160px } a { color: #06c }</style></head>
<body><header><nav><a href="/">Home</a> <a href="/cars">Cars</a></nav></header>
<main><article><h1>A page of the bench</h1>
<aside><ul><li>Most read</li><li>Newest</li></ul></aside>
${body.join('\n')}
</article></main><footer>Imprint</footer>${script && `<script>${script}</script>`}</body></html>`;
}

const pair = (name: string, html: string): BenchPage => ({ on: `${ON}-${name}`, off: `${OFF}-${name}`, html });

/** Makes the pages, the same at each run: the corpus, between paragraphs without names; no two paragraphs are alike. */
export function makeBenchPages(): BenchPages {
  const kb = buildKnowledgeBase();
  const recognize = createRecognize(kb);
  const generator = createGenerator(SEED);
  const passages = readPassages().flatMap(({ text }) => text.split(/\n+/).filter((paragraph) => paragraph.length > 80));
  const plain = generator.latinText(NAMES_TEXT * 5, ['']).match(/.{300,500}? /gs) ?? [];
  const paragraphs = (length: number, every: number): string[] => {
    const taken: string[] = [];
    for (let at = 0, size = 0; size < length; at++) {
      const source = at % every === 0 ? passages : plain;
      const text = `${source[Math.floor(at / every) % source.length] ?? ''} (${at})`;
      taken.push(text);
      size += text.length;
    }
    return taken;
  };
  const terms = kb.entities
    .map(({ name }) => name.en)
    .filter((name, at, all) => all.indexOf(name) === at && /^[A-Za-z0-9 ]{4,40}$/.test(name))
    .filter((name) => recognize([`We met ${name} today.`])[0]?.some((mention) => mention.end - mention.start === name.length))
    .slice(0, NAMES);
  const filler = NAMES_TEXT / (NAMES / IN_PARAGRAPH) - 100;
  const named = Array.from({ length: NAMES / IN_PARAGRAPH }, (_, at) =>
    [
      ...terms.slice(at * IN_PARAGRAPH, (at + 1) * IN_PARAGRAPH).map((name) => `We met ${name} today. `),
      plain
        .slice(at * 2, at * 2 + 3)
        .join(' ')
        .slice(0, filler),
    ].join(''),
  );
  return {
    article: pair('article', pageOf(paragraphs(ARTICLE, 1))),
    long: pair('long', pageOf(paragraphs(LONG, ON_SUBJECT))),
    huge: pair('huge', pageOf(paragraphs(HUGE, ON_SUBJECT))),
    storm: pair('storm', pageOf(paragraphs(LONG, ON_SUBJECT), STORM)),
    names: pair('names', pageOf(named)),
    terms,
  };
}
