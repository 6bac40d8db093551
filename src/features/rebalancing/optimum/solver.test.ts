import { describe, expect, it } from 'vitest';
import { largeProblem, smallProblem } from './optimum.fixtures.ts';
import type { Searching } from './optimum.schema.ts';
import { startSearch, startSearchWith } from './solver.ts';

describe('the solver in a thread of its own', () => {
  it('finds, and says how far it has come', async () => {
    const heard: Searching[] = [];
    const { answer } = startSearch(largeProblem(400), (told) => heard.push(told));
    expect(await answer).toMatchObject({ status: 'optimal', gapPercent: 0 });
    for (const { boundMilliPoints, milliPoints } of heard)
      if (boundMilliPoints !== null && milliPoints !== null) expect(boundMilliPoints).toBeGreaterThanOrEqual(milliPoints - 1);
    expect(heard.length).toBeGreaterThan(0);
  });

  it('stops when told, with what it has and the gap that is left, or nothing', async () => {
    const search = startSearch(largeProblem(4_000), () => undefined);
    search.stop();
    const { status, list, gapPercent } = await search.answer;
    expect(status).toBe('stopped');
    if (list !== null) expect(gapPercent).toBeGreaterThanOrEqual(0);
  });

  it('ends at its time limit and reports the gap', async () => {
    const problem = largeProblem(6_000);
    const { status, list, gapPercent } = await startSearch(
      { ...problem, wishes: { ...problem.wishes, timeLimitSeconds: 1 } },
      () => undefined,
    ).answer;
    expect(status).toBe('limit');
    if (list !== null) expect(gapPercent).toBeGreaterThan(0);
  });

  it('answers what a proposal would cost', async () => {
    const problem = smallProblem(3);
    expect(await startSearchWith(problem, problem.candidates[0]!.id, 5).answer).toHaveProperty('feasible');
  });
});
