import { expect, it } from 'vitest';
import { benches } from './run.ts';

// The figures belong to machines and are read in docs/performance.md; here only that each bench still measures.
it.each(Object.keys(benches))(
  '%s measures, small',
  async (name) => {
    for (const { bench, ratio, runs } of await benches[name]!({ small: true })) {
      expect(bench).toBe(name);
      expect(Number.isFinite(ratio) && ratio > 0 && runs > 0).toBe(true);
    }
  },
  120_000,
);
