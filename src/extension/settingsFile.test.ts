import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from './parseSettings.ts';
import { readSettingsFile, settingsFile } from './settingsFile.ts';

const SOME: Settings = {
  ...DEFAULT_SETTINGS,
  delay: 120,
  look: 'tint',
  typesOff: ['place'],
  muted: [{ text: '理想', entity: 'li-auto', where: 'everywhere', place: '' }],
  sites: { caixin: false },
  sitesAdded: ['news.example'],
};

test('settings come back from their file as they were', () => {
  expect(readSettingsFile(settingsFile(SOME))).toEqual({ given: SOME, faults: [], newer: false, unknown: [] });
});

describe('a file', () => {
  test.each([
    ['with a byte order mark is read', `\uFEFF${settingsFile(SOME)}`, { given: SOME }],
    ['gives what it has and no more', '{"version":2,"delay":100}', { given: { delay: 100 }, faults: [] }],
    ['of version 1 is migrated', '{"sitesOff":["caixin"]}', { given: { sites: { caixin: false } }, faults: [], unknown: [] }],
    [
      'keeps the good beside the broken',
      '{"version":2,"delay":"soon","marks":"all"}',
      { given: { marks: 'all' }, faults: [{ setting: 'delay', partly: false }] },
    ],
    [
      'keeps the good entries of a list',
      '{"version":2,"entitiesOff":["byd",7]}',
      { given: { entitiesOff: ['byd'] }, faults: [{ setting: 'entitiesOff', partly: true }] },
    ],
    ['says which keys mean nothing', '{"version":2,"delay":100,"colour":"red"}', { given: { delay: 100 }, unknown: ['colour'] }],
    ['of a newer version says so', '{"version":3,"delay":100}', { given: { delay: 100 }, newer: true }],
    ['of ours may say nothing', '{"newsgloss":"settings","version":2}', { given: {}, faults: [], unknown: [] }],
  ])('%s', (_rule, text, expected) => {
    expect(readSettingsFile(text)).toMatchObject(expected);
  });

  test.each([
    ['of words', 'delay: 100', 'not-json'],
    ['that is empty', '', 'not-json'],
    ['cut in the middle', settingsFile(SOME).slice(0, 90), 'not-json'],
    ['of another program', '{"name":"package","dependencies":{}}', 'not-settings'],
    ['of a list', '[{"delay":100}]', 'not-settings'],
    ['of nothing', 'null', 'not-settings'],
  ])('%s is refused', (_rule, text, refused) => {
    expect(readSettingsFile(text)).toBe(refused);
  });

  test('never breaks the reading, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSettingsFile(text)).toBeDefined();
      }),
    );
  });
});
