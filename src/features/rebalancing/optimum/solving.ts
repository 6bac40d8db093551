import type { Highs, Model } from 'highs';
import type { Given } from './optimum.schema.ts';
import { exact, inUnits, type Programme, type Row } from './programme.rules.ts';

/** What a solve hears and says while it runs: `stopped` is asked at every checkpoint of the search. */
export interface Watch {
  readonly timeLimitSeconds: number;
  stopped(): boolean;
  note(milliPoints: number | null, boundMilliPoints: number | null): void;
}
export const unwatched = (timeLimitSeconds: number): Watch => ({ timeLimitSeconds, stopped: () => false, note: () => undefined });

/** Another objective than the points, as factors of columns to be made small. */
export type Costs = ReadonlyMap<number, bigint>;
/** Columns beside those of the programme: how far they may go, and in which row they count, in units of that row. */
export interface Slack {
  readonly row: Row;
  readonly most: number;
  readonly cost: bigint;
  readonly sign: 1 | -1;
}

export interface RawSolution {
  readonly status: 'optimal' | 'limit' | 'stopped' | 'infeasible';
  readonly values: Float64Array | null;
  readonly bound: number;
}

type Lines = Pick<Programme, 'columns' | 'rows'>;

/** A programme as the arrays the solver takes, each row in its own unit. */
function arraysOf({ columns, rows }: Lines, { costs, slacks = [] }: { costs?: Costs | undefined; slacks?: readonly Slack[] | undefined }) {
  const scaled = rows.map(inUnits);
  const at = new Map(rows.map((row, index) => [row, index]));
  for (const [index, { row, sign }] of slacks.entries()) scaled[at.get(row)!]!.entries.push([columns.length + index, sign]);
  const starts = [0];
  const [indices, values]: [number[], number[]] = [[], []];
  for (const { entries } of scaled) {
    for (const [column, factor] of entries) {
      indices.push(column);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const numCols = columns.length + slacks.length;
  const minimising = costs !== undefined || slacks.length > 0;
  return {
    numCols,
    numRows: rows.length,
    colCost: minimising
      ? [...columns.map((_, column) => exact(costs?.get(column) ?? 0n)), ...slacks.map(({ cost }) => exact(cost))]
      : columns.map(({ milliPoints }) => exact(milliPoints)),
    colLower: Array.from({ length: numCols }, () => 0),
    colUpper: [...columns.map(({ most }) => most), ...slacks.map(({ most }) => most)],
    rowLower: scaled.map(({ least }) => least),
    rowUpper: scaled.map(({ most }) => most),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols, starts, indices, values },
    minimising,
  };
}
const NOTE_EVERY_SECONDS = 0.3;
/** How far a whole number may be off for the solver: with amounts of millions the usual 1e-6 would be several đồng. */
const TOLERANCE = 1e-9;

/** Runs the solver on a programme, to the proof or to where it is stopped. */
export function solve(highs: Highs, programme: Lines, watch: Watch, other: { costs?: Costs; slacks?: readonly Slack[] } = {}): RawSolution {
  const { minimising, ...arrays } = arraysOf(programme, other);
  const { modelStatus: known, callbackType, variableType, objectiveSense } = highs.constants;
  return withModel(
    highs,
    {
      ...arrays,
      sense: minimising ? objectiveSense.minimize : objectiveSense.maximize,
      integrality: arrays.colCost.map(() => variableType.integer),
    },
    (model) => {
      // The objective is whole: less than one between list and bound is the proof.
      // Its log goes nowhere, but without one it would not say how far it has come.
      model.options.set({
        output_flag: true,
        log_to_console: false,
        mip_min_logging_interval: NOTE_EVERY_SECONDS,
        mip_rel_gap: 0,
        mip_abs_gap: 0.9,
        mip_feasibility_tolerance: TOLERANCE,
        time_limit: watch.timeLimitSeconds,
      });
      const told = ({ data }: { data: { mip_primal_bound?: number; mip_dual_bound?: number } }): undefined =>
        watch.note(finite(data.mip_primal_bound), finite(data.mip_dual_bound)) as undefined;
      const { modelStatus } = model.run({
        [callbackType.mipInterrupt]: (event) => (watch.stopped() ? (event.interrupt() as undefined) : undefined),
        [callbackType.mipLogging]: told,
        [callbackType.mipImprovingSolution]: told,
      });
      if (modelStatus === known.infeasible || modelStatus === known.unboundedOrInfeasible)
        return { status: 'infeasible', values: null, bound: 0 };
      const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
      const status = modelStatus === known.optimal || modelStatus === known.empty ? 'optimal' : watch.stopped() ? 'stopped' : 'limit';
      return { status, values: found ? model.getSolution().colValue : null, bound: Number(model.info.get('mip_dual_bound')) };
    },
  );
}
const finite = (number: number | undefined) =>
  number === undefined || !Number.isFinite(number) || Math.abs(number) > 1e30 ? null : number;

export function withModel<Answer>(highs: Highs, data: Parameters<Highs['createModel']>[0], work: (model: Model) => Answer): Answer {
  const model = highs.createModel(data);
  try {
    return work(model);
  } finally {
    model.dispose();
  }
}

/** What a solution's floats say, as a list of whole amounts. */
export function picksOf({ weighed, columns }: Pick<Programme, 'weighed' | 'columns'>, values: Float64Array): Given[] {
  const given = new Map<number, { in: boolean; steps: number }>();
  for (const [column, { candidate, kind }] of columns.entries()) {
    if (kind === 'apart') continue;
    const value = Math.round(values[column]!);
    const before = given.get(candidate) ?? { in: false, steps: 0 };
    given.set(candidate, kind === 'in' ? { ...before, in: value >= 1 } : { ...before, steps: value });
  }
  return [...given].flatMap(([at, { in: taken, steps }]) =>
    taken ? [{ id: weighed[at]!.candidate.id, dong: String(weighed[at]!.asked - weighed[at]!.step * BigInt(steps)) }] : [],
  );
}
