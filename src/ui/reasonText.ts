import type { Reason } from '../recognize/resolve.ts';
import type { CardLanguage } from './dateText.ts';

type NameOf = (entity: string) => string | undefined;

const SEPARATOR = { en: ', ', zh: '、' } as const;

const TEXTS: Readonly<Record<CardLanguage, Readonly<Record<Reason['rule'], (evidence: string) => string>>>> = {
  en: {
    name: () => 'The name is unambiguous.',
    context: (evidence) => (evidence === '' ? 'It stands in a list of such names.' : `Beside it stand: ${evidence}.`),
    known: () => 'The text names it elsewhere.',
    surname: () => 'Short for the full name in the text.',
    clipped: () => 'Short for the full name in the text.',
  },
  zh: {
    name: () => '该名称没有歧义。',
    context: (evidence) => (evidence === '' ? '与同类名称并列出现。' : `旁边出现：${evidence}。`),
    known: () => '文中别处提到过。',
    surname: () => '文中全名的简称。',
    clipped: () => '文中全名的简称。',
  },
};

/** Why a span was taken for a name, in a sentence; ids among the evidence become names where they are known. */
export const reasonText = ({ rule, evidence }: Reason, language: CardLanguage, nameOf: NameOf): string =>
  TEXTS[language][rule](evidence.map((word) => nameOf(word) ?? word).join(SEPARATOR[language]));
