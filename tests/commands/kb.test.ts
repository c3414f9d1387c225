import { expect, test } from 'vitest';
import { runCommand } from './runCommand.ts';

test('check finds no fault in the data', () => {
  const { code, stdout, stderr } = runCommand('kb', 'check');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\d+ entities, no faults\n$/);
  expect(code).toBe(0);
});

test('stats counts what is there', () => {
  const stats = JSON.parse(runCommand('kb', 'stats').stdout) as Record<string, number> & { entities: Record<string, number> };
  const { total, ...byType } = stats.entities;
  expect(Object.values(byType).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(stats.factsWithSourceAndDate).toBe(stats.facts);
  expect(stats.aliases).toBeGreaterThan(stats.facts ?? 0);
});

test('names gives every form of each entity', () => {
  const names = JSON.parse(runCommand('kb', 'names').stdout) as Record<string, string[]>;
  expect(names.catl).toEqual(expect.arrayContaining(['CATL', '宁德时代', '寧德時代', 'Contemporary Amperex Technology']));
  expect(names['miao-wei']).toEqual(expect.arrayContaining(['Miao Wei', '苗圩', '苗 圩']));
});

test('anything else says what there is', () => {
  const { code, stderr } = runCommand('kb', 'chek');
  expect(code).toBe(1);
  expect(stderr).toContain('check');
  expect(runCommand('kb', '--help').code).toBe(0);
});
