import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, migrateSettings, parseSettings } from './parseSettings.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `e${at}`);

describe('parsed settings', () => {
  test.each([
    ['of a fresh installation are the defaults', undefined, {}, []],
    ['keep what is good', { version: 2, delay: 500, marks: 'all' }, { delay: 500, marks: 'all' }, []],
    ['fall back field by field, and say which', { version: 2, delay: 'soon', marks: 'all' }, { marks: 'all' }, ['delay']],
    ['refuse a delay out of range', { version: 2, delay: -1 }, {}, ['delay']],
    ['refuse a host that is none', { version: 2, sitesAdded: ['javascript:alert(1)'] }, {}, ['sitesAdded']],
    ['refuse strings of megabytes', { version: 2, entitiesOff: ['x'.repeat(1e6)] }, {}, ['entitiesOff']],
    ['keep the good entries of a list', { version: 2, sitesAdded: ['a.example', 'no host'] }, { sitesAdded: ['a.example'] }, ['sitesAdded']],
    ['keep the newest entries of a list that is too long', { version: 2, entitiesOff: ids(5003) }, { entitiesOff: ids(5003).slice(3) }, ['entitiesOff']],
    ['keep the good entries of a record', { version: 2, sites: { caixin: false, yicai: 'no' } }, { sites: { caixin: false } }, ['sites']],
    ['take sites that were off in version 1 along', { version: 1, sitesOff: ['caixin', 7] }, { sites: { caixin: false } }, []],
    ['say where sites of version 1 cannot be read', { version: 1, sitesOff: 'caixin' }, {}, ['sites']],
    ['take settings without a version for the first', { sitesOff: ['yicai'], delay: 100 }, { sites: { yicai: false }, delay: 100 }, []],
  ])('%s', (_rule, stored, changed, faults) => {
    expect(parseSettings(stored)).toEqual({ settings: { ...DEFAULT_SETTINGS, ...changed }, faults, newer: false });
  });

  test('of another kind altogether are all at fault', () => {
    expect(parseSettings('half-written')).toMatchObject({ settings: DEFAULT_SETTINGS, faults: Object.keys(DEFAULT_SETTINGS) });
  });

  test('of a newer version are read as far as they are understood, and said to be so', () => {
    expect(parseSettings({ version: 9, delay: 200, marks: 'sparkling' })).toEqual({
      settings: { ...DEFAULT_SETTINGS, delay: 200 },
      faults: ['marks'],
      newer: true,
    });
  });

  test('are settings for whatever is stored', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ version: fc.anything(), delay: fc.anything(), sites: fc.anything(), muted: fc.anything() })),
        (stored) => {
          expect(Object.keys(parseSettings(stored).settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
        },
      ),
    );
  });
});

describe('migrated settings', () => {
  test('keep what this version does not know', () => {
    expect(migrateSettings({ version: 9, future: { a: 1 } })).toEqual({ version: 9, future: { a: 1 } });
  });

  test('are of the present version, and migrating them again changes nothing', () => {
    const once = migrateSettings({ version: 1, sitesOff: ['caixin'], delay: 100 });
    expect(once).toEqual({ version: 2, sites: { caixin: false }, delay: 100 });
    expect(migrateSettings(once)).toEqual(once);
  });
});
