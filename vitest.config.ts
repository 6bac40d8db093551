import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Fast tests first. `pure` needs nothing; `pg18` and `pg15` run the same files on the newest and the oldest PostgreSQL we
 * support; `program` starts the program itself, `whole` adds a browser; `alone` measures time, and has the machine to itself.
 */
const PROGRAM = ['bench/**/*.test.ts', ...['command-line', 'embedded', 'kill', 'year'].map((name) => `test/e2e/${name}.test.ts`)];
const ALONE = ['test/e2e/speed.test.ts'];
/** Whoever comes first tells the story. */
const told = { globalSetup: ['test/told.ts'], testTimeout: 120_000, hookTimeout: 300_000 };

/** Each file makes stores of its own, so that a worker may keep the modules it has loaded. */
const database = (name: string, flavour: string) => ({
  test: {
    name,
    include: ['src/**/*.db.test.ts', 'test/{stories,database}/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    isolate: false,
    globalSetup: ['test/told.ts', 'test/database/server.ts'],
    setupFiles: ['test/database/wait.ts'],
    provide: { flavour },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { groupOrder: 1 },
  },
});

/** What takes longest goes first, so that no worker is left with it at the end while the other has nothing to do. */
const LONGEST = [
  'test/e2e/pages',
  'bench/run',
  'test/e2e/year',
  'test/e2e/kill',
  'test/stories/permissions',
  'test/stories/store',
  'test/stories/reminders',
  'test/stories/duties',
  'src/features/readings/sources/scan',
];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      (LONGEST.findIndex((name) => moduleId.endsWith(`${name}.test.ts`)) + LONGEST.length + 1) % (LONGEST.length + 1);
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', ['json', { outputFile: 'dist/test-report.json' }]],
    projects: [
      {
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'test/tidy.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      database('pg18', 'newest'),
      database('pg15', 'oldest'),
      { test: { name: 'program', include: PROGRAM, ...told, sequence: { groupOrder: 2 } } },
      {
        test: { name: 'whole', include: ['test/e2e/**/*.test.ts'], exclude: [...PROGRAM, ...ALONE], ...told, sequence: { groupOrder: 2 } },
      },
      { test: { name: 'alone', include: ALONE, ...told, fileParallelism: false, sequence: { groupOrder: 3 } } },
    ],
  },
});
