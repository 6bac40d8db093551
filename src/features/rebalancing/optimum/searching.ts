import type { Highs } from 'highs';
import { brokenBy, mended, sumsOf } from './checking.rules.ts';
import { conflictOf } from './conflict.ts';
import { without } from './cuts.rules.ts';
import type { Given, List, Outcome, Problem } from './optimum.schema.ts';
import { exact, inUnits, type Programme, programmeOf, type Row, unitOf } from './programme.rules.ts';
import { type Costs, picksOf, type RawSolution, solve, unwatched, type Watch, withModel } from './solving.ts';

/** Lists told beside the optimum, how near they must come to it, and how long each may be looked for. */
const ALTERNATIVES = 3;
const WITHIN = { of: 99n, in: 100n };
const ALTERNATIVE_SECONDS = 3;

/** The optimum of a problem with its proof, counted again in whole numbers; or why there is none. */
export function search(
  highs: Highs,
  problem: Problem,
  watch: Watch,
  {
    alternatives = ALTERNATIVES,
    explain = true,
    clock = () => performance.now(),
  }: { alternatives?: number; explain?: boolean; clock?: () => number } = {},
): Outcome {
  const began = clock();
  const { programme, raw } = solveExactly(highs, problem, watch);
  const outcome = { list: null, boundMilliPoints: null, gapPercent: null, repaired: false, alternatives: [], prices: [], conflict: null };
  const timed = (told: Omit<Outcome, 'milliseconds'>): Outcome => ({ ...told, milliseconds: Math.round(clock() - began) });
  if (raw.status === 'infeasible')
    return timed({ ...outcome, status: 'infeasible', conflict: explain ? conflictOf(highs, problem, programme, watch) : null });
  if (raw.values === null) return timed({ ...outcome, status: raw.status === 'stopped' ? 'stopped' : 'limit' });
  const judged = judgedList(problem, programme, raw);
  if (judged === null) return timed({ ...outcome, status: 'unsound' });
  const told = { ...outcome, ...judged };
  if (!explain || watch.stopped()) return timed(told);
  const prices = pricesOf(highs, programme);
  return timed({
    ...told,
    prices,
    alternatives:
      judged.status === 'optimal'
        ? othersNear(
            highs,
            problem,
            programme,
            judged.list,
            { ...watch, timeLimitSeconds: ALTERNATIVE_SECONDS, note: () => undefined },
            alternatives,
          )
        : [],
  });
}

/** How many lists that only floats let pass are ruled out before the proof is given up. */
const RULED_OUT_AT_MOST = 40;
/** Solves; a list that breaks a bound in whole đồng is ruled out, and solved again, so that what is found is the optimum of the exact problem. */
function solveExactly(highs: Highs, problem: Problem, watch: Watch): { programme: Programme; raw: RawSolution } {
  let programme = programmeOf(problem);
  for (let tries = 0; ; tries += 1) {
    const raw = solve(highs, programme, watch);
    if (raw.values === null || raw.status === 'infeasible' || tries === RULED_OUT_AT_MOST || watch.stopped()) return { programme, raw };
    const picks = picksOf(programme, raw.values);
    const broken = brokenBy(problem, picks)[0];
    if (broken === undefined) return { programme, raw };
    programme = without(programme, picks, broken);
  }
}

/** A solution as a list that obeys every bound in whole numbers, with what is proven of it; null where it cannot be made one. */
export function judgedList(
  problem: Problem,
  programme: Programme,
  raw: RawSolution,
): (Pick<Outcome, 'status' | 'boundMilliPoints' | 'gapPercent' | 'repaired'> & { list: List }) | null {
  const picks = picksOf(programme, raw.values!);
  const broken = sumsOf(problem, picks) === null || brokenBy(problem, picks).length > 0;
  const kept = broken ? sumsOf(problem, picks) && mended(problem, picks) : picks;
  const list = kept === null ? null : sumsOf(problem, kept);
  if (list === null) return null;
  const reached = BigInt(list.milliPoints);
  const above = Math.floor(raw.bound * (1 + 1e-12) + 1e-6);
  const bound = BigInt(Math.max(above, Number(reached)));
  const proven = raw.status === 'optimal' && bound === reached;
  // The solver stops within its own tolerance: a bound less than one thousandth above, or a rounding of it, is the same whole number.
  const status =
    proven || (raw.status === 'optimal' && !broken && raw.bound - Number(reached) < 1)
      ? 'optimal'
      : raw.status === 'stopped'
        ? 'stopped'
        : 'limit';
  return {
    status,
    list,
    boundMilliPoints: String(status === 'optimal' ? reached : bound),
    gapPercent: status === 'optimal' ? 0 : bound === 0n ? 0 : Number(((bound - reached) * 10_000n) / bound) / 100,
    repaired: broken,
  };
}

