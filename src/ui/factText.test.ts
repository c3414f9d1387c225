import { describe, expect, test } from 'vitest';
import type { FactRecord } from '../kb/knowledgeBase.ts';
import type { Unit } from '../kb/vocabulary.ts';
import { factText } from './factText.ts';

const source = { title: 'Report', publisher: 'Reuters', url: 'https://example.com/' };
const both = (fact: Omit<FactRecord, 'source'>) => [factText({ ...fact, source }, 'en'), factText({ ...fact, source }, 'zh')];

describe('a number', () => {
  test.each([
    [0, 'vehicles', '0 vehicles', '0辆'],
    [9999, 'people', '9,999 people', '9,999人'],
    [10_000, 'people', '10,000 people', '1万人'],
    [123_400, 'vehicles', '123,400 vehicles', '12.34万辆'],
    [999_999, 'vehicles', '999,999 vehicles', '100万辆'],
    [1_000_000, 'vehicles', '1 million vehicles', '100万辆'],
    [4_272_145, 'vehicles', '4.27 million vehicles', '427.21万辆'],
    [100_000_000, 'CNY', '100 million yuan', '1亿元'],
    [362_012_500_000, 'CNY', '362.01 billion yuan', '3,620.13亿元'],
    [-1_500_000_000, 'USD', '-1.5 billion US dollars', '-15亿美元'],
    [36.8, '%', '36.8%', '36.8%'],
    [12.345, 'GWh', '12.35 GWh', '12.35 GWh'],
    [82_403, 'km2', '82,403 km²', '8.24万平方公里'],
  ] satisfies [number, Unit, string, string][])('%d %s is counted as each language counts', (value, unit, en, zh) => {
    expect(both({ property: 'sales', value, unit })).toEqual([en, zh]);
  });

  test.each([
    [999_999_999, '1 billion', '10亿'],
    [99_999_999, '100 million', '1亿'],
  ])('%d that rounds up to the next size is counted in it', (value, en, zh) => {
    expect(both({ property: 'sales', value })).toEqual([en, zh]);
  });
});

describe('the value of a fact', () => {
  test('that is a date is shown as one', () => {
    expect(both({ property: 'founded', value: '2011-12-16' })).toEqual(['16 Dec 2011', '2011年12月16日']);
  });

  test('that is a text is shown as written, even where it looks like a date', () => {
    expect(both({ property: 'milestone', value: '2011-12' })).toEqual(['2011-12', '2011-12']);
  });

  test('that is in two languages is shown in that of the card', () => {
    expect(both({ property: 'headquarters', value: { en: 'Ningde, Fujian', zh: '福建宁德' } })).toEqual(['Ningde, Fujian', '福建宁德']);
  });
});
