// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { declaredEncoding, htmlText } from './htmlText.ts';

const lines = (markup: string) => htmlText(markup).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('words of an HTML file', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'headings, paragraphs, items, cells',
      '<h2>A</h2><p>B</p><ul><li>C<li>D</ul><table><tr><td>E<td>F</table>',
      ['heading: A', 'paragraph: B', 'item: C', 'item: D', 'paragraph: E', 'paragraph: F'],
    ],
    ['links and emphasis as words', '<p>Packs from <a href="x">CA<b>TL</b></a>.</p>', ['paragraph: Packs from CATL.']],
    ['spaces of the source', '<p>Packs\n   from\t CATL</p>', ['paragraph: Packs from CATL']],
    ['line breaks that are meant', '<p>Packs<br>from\nCATL</p>', ['paragraph: Packs\nfrom CATL']],
    [
      'what is not seen',
      '<p hidden>A</p><p style="display:none">B</p><script>C</script><style>D</style><template>E</template><noscript>F</noscript>G',
      ['paragraph: G'],
    ],
    ['what is not text', '<nav>A</nav><form><button>B</button></form><svg><text>C</text></svg><p>D<img alt="E"></p>', ['paragraph: D']],
    ['a paragraph in an item', '<ul><li><h3>A</h3><p>B</p></li></ul>', ['heading: A', 'paragraph: B']],
    ['nothing', '', []],
  ])('%s', (_, markup, expected) => {
    expect(lines(markup)).toEqual(expected);
  });

  test('the title is the page’s own', () => {
    expect(htmlText('<title> Cells\n and packs </title><p>A').title).toBe('Cells and packs');
  });

  test.each([
    ['<meta charset="gbk">', 'gbk'],
    ['<META http-equiv=Content-Type content="text/html; charset=big5">', 'big5'],
    ['<p>charset=gbk', undefined],
  ])('declares its encoding: %s', (head, encoding) => {
    expect(declaredEncoding(new TextEncoder().encode(head))).toBe(encoding);
  });
});