/** Lists that come within one per cent of the best and differ most from those told before. */
function othersNear(highs: Highs, problem: Problem, programme: Programme, best: List, watch: Watch, wanted: number): List[] {
  const worth: Row = {
    bound: null,
    least: (BigInt(best.milliPoints) * WITHIN.of) / WITHIN.in,
    most: null,
    entries: programme.columns.flatMap(({ milliPoints }, column) => (milliPoints === 0n ? [] : [[column, milliPoints] as const])),
  };
  const found: List[] = [];
  while (found.length < wanted && !watch.stopped()) {
    const told = [best, ...found];
    const raw = solve(highs, { columns: programme.columns, rows: [...programme.rows, worth] }, watch, { costs: likeness(programme, told) });
    const picks = raw.values === null ? null : picksOf(programme, raw.values);
    const list = picks === null || brokenBy(problem, picks).length > 0 ? null : sumsOf(problem, picks);
    if (list === null || BigInt(list.milliPoints) < worth.least! || told.some((other) => sameChoice(other.picks, list.picks))) break;
    found.push(list);
  }
  return found;
}
/** What a list costs by being like those told: each proposal that one has costs, each that none has gains. */
function likeness({ columns, weighed }: Programme, told: readonly List[]): Costs {
  const has = told.map(({ picks }) => new Set(picks.map(({ id }) => id)));
  return new Map(
    columns.flatMap(({ kind, candidate }, column) =>
      kind === 'in'
        ? [[column, BigInt(has.reduce((sum, ids) => sum + (ids.has(weighed[candidate]!.candidate.id) ? 1 : -1), 0))] as const]
        : [],
    ),
  );
}
const sameChoice = (a: readonly Given[], b: readonly Given[]) =>
  a.length === b.length && new Set([...a, ...b].map(({ id }) => id)).size === a.length;

/** What one more unit under each bound would bring where proposals could be divided at will: its price at the margin. */
function pricesOf(highs: Highs, { columns, rows }: Programme): Outcome['prices'] {
  const scaled = rows.map(inUnits);
  const starts = [0];
  const [indices, values]: [number[], number[]] = [[], []];
  for (const { entries } of scaled) {
    for (const [column, factor] of entries) {
      indices.push(column);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  return withModel(
    highs,
    {
      numCols: columns.length,
      numRows: rows.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: columns.map(({ milliPoints }) => exact(milliPoints)),
      colLower: columns.map(() => 0),
      colUpper: columns.map(({ most }) => most),
      rowLower: scaled.map(({ least }) => least),
      rowUpper: scaled.map(({ most }) => most),
      matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
    },
    (model) => {
      model.options.set({ output_flag: false, time_limit: ALTERNATIVE_SECONDS });
      if (model.run().modelStatus !== highs.constants.modelStatus.optimal) return [];
      const { rowDual } = model.getSolution();
      return rows.flatMap((row, at) => {
        const price = Math.abs(rowDual?.[at] ?? 0) / Number(unitOf(row));
        return row.bound === null || row.bound.kind.startsWith('must') || price < 1e-12 ? [] : [{ ...row.bound, milliPoints: price }];
      });
    },
  );
}

export interface Forced {
  readonly feasible: boolean;
  readonly status: Outcome['status'];
  readonly list: List | null;
}
/** The best list in which one proposal is, whatever the officer wished of it: what it costs and who leaves is the difference. */
export function searchWith(highs: Highs, problem: Problem, id: string, seconds: number): Forced {
  const wishes = {
    ...problem.wishes,
    mustIn: [...problem.wishes.mustIn.filter((each) => each !== id), id],
    mustOut: problem.wishes.mustOut.filter((each) => each !== id),
  };
  const { status, list } = search(highs, { ...problem, wishes }, unwatched(seconds), { explain: false });
  return { feasible: list !== null, status, list };
}
