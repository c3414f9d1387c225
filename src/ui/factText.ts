import type { FactRecord } from '../kb/knowledgeBase.ts';
import { FACT_PROPERTIES, UNITS } from '../kb/vocabulary.ts';
import { type CardLanguage, dateText } from './dateText.ts';

const rounded = (value: number, digits: number) => value.toLocaleString('en', { maximumFractionDigits: digits });

/** A number as the language counts: "4.27 million", 427.21万. */
function numberText(value: number, language: CardLanguage): string {
  const size = Math.abs(value);
  // What rounds up to the next size is counted in it: "1 billion", not "1,000 million".
  const reaches = (unit: number, below: number) => size / below >= unit / below - 0.005;
  if (language === 'zh') {
    if (reaches(1e8, 1e4)) return `${rounded(value / 1e8, 2)}亿`;
    return reaches(1e4, 1) ? `${rounded(value / 1e4, 2)}万` : rounded(value, 2);
  }
  if (reaches(1e9, 1e6)) return `${rounded(value / 1e9, 2)} billion`;
  return reaches(1e6, 1) ? `${rounded(value / 1e6, 2)} million` : rounded(value, 2);
}

/** The value of a fact as a card shows it, unit included. */
export function factText({ property, value, unit }: FactRecord, language: CardLanguage): string {
  if (typeof value === 'number') return `${numberText(value, language)}${unit === undefined ? '' : UNITS[unit][language]}`;
  if (typeof value !== 'string') return value[language];
  return FACT_PROPERTIES[property].kind === 'date' ? dateText(value, language) : value;
}
