import { defineConfig } from 'vitest/config';

/** Longest that one test without a browser may take, in ms: properties of pages run hundreds of times, on a slow machine. */
const UNIT_PATIENCE = 60_000;

/** Longest that a browser may take for one test, in ms, on a slow machine; a test that hangs ends, none is timed. */
const BROWSER_PATIENCE = 120_000;

/** Fuzzing ends by its own clock, in ms: a day is longer than anyone asks for. */
const FUZZ_PATIENCE = 86_400_000;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], testTimeout: UNIT_PATIENCE } },
      { extends: true, test: { name: 'rules', include: ['tests/rules/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['tests/browsers/*.test.ts'],
          testTimeout: BROWSER_PATIENCE,
          hookTimeout: BROWSER_PATIENCE,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: { name: 'fuzz', include: ['tests/fuzz/*.test.ts'], testTimeout: FUZZ_PATIENCE, hookTimeout: BROWSER_PATIENCE, fileParallelism: false },
      },
      { extends: true, test: { name: 'commands', include: ['tests/commands/*.test.ts'], testTimeout: BROWSER_PATIENCE, hookTimeout: BROWSER_PATIENCE } },
    ],
  },
});
