import { describe, expect, test } from 'vitest';
import { decodeText } from './decodeText.ts';
import { UnreadableText } from './unreadableText.ts';

const GBK = [0xc4, 0xfe, 0xb5, 0xc2, 0xca, 0xb1, 0xb4, 0xfa];
const BIG5 = [0xb9, 0x71, 0xa6, 0xc0];

describe('bytes as text', () => {
  test.each<[string, readonly number[], string | undefined, string]>([
    ['UTF-8', [...new TextEncoder().encode('CATL 宁德时代')], undefined, 'CATL 宁德时代'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x41], undefined, 'A'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x81, 0x5b, 0x41, 0], undefined, '宁A'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x5b, 0x81], undefined, '宁'],
    ['GBK', GBK, undefined, '宁德时代'],
    ['GB18030 in four bytes', [0x81, 0x39, 0xef, 0x30], undefined, '㐁'],
    ['UTF-8, whatever it declares', [...new TextEncoder().encode('宁德')], 'gbk', '宁德'],
    ['as declared', BIG5, 'big5', '電池'],
    ['an encoding that nobody knows', GBK, 'x-nonsense', '宁德时代'],
    ['nothing', [], undefined, ''],
  ])('%s', (_, bytes, declared, text) => {
    expect(decodeText(new Uint8Array(bytes), declared)).toBe(text);
  });

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]],
    ['noise', [0xff, 0x20, 0xff, 0x20, 0xff, 0x20]],
  ])('%s is no text', (_, bytes) => {
    expect(() => decodeText(new Uint8Array(bytes))).toThrow(new UnreadableText('damaged'));
  });
});
