import { describe, expect, test } from 'vitest';
import { chooseMarks, type MarkChoice, type MarkMode } from './chooseMarks.ts';

/** "byd:0 catl:0 byd:1": entity and section of each mention. */
function chosen(written: string, marks: MarkMode, off: Partial<MarkChoice> = {}): string {
  const mentions = written
    .split(' ')
    .filter(Boolean)
    .map((word, place) => {
      const [entity = '', section] = word.split(':');
      return { entity, section: Number(section), shown: `${word}@${place}` };
    });
  return chooseMarks(mentions, { marks, typesOff: [], entitiesOff: [], ...off }, (entity) => ({ byd: 'company', chongqing: 'place' })[entity])
    .map(({ shown }) => shown)
    .join(' ');
}

describe('marks', () => {
  test.each([
    ['first', 'are on the first mention of each entity', 'byd:0 catl:0 byd:0 catl:0', 'byd:0@0 catl:0@1'],
    ['first', 'begin anew in each section', 'byd:0 byd:0 byd:1 byd:1', 'byd:0@0 byd:1@2'],
    ['first', 'keep the order of the text', 'nio:0 byd:0 nio:0 catl:0', 'nio:0@0 byd:0@1 catl:0@3'],
    ['first', 'are one per section also where blocks of sections come mixed', 'byd:0 byd:1 byd:0 byd:1', 'byd:0@0 byd:1@1'],
    ['first', 'tell section 1 from section 11', 'byd:1 byd:11 byd:1', 'byd:1@0 byd:11@1'],
    ['first', 'tell entities whose ids end in digits from sections', 'p1:11 p11:1', 'p1:11@0 p11:1@1'],
    ['all', 'are on every mention', 'byd:0 byd:0 catl:1', 'byd:0@0 byd:0@1 catl:1@2'],
    ['off', 'are nowhere', 'byd:0 catl:1', ''],
    ['first', 'are nowhere where nothing is named', '', ''],
  ] as const)('%s: %s', (mode, _rule, written, marked) => {
    expect(chosen(written, mode)).toBe(marked);
  });

  test.each([
    ['leave out types that are off', { typesOff: ['place'] }, 'byd:0@0 nio:0@2'],
    ['leave out entities that are off', { entitiesOff: ['byd'] }, 'chongqing:0@1 nio:0@2'],
    ['are on what has no type yet', { typesOff: ['company', 'place'] }, 'nio:0@2'],
  ])('%s', (_rule, off, marked) => {
    expect(chosen('byd:0 chongqing:0 nio:0', 'first', off)).toBe(marked);
    expect(chosen('byd:0 chongqing:0 nio:0', 'all', off)).toBe(marked);
    expect(chosen('byd:0 chongqing:0 nio:0', 'off', off)).toBe('');
  });
});
