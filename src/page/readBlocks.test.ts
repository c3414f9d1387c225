// The DOM is jsdom's: a real tree and a real parser, without layout. Layout is the browser tests' part.
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type Block, readBlocks, toSpans } from './readBlocks.ts';
import { styleOfDocument } from './styleOfDocument.ts';

function blocksOf(html: string, skip?: string): Block[] {
  const { document } = new JSDOM(`<!doctype html><body>${html}`).window;
  return [...readBlocks([document.body], { styleOf: styleOfDocument(document), skip })];
}
const textsOf = (html: string, skip?: string) => blocksOf(html, skip).map(({ text }) => text);

describe('blocks', () => {
  test.each<[string, string, string[]]>([
    ['are joined over inline elements', '<p><b>Miao</b> Wei and C<i>AT</i>L</p>', ['Miao Wei and CATL']],
    ['are joined over comments', '<p>谷<!--keyword-->歌</p>', ['谷歌']],
    ['end with their element', '<p>A</p><p>B</p>', ['A', 'B']],
    ['are found without paragraphs', 'One<br><br>Two<div></div>Three', ['One\n', 'Two', 'Three']],
    ['keep a single line break', '<p>Miao<br>Wei</p>', ['Miao\nWei']],
    ['keep boxes in a line apart', '<p><span style="display:inline-block">Nio</span><span style="display:inline-block">Geely</span></p>', ['Nio  Geely ']],
    ['are the cells of a table', '<table><tr><td>Nio</td><td>Geely</td></tr></table>', ['Nio', 'Geely']],
    ['keep a first letter with its word', '<p><span style="float:left">B</span>YD</p>', ['BYD']],
    ['leave out what is not displayed', '<style>.a{display:none}</style><p class="a">Nio</p><p>BYD</p>', ['BYD']],
    ['leave out what is clipped', '<p>BYD<span style="position:absolute;clip:rect(1px,1px,1px,1px)">, opens new tab</span>’s</p>', ['BYD’s']],
    ['leave out what is moved away', '<p>BYD<span style="position:absolute;left:-9999px">x</span></p>', ['BYD']],
    ['leave out what is invisible, but not what is visible in it', '<p style="visibility:hidden">A<b style="visibility:visible">B</b></p>', ['B']],
    ['leave out quotes behind names', '<p>蔚来<span id="quote_NIO">(4.52)</span>汽车</p>', ['蔚来汽车']],
    ['leave out code, fields and editable text', '<pre>A</pre><p>B<code>C</code><textarea>D</textarea></p><div contenteditable>E</div>', ['B']],
    ['leave out navigation', '<nav>A</nav><div role="navigation">B</div><p>C</p>', ['C']],
    ['leave out comments', '<div class="comment-list">A</div><div id="comments">B</div><p>C</p>', ['C']],
    ['stay where a page only says that comments are open', '<div class="single comments-open"><h1>A</h1><p>B</p></div>', ['A', 'B']],
    ['leave out the header and footer of a page', '<header>A</header><article><header>B</header></article><footer>C</footer>', ['B']],
    ['leave out what a closed disclosure holds', '<details><summary>A</summary>B</details><details open><summary>C</summary>D</details>', ['A', 'C', 'D']],
    ['leave out ruby', '<p><ruby>苗<rp>(</rp><rt>miáo</rt><rp>)</rp></ruby>圩</p>', ['苗圩']],
    ['are none where there is no text', '<p> \u00a0\u3000</p><p></p>', []],
  ])('%s', (_rule, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  test('leave out what a site says is no text', () => {
    expect(textsOf('<p>A</p><p class="edit">B</p>', '.edit')).toEqual(['A']);
  });

  test('count the headings before them', () => {
    expect(blocksOf('<p>a</p><h1>b</h1><p>c</p><h2>d</h2><div><p>e</p></div>').map(({ section }) => section)).toEqual([0, 1, 1, 2, 2]);
  });
});

test('a digest made by a machine is a section of its own', () => {
  const digest = '<div><p>b</p><ul><li>c</li></ul><p><span>AI generated, for reference only</span></p></div>';
  const sections = blocksOf(`<h1>a</h1>${digest}<p>d</p>`).map(({ text, section }) => `${text} ${section}`);
  expect(sections).toEqual(['a 1', 'b 2', 'c 2', 'AI generated, for reference only 2', 'd 3']);
});

describe('for any text over any inline elements', () => {
  const word = fc.constantFrom('CATL', '宁德时代', ' ', '\u00a0', 'Miao Wei', 'a\u00adb', '𠮷', '.');
  const inline = fc.constantFrom(...'b i span a em'.split(' '));
  const hidden = fc.constantFrom('<span hidden>Nio</span>', '<button>Nio</button>', '<!--Nio-->', '<span style="display:none">Nio</span>', '<br>');
  const markup = fc
    .array(
      fc.oneof(
        word,
        fc.tuple(inline, word, word).map(([tag, one, two]) => `<${tag}>${one}<b>${two}</b></${tag}>`),
        hidden,
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => `<p>${parts.join('')}</p>`);

  test('ranges give back the text of the block', () => {
    fc.assert(
      fc.property(markup, fc.nat(), fc.nat(), (html, a, b) => {
        for (const block of blocksOf(html)) {
          const start = a % block.text.length;
          const end = start + 1 + (b % (block.text.length - start));
          const covered = toSpans(block, start, end).map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = startContainer.ownerDocument.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return range.toString();
          });
          // Line breaks stand in the block's text, but in no text node.
          expect(covered.join('')).toBe(block.text.slice(start, end).replaceAll('\n', ''));
        }
      }),
      { numRuns: 300 },
    );
  });
});
