import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, migrateSettings, parseGivenSettings, parseSettings, type Settings } from '../../src/extension/parseSettings.ts';
import { readSettingsFile, settingsFile } from '../../src/extension/settingsFile.ts';
import { createDice } from './createDice.ts';
import { fuzz } from './fuzz.ts';

const FIELDS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

/** Settings of which no field is at its default. */
const SET: Settings = {
  paused: true,
  marks: 'all',
  look: 'tint',
  typesOff: ['place', 'person'],
  delay: 120,
  theme: 'dark',
  language: 'both',
  badge: false,
  muted: [{ text: '理想', entity: 'li-auto', where: 'everywhere', place: '' }],
  entitiesOff: ['byd', 'catl'],
  sites: { caixin: false, yicai: true },
  sitesAdded: ['news.example'],
};

/** What a setting may be that is one of a few words. */
const CHOICES: Partial<Record<keyof Settings, readonly string[]>> = {
  marks: ['first', 'all', 'off'],
  look: ['dotted', 'solid', 'tint'],
  theme: ['page', 'light', 'dark'],
  language: ['text', 'en', 'zh', 'both'],
};

test('of damaged settings, all that was good is kept', () =>
  fuzz('settings', (seed) => {
    const { below, pick, junk } = createDice(seed);
    const broken = new Map<keyof Settings, unknown>();
    const longer = new Set<keyof Settings>();
    for (let count = below(4); count > 0; count--) {
      const field = pick(FIELDS);
      const whole = SET[field];
      const isLonger = Array.isArray(whole) && below(2) === 0;
      broken.set(field, isLonger ? [...whole, junk()] : junk());
      longer[isLonger ? 'add' : 'delete'](field);
    }
    const stored: Record<string, unknown> = { ...SET, version: pick([2, 2, 3, 99]), ...Object.fromEntries(broken), later: junk() };

    const { settings, faults } = parseSettings(stored);
    for (const field of FIELDS.filter((each) => !broken.has(each))) expect(settings[field], field).toEqual(SET[field]);
    expect(settings.delay).toBeGreaterThanOrEqual(0);
    expect(settings.delay).toBeLessThanOrEqual(3000);
    for (const [field, choices] of Object.entries(CHOICES)) expect(choices).toContain(settings[field as keyof Settings]);
    // What was read is sound: read again, it has no fault.
    expect(parseGivenSettings({ version: 2, ...settings }).faults).toEqual([]);
    for (const [field, value] of broken) {
      if (longer.has(field)) expect(settings[field], field).toEqual(expect.arrayContaining([...(SET[field] as readonly unknown[])]));
      // Keys that every object has are no sites; they are left out.
      if (!faults.includes(field) && field !== 'sites') expect(settings[field], field).toEqual(value);
    }
    // Writing back loses nothing, not even what is unknown.
    expect(migrateSettings(stored)).toEqual(stored);

    const text = settingsFile(settings);
    expect(readSettingsFile(text)).toMatchObject({ given: settings, faults: [] });
    const cut = text.slice(0, below(text.length - 1));
    expect(readSettingsFile(cut)).toBe('not-json');
    expect(readSettingsFile(JSON.stringify(junk()))).toBeDefined();
    expect(parseSettings(junk()).settings).toMatchObject(Object.fromEntries(FIELDS.map((field) => [field, expect.anything()])));
  }));
