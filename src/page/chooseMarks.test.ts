import { describe, expect, test } from 'vitest';
import { chooseMarks, type MarkMode } from './chooseMarks.ts';

/** "byd:0 catl:0 byd:1": entity and section of each mention. */
function chosen(written: string, mode: MarkMode): string {
  const mentions = written
    .split(' ')
    .filter(Boolean)
    .map((word, place) => {
      const [entity = '', section] = word.split(':');
      return { entity, section: Number(section), shown: `${word}@${place}` };
    });
  return chooseMarks(mentions, mode)
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
});
