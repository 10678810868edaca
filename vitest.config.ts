import { defineConfig } from 'vitest/config';

/** Three projects: rules on their own, parsers under fire, and the real browser on a real console. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Against hanging only: real companions start in these, on machines that do other things too.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'property',
          include: ['tests/property/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/property/support/seed.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/setup.ts'],
          setupFiles: ['tests/property/support/seed.ts'],
          // One browser at a time: on two cores two of them only slow each other down.
          fileParallelism: false,
          // In CI a landing should not hang on one late paint; what needed a second try is named in the report. At a desk
          // nothing is tried again, so that a race is met and mended.
          retry: process.env.CI ? 2 : 0,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
