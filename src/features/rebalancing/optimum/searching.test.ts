import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenBy, mended, sumsOf } from './checking.rules.ts';
import { aCandidate, bestByTrying, largeProblem, smallProblem, wishes } from './optimum.fixtures.ts';
import { noWishes, type Problem, wishesSchema } from './optimum.schema.ts';
import { openHighs } from './highs.ts';
import { exact, programmeOf } from './programme.rules.ts';
import { judgedList, search, searchWith } from './searching.ts';
import { unwatched } from './solving.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await openHighs();
});
const found = (problem: Problem, options = {}) => search(highs, problem, unwatched(30), { alternatives: 0, explain: false, ...options });
const million = (count: number) => String(BigInt(count) * 1_000_000n);
const of = (id: string, points: number, asked: number, given = {}) => aCandidate(id, { points, askedDong: million(asked), ...given });

describe('the optimum', () => {
  it('is the one that trying every list finds, on a thousand small rounds', () => {
    const seen = { optimal: 0, infeasible: 0 };
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const problem = smallProblem(seed);
      const [ours, tried] = [found(problem), bestByTrying(problem)];
      expect({ seed, status: ours.status, milliPoints: ours.list?.milliPoints ?? null }).toEqual({
        seed,
        status: tried === null ? 'infeasible' : 'optimal',
        milliPoints: tried === null ? null : String(tried.milliPoints),
      });
      if (ours.list !== null) expect(brokenBy(problem, ours.list.picks), `seed ${seed}`).toEqual([]);
      seen[tried === null ? 'infeasible' : 'optimal'] += 1;
    }
    expect(seen.optimal).toBeGreaterThan(600);
    expect(seen.infeasible).toBeGreaterThan(50);
  }, 60_000);

  it('of 300 proposals with quotas is proven, and its list obeys every bound in whole đồng', () => {
    const problem = largeProblem(300);
    const outcome = found(problem);
    expect(outcome).toMatchObject({ status: 'optimal', gapPercent: 0, repaired: false });
    expect(outcome.boundMilliPoints).toBe(outcome.list!.milliPoints);
    expect(brokenBy(problem, outcome.list!.picks)).toEqual([]);
  });

  it('gives a part where a part is allowed, and counts its points by its share', () => {
    const problem = {
      candidates: [of('a', 60, 300), of('b', 50, 300, { leastDong: million(150) })],
      totalDong: million(500),
      wishes: wishes({ stepDong: million(50) }),
    };
    const { list } = found(problem);
    expect(list).toMatchObject({
      picks: [
        { id: 'a', dong: million(300) },
        { id: 'b', dong: million(200) },
      ],
      dong: million(500),
      milliPoints: '93332',
    });
  });

  it('tells other lists within one per cent that differ, and what a bound is worth', () => {
    const candidates = Array.from({ length: 12 }, (_, at) => of(String(at), 70 + (at % 2), 100 + (at % 3)));
    const { list, alternatives, prices } = found(
      { candidates, totalDong: million(610), wishes: wishes() },
      { alternatives: 3, explain: true },
    );
    expect(alternatives.length).toBeGreaterThan(0);
    for (const other of alternatives) {
      expect(BigInt(other.milliPoints) * 100n).toBeGreaterThanOrEqual(BigInt(list!.milliPoints) * 99n);
      expect(other.picks.map(({ id }) => id)).not.toEqual(list!.picks.map(({ id }) => id));
    }
    expect(prices.map(({ kind }) => kind)).toContain('money');
  });

  it('says what one left out would cost if it were in', () => {
    const problem = { candidates: [of('a', 60, 300), of('b', 50, 300), of('c', 55, 600)], totalDong: million(600), wishes: wishes() };
    expect(found(problem).list!.picks.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(searchWith(highs, problem, 'c', 5)).toMatchObject({ feasible: true, list: { picks: [{ id: 'c' }], milliPoints: '55000' } });
    expect(searchWith(highs, { ...problem, totalDong: million(500) }, 'c', 5)).toMatchObject({ feasible: false, list: null });
  });
});

it('what is wished where nothing is said is no wish', () => expect(wishesSchema.parse({})).toEqual(noWishes));

describe('no list at all', () => {
  it('says which bounds contradict, none of them to spare, and the least that would have to give way', () => {
    const candidates = [of('a', 60, 300, { hit: true }), of('b', 50, 300, { hit: true }), of('c', 55, 600, { province: '11' })];
    const { status, conflict } = search(
      highs,
      { candidates, totalDong: million(900), wishes: wishes({ hitCount: 2, mustIn: ['c'], perProvince: 2 }) },
      unwatched(30),
    );
    expect(status).toBe('infeasible');
    expect(conflict!.bounds.map(({ kind, of: what }) => [kind, what])).toEqual([
      ['money', null],
      ['hit-count', null],
      ['must-in', 'c'],
    ]);
    expect(conflict!.alone).toEqual([
      { kind: 'money', of: null, limit: million(900), by: million(300) },
      { kind: 'hit-count', of: null, limit: '2', by: '1' },
      { kind: 'must-in', of: 'c', limit: '1', by: '1' },
    ]);
    expect(conflict!.together).toEqual([{ kind: 'money', of: null, limit: million(900), by: million(300) }]);
    expect(conflict!.irreducible).toBe(true);
  });

  it('no bound of a conflict can be left out, on every infeasible small round', () => {
    let seen = 0;
    for (let seed = 1; seen < 40; seed += 1) {
      const problem = smallProblem(seed);
      if (bestByTrying(problem) !== null) continue;
      seen += 1;
      const { conflict } = search(highs, problem, unwatched(30));
      expect(conflict!.bounds.length, `seed ${seed}`).toBeGreaterThan(0);
      // What must give way together is enough: with it, some list obeys.
      for (const one of conflict!.alone) expect(BigInt(one.by)).toBeGreaterThan(0n);
      expect(conflict!.together.length, `seed ${seed}`).toBeGreaterThan(0);
    }
  });
});

describe('what the solver says is not believed', () => {
  const problem = { candidates: [of('a', 60, 300), of('b', 50, 300), of('c', 55, 300)], totalDong: million(600), wishes: wishes() };
  const programme = programmeOf(problem);
  it('a list of floats that breaks a cap is mended and no longer called the optimum', () => {
    const judged = judgedList(problem, programme, { status: 'optimal', values: Float64Array.of(1, 1, 1), bound: 165_000 });
    expect(judged).toMatchObject({
      status: 'limit',
      repaired: true,
      list: { milliPoints: '115000', picks: [{ id: 'a' }, { id: 'c' }] },
      boundMilliPoints: '165000',
    });
  });
  it('a floor that is broken cannot be mended by leaving out', () => {
    expect(mended({ ...problem, wishes: wishes({ hitCount: 1 }) }, [{ id: 'a', dong: million(300) }])).toBeNull();
  });
  it('what is no amount of a proposal is no list', () => {
    expect(sumsOf(problem, [{ id: 'a', dong: '299999999' }])).toBeNull();
    expect(
      sumsOf(problem, [
        { id: 'a', dong: million(300) },
        { id: 'a', dong: million(300) },
      ]),
    ).toBeNull();
  });
  it('numbers that a float cannot hold are refused', () => {
    expect(() => exact(2n ** 53n + 1n)).toThrow(RangeError);
  });
});
