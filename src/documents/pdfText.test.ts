import { describe, expect, test } from 'vitest';
import { joinLines, type PdfPiece, pdfText } from './pdfText.ts';

interface Placed {
  readonly x?: number;
  readonly size?: number;
  readonly width?: number;
  /** Distance to the line before, in points; the usual one is 15. */
  readonly down?: number;
  readonly y?: number;
}

/** Lines one under the other as pdf.js gives them, 400 points wide if not said. */
function page(...lines: readonly (readonly [string, Placed?])[]): PdfPiece[] {
  let top = 800;
  return lines.map(([text, { x = 50, size = 12, width = 400, down = 15, y } = {}]) => {
    top = y ?? top - down;
    return { text, x, y: top, width, size, endsLine: true };
  });
}

const read = (...pages: readonly (readonly PdfPiece[])[]) =>
  pdfText(pages).flatMap(({ blocks }) => blocks.map(({ kind, text }) => `${kind === 'paragraph' ? '' : `${kind}: `}${text}`));

describe('paragraphs of a PDF', () => {
  test.each<[string, PdfPiece[], readonly string[]]>([
    ['lines join', page(['CATL makes'], ['cells.', { width: 60 }]), ['CATL makes cells.']],
    [
      'a gap parts',
      page(['CATL makes'], ['cells.', { width: 60 }], ['BYD too', { down: 28 }], ['makes cells.', { width: 60 }]),
      ['CATL makes cells.', 'BYD too makes cells.'],
    ],
    ['a short last line parts', page(['CATL makes'], ['cells.', { width: 60 }], ['BYD too makes'], ['some.']), ['CATL makes cells.', 'BYD too makes some.']],
    ['a short line goes on where its sentence does', page(['CATL makes'], ['cells in', { width: 200 }], ['Ningde.']), ['CATL makes cells in Ningde.']],
    [
      'an indent parts',
      page(['上半年，宁德时代的出货量', { x: 74, width: 376 }], ['超过去年全年。'], ['比亚迪维持', { x: 74, width: 376 }], ['目标不变。']),
      ['上半年，宁德时代的出货量超过去年全年。', '比亚迪维持目标不变。'],
    ],
    [
      'larger letters are a heading',
      page(['Cells', { size: 18, width: 80 }], ['CATL makes cells in Ningde and elsewhere.']),
      ['heading: Cells', 'CATL makes cells in Ningde and elsewhere.'],
    ],
    [
      'items',
      page(['• BYD kept its target and', {}], ['says so.', { x: 62, width: 60 }], ['• Nio raised its own.', { width: 120 }]),
      ['item: • BYD kept its target and says so.', 'item: • Nio raised its own.'],
    ],
    [
      'a sentence goes on in the next column',
      page(['CATL makes', { width: 180 }], ['cells in', { width: 180 }], ['Ningde.', { x: 260, width: 180, y: 785 }]),
      ['CATL makes cells in Ningde.'],
    ],
    [
      'a column ends with its sentence',
      page(['CATL makes', { width: 180 }], ['cells.', { width: 180 }], ['Ningde.', { x: 260, width: 180, y: 785 }]),
      ['CATL makes cells.', 'Ningde.'],
    ],
    ['radicals become characters', page(['⻓安汽⻋']), ['长安汽车']],
  ])('%s', (_, pieces, expected) => {
    expect(read(pieces)).toEqual(expected);
  });

  test('pieces of a line join, with a space where there is room for one', () => {
    const piece = (text: string, x: number, width: number): PdfPiece => ({ text, x, y: 700, width, size: 12, endsLine: false });
    expect(read([piece('CA', 50, 20), piece('TL', 70, 20), piece('makes', 96, 40), piece(' ', 136, 4), piece('cells', 140, 40)])).toEqual(['CATL makes cells']);
    expect(read([piece('宁德', 50, 24), piece('时代', 90, 24)])).toEqual(['宁德时代']);
  });

  test('a page without words is no section; pages keep their numbers', () => {
    expect(pdfText([page(['A']), [], page(['B'])]).map((section) => section.page)).toEqual([1, 3]);
    expect(pdfText([[], page(['  '])])).toEqual([]);
  });

  test.each([
    ['manu-', 'facture', 'manufacture'],
    ['manu\u00ad', 'facture', 'manufacture'],
    ['Model-', 'Y', 'Model-Y'],
    ['2025-', '2026', '2025-2026'],
    ['宁德', '时代', '宁德时代'],
    ['宁德时代，', 'CATL', '宁德时代，CATL'],
    ['Miao', 'Wei', 'Miao Wei'],
    ['costs –', 'and more', 'costs – and more'],
  ])('%s and %s are %s', (before, after, joined) => {
    expect(joinLines(before, after)).toBe(joined);
  });
});
