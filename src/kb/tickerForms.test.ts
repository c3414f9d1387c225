import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { entitySchema } from './entitySchema.ts';
import { tickerForms } from './tickerForms.ts';

const formsOf = (exchange: string, code: string, more: object = {}) =>
  tickerForms(
    v.parse(entitySchema, {
      id: 'x',
      type: 'company',
      name: { en: 'X', zh: '某' },
      summary: { en: 'It.', zh: '它。' },
      sources: {},
      listings: [{ exchange, code, ...more }],
    }),
  );
const marked = (exchange: string, code: string) => formsOf(exchange, code).flatMap(({ text, bare }) => (bare ? [] : [text]));
const bare = (exchange: string, code: string) => formsOf(exchange, code).flatMap((form) => (form.bare ? [form.text] : []));

describe('a listing is written', () => {
  test.each([
    ['with its exchange', 'SZSE', '300750', 'SZSE: 300750'],
    ['with its exchange, closed', 'SZSE', '300750', 'SZ:300750'],
    ['with a Chinese exchange', 'HKEX', '1211', '港交所：1211'],
    ['as on a terminal', 'SZSE', '300750', '300750.SZ'],
    ['with leading zeros in Hong Kong', 'HKEX', '175', '0175.HK'],
    ['as in American papers', 'NASDAQ', 'TSLA', 'Nasdaq: TSLA'],
  ])('%s', (_rule, exchange, code, form) => {
    expect(marked(exchange, code)).toContain(form);
  });
});

test.each([
  ['six digits', 'SZSE', '300750', ['300750']],
  ['four letters', 'NASDAQ', 'TSLA', ['TSLA']],
  ['not four digits, which may be anything', 'HKEX', '1211', []],
  ['not two letters, which may be a name', 'NASDAQ', 'LI', []],
])('bare, beside words about trading: %s', (_rule, exchange, code, expected) => {
  expect(bare(exchange, code)).toEqual(expected);
});

test('a listing that has ended is no name any more', () => {
  expect(formsOf('HKEX', '489', { to: '2026-03-18' })).toEqual([]);
});

test('an exchange whose codes news do not give is left out', () => {
  expect(formsOf('KRX', '005380')).toEqual([]);
});
