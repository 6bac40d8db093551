import { defineConfig } from 'vitest/config';

/**
 * Fast tests first. `pure` needs nothing; `pg18` and `pg15` run the same files on the newest and the oldest
 * PostgreSQL we support; `program` starts the program itself, two files at a time; `whole` adds a browser, one at a time.
 */
const PROGRAM = ['command-line', 'embedded', 'kill', 'year'].map((name) => `test/e2e/${name}.test.ts`);

const database = (name: string, flavour: string) => ({
  test: {
    name,
    include: ['src/**/*.db.test.ts', 'test/{stories,database}/**/*.test.ts'],
    globalSetup: ['test/database/server.ts'],
    provide: { flavour },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { groupOrder: 1 },
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'dist/test-report.json' }]],
    projects: [
      {
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'test/tidy.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      database('pg18', 'newest'),
      database('pg15', 'oldest'),
      {
        test: {
          name: 'program',
          include: PROGRAM,
          globalSetup: ['test/e2e/told.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/e2e/**/*.test.ts'],
          exclude: PROGRAM,
          globalSetup: ['test/e2e/told.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
