import { expect, test } from 'vitest';
import { dateText, periodText } from './dateText.ts';

test.each([
  ['2011', '2011', '2011年'],
  ['2011-12', 'Dec 2011', '2011年12月'],
  ['2011-01', 'Jan 2011', '2011年1月'],
  ['2011-12-16', '16 Dec 2011', '2011年12月16日'],
  ['2011-09-05', '5 Sep 2011', '2011年9月5日'],
])('a date is shown as precise as it is: %s', (date, en, zh) => {
  expect([dateText(date, 'en'), dateText(date, 'zh')]).toEqual([en, zh]);
});

test.each([
  ['a beginning and an end', { from: '2010-12', to: '2020-08' }, 'Dec 2010 – Aug 2020', '2010年12月 – 2020年8月'],
  ['one date where beginning and end are the same', { from: '2010', to: '2010' }, '2010', '2010年'],
  ['only a beginning', { from: '2010-12' }, 'since Dec 2010', '2010年12月起'],
  ['only an end', { to: '2020' }, 'until 2020', '至2020年'],
  ['only the date of the statement', { asOf: '2024-03-05' }, '5 Mar 2024', '2024年3月5日'],
  ['a report by its day', { asOf: '2024-03-05', source: { date: '2024-03-05' } }, 'reported 5 Mar 2024', '2024年3月5日报道'],
  ['a month, though the report is of the same', { asOf: '2024-03', source: { date: '2024-03' } }, 'Mar 2024', '2024年3月'],
  ['a day that a later report tells', { asOf: '2024-03-05', source: { date: '2024-03-06' } }, '5 Mar 2024', '2024年3月5日'],
  ['the beginning rather than the date of the statement', { asOf: '2024', from: '2010' }, 'since 2010', '2010年起'],
  ['the end rather than the date of the statement', { asOf: '2024', to: '2020' }, 'until 2020', '至2020年'],
  ['nothing', {}, '', ''],
])('a period shows %s', (_rule, period, en, zh) => {
  expect([periodText(period, 'en'), periodText(period, 'zh')]).toEqual([en, zh]);
});
