import { describe, expect, test } from 'vitest';
import { localeFile, MESSAGES } from './messages.ts';

const placesOf = (text: string) => [...text.matchAll(/\$(\d)/g)].map(([, place]) => place).sort();

describe.each(Object.entries(MESSAGES))('message %s', (key, { en, zh }) => {
  test('says something in both languages, with the same places to fill in', () => {
    expect(en.trim()).toBe(en);
    expect(zh.trim()).toBe(zh);
    expect(en).not.toBe('');
    expect(zh).not.toBe('');
    expect(placesOf(zh)).toEqual(placesOf(en));
  });

  test('has a key that browsers take', () => {
    expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });
});

test('a locale file has every message in its language', () => {
  expect(JSON.parse(localeFile('zh'))).toMatchObject({ commandNext: { message: '下一处' } });
});
