import { describe, expect, test } from 'vitest';
import { isBefore, isPartialDate } from './date.ts';

describe('a partial date', () => {
  test.each([
    ['a year', '2011'],
    ['a month', '2011-12'],
    ['a day', '2011-12-16'],
    ['the first day of a year', '2011-01-01'],
    ['the 29th of February in a leap year', '2024-02-29'],
    ['the 29th of February in a year that 400 divides', '2000-02-29'],
    ['the last day of a short month', '2023-04-30'],
  ])('may be %s: %s', (_rule, text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a word', 'soon'],
    ['the year 0', '0000'],
    ['a month in the year 0', '0000-01'],
    ['the month 0', '2011-00'],
    ['the month 13', '2011-13'],
    ['the day 0', '2011-12-00'],
    ['the day 32', '2011-12-32'],
    ['the 31st of a short month', '2023-04-31'],
    ['the 29th of February in a common year', '2023-02-29'],
    ['the 29th of February in a year that 100 divides but not 400', '1900-02-29'],
    ['the 30th of February', '2024-02-30'],
    ['a year of two digits', '11'],
    ['a month of one digit', '2011-1'],
    ['slashes', '2011/12/16'],
    ['a time behind it', '2011-12-16T08:00'],
    ['spaces around it', ' 2011 '],
    ['a line break behind it', '2011\n'],
    ['other digits than ours', '２０１１'],
  ])('is not %s: %j', (_rule, text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});

describe('before', () => {
  test.each([
    ['an earlier year', '2010', '2011', true],
    ['a later year', '2011', '2010', false],
    ['the same year', '2011', '2011', false],
    ['an earlier month', '2011-09', '2011-10', true],
    ['an earlier day', '2011-12-09', '2011-12-16', true],
    ['a later day', '2011-12-16', '2011-12-09', false],
    ['a year and a month of it, which overlap', '2011', '2011-12', false],
    ['a month and its year, which overlap', '2011-01', '2011', false],
    ['a month and a day of it, which overlap', '2011-12', '2011-12-16', false],
    ['a month and a later year', '2011-12', '2012', true],
    ['a year and a day of the next year', '2011', '2012-01-01', true],
  ])('%s: %s before %s is %s', (_rule, a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected);
  });
});
