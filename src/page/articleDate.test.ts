import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { addressDay, articleDate, writtenDay } from './articleDate.ts';

describe('a day in a text', () => {
  test.each([
    ['Chinese', '人民网 2024年04月24日23:52 | 来源', '2024-04-24'],
    ['Chinese, unpadded', '2026 年 1 月 6 日', '2026-01-06'],
    ['English', '(Yicai) Jan. 6, 2026 -- China', '2026-01-06'],
    ['English with two spaces', 'DATE:  Jan 06  2026', '2026-01-06'],
    ['English, month in full', 'Published March 7th, 2024', '2024-03-07'],
    ['British', '7 March 2024', '2024-03-07'],
    ['digits', '2019-09-24 09:10', '2019-09-24'],
    ['the first of several', '2019-09-24, then 2020年1月1日', '2019-09-24'],
    ['none that is not in the calendar', '2019-13-24 and February 30, 2024', undefined],
    ['none in other numbers', 'order 20190924 of 12 May', undefined],
  ])('%s', (_kind, text, expected) => {
    expect(writtenDay(text)).toBe(expected);
  });
});

test.each([
  ['/2026-01-05/a-story-102400001.html', '2026-01-05'],
  ['/2026/01/05/slug/', '2026-01-05'],
  ['/n1/2024/0424/c1001-40223456.html', '2024-04-24'],
  ['/20240424/0123456789abcdef/c.html', '2024-04-24'],
  ['/news/a-story', undefined],
  ['/news/102400001.html', undefined],
])('a day in the address %s', (address, expected) => {
  expect(addressDay(address)).toBe(expected);
});

describe('the day of a page', () => {
  const dayOf = (html: string, url = 'https://news.example/story') => {
    const { document } = new JSDOM(`<!doctype html>${html}`, { url }).window;
    return articleDate(document, [document.body]);
  };
  test.each([
    ['is what its meta says', '<meta property="article:published_time" content="2024-03-07T07:55:26+08:00"><p>2020年1月1日', '2024-03-07'],
    ['is what its data says', '<script type="application/ld+json">{"datePublished":"2023-05-16"}</script>', '2023-05-16'],
    ['is its time', '<time datetime="2022-02-02T00:00Z">today</time>', '2022-02-02'],
    ['is what stands at its head', '<h1>Title</h1><p>Dec. 21, 2024</p>', '2024-12-21'],
    ['is not what it speaks of', `<p>${'word '.repeat(400)} on Dec. 21, 2024</p>`, undefined],
    ['may be unknown', '<p>yesterday</p>', undefined],
  ])('%s', (_rule, html, expected) => {
    expect(dayOf(html)).toBe(expected);
  });

  test.each([
    ['in its text', '<b class="when">2024年04月24日23:52 | 来源：</b>', '2024-04-24'],
    ['in an attribute for machines', '<b class="when" datetime="2024-04-24T10:00+08:00">yesterday</b>', '2024-04-24'],
    ['in the content of a meta', '<meta class="when" content="2024-4-24 21:30">', '2024-04-24'],
    ['nowhere: then where pages say it', '<b class="when">yesterday</b>', '2020-02-02'],
  ])('is where the site says it, %s', (_where, html, expected) => {
    const { document } = new JSDOM(`<!doctype html><meta property="article:published_time" content="2020-02-02">${html}`, { url: 'https://news.example/' })
      .window;
    expect(articleDate(document, [document.body], ['.none', '.when'])).toBe(expected);
  });

  test('is that of its address where nothing else says it', () => {
    expect(dayOf('<p>x</p>', 'https://www.caixinglobal.com/2026-01-05/x-1.html')).toBe('2026-01-05');
  });
});
