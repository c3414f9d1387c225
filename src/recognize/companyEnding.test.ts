import { describe, expect, test } from 'vitest';
import { endOfCompanyName } from './companyEnding.ts';

const NAME = 'byd';

/** What is taken as the legal form behind the name. */
const endingOf = (behind: string) => behind.slice(0, endOfCompanyName(NAME + behind, NAME.length) - NAME.length);

describe('the legal form behind a company name', () => {
  test.each([
    [' co. ltd.', ' said'],
    [' co., ltd.', ' said'],
    [', co., ltd.', ' said'],
    [' co ltd', ' said'],
    [' co.,ltd.', ' said'],
    [' co.ltd.', ' said'],
    [' s.a.', ' said'],
    [' limited', ' said'],
    [' company limited', ' said'],
    [' company ltd.', ' said'],
    [' corporation limited', ' said'],
    [' group co., ltd.', ' said'],
    [' holdings limited', ' said'],
    [' holding company limited', ' said'],
    [' technology co., ltd.', ' said'],
    [' technologies inc.', ' said'],
    [' co.', ' said'],
    [' corp', ' said'],
    [' corp.', ' said'],
    [' corporation', ' said'],
    [' inc', ' said'],
    [', inc.', ' said'],
    [' ag', ', based in'],
    [' n.v.', ' said'],
    [' plc', ''],
    ['有限公司', '宣布'],
    ['有限责任公司', '宣布'],
    ['股份有限公司', '宣布'],
    ['集团有限公司', '宣布'],
    ['集团股份有限公司', ''],
  ])('is %j before %j', (ending, after) => {
    expect(endingOf(ending + after)).toBe(ending);
  });

  test.each([
    ['a co-founder', ' co founder said'],
    ['the company in running text', ' company said'],
    ['the group in running text', ' group said'],
    ['holdings without a form', ' holdings said'],
    ['technology without a form', ' technology said'],
    ['a word that begins like a form', ' several models'],
    ['a longer word that begins like a form', ' incorporated a unit'],
    ['a word that begins like a company', ' corporate plans'],
    ['a form behind another word', ' auto co. ltd.'],
    ['a form without a space', 'inc'],
    ['a form behind a full stop', '. inc. said'],
    ['公司 alone', '公司宣布'],
    ['集团 alone', '集团宣布'],
    ['another word before 有限公司', '汽车有限公司'],
    ['nothing', ''],
  ])('is not there behind %s: %j', (_rule, behind) => {
    expect(endingOf(behind)).toBe('');
  });
});
