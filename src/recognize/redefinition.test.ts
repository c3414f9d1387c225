import { expect, test } from 'vitest';
import { fullFormOf } from './redefinition.ts';

/** The full form of the abbreviation between bars. */
function formOf(marked: string): string | undefined {
  const [before = '', abbreviation = '', behind = ''] = marked.split('|');
  const text = before + abbreviation + behind;
  const form = fullFormOf(text, before.length, before.length + abbreviation.length);
  return form && text.slice(form.start, form.end);
}

test.each([
  ['with small words in it', 'the General Administration of Customs (|GAC|) said', 'General Administration of Customs'],
  ['behind other capitals', 'The Hong Kong Fire Services Department (|FSD|) said', 'Fire Services Department'],
  ['in quotes', 'a Joint Arbitration Committee ("|JAC|")', 'Joint Arbitration Committee'],
  ['whose initials are others', 'Contemporary Amperex Technology (|CATL|)', undefined],
  ['in small letters', 'the general administration of customs (|GAC|)', undefined],
  ['without brackets', 'General Administration of Customs |GAC|', undefined],
  ['in brackets with more', 'General Administration of Customs (|GAC|, in Beijing)', undefined],
])('a full form %s', (_kind, text, expected) => {
  expect(formOf(text)).toBe(expected);
});
