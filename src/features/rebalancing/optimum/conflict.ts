import type { Highs } from 'highs';
import { usesOf } from './checking.rules.ts';
import type { Conflict, Problem, Relaxation } from './optimum.schema.ts';
import { inUnits, type Programme, type Row, unitOf } from './programme.rules.ts';
import { picksOf, type Slack, solve, type Watch } from './solving.ts';

/** No single question about a conflict may take longer. */
const SECONDS = 5;

/**
 * Why no list obeys all bounds: a set of them that contradict each other and of which none can be left out (halving, as QuickXplain does), what each of
 * them would have to give if it alone gave way, and the least that all together would.
 */
export function conflictOf(highs: Highs, problem: Problem, programme: Programme, watch: Watch): Conflict {
  const ties = programme.rows.filter(({ bound }) => bound === null);
  const bounds = programme.rows.filter(({ bound }) => bound !== null);
  let certain = true;
  const quick: Watch = { ...watch, timeLimitSeconds: Math.min(SECONDS, watch.timeLimitSeconds), note: () => undefined };
  const contradict = (rows: readonly Row[]): boolean => {
    const { status } = solve(highs, { columns: programme.columns, rows: [...ties, ...rows] }, quick, { costs: new Map() });
    if (status === 'limit' || status === 'stopped') certain = false;
    return status === 'infeasible';
  };
  const core = irreducible(bounds, contradict);
  const alone = core.flatMap((row) => relaxed(highs, problem, programme, [row], quick) ?? []);
  return {
    bounds: core.map(({ bound }) => bound!),
    alone,
    together: relaxed(highs, problem, programme, bounds, quick) ?? [],
    irreducible: certain,
  };
}

/** A part of rows that contradict each other, none of which can be left out. */
function irreducible(rows: readonly Row[], contradict: (rows: readonly Row[]) => boolean): Row[] {
  const explain = (known: readonly Row[], added: boolean, open: readonly Row[]): Row[] => {
    if (added && contradict(known)) return [];
    if (open.length === 1) return [...open];
    const half = Math.floor(open.length / 2);
    const [first, second] = [open.slice(0, half), open.slice(half)];
    const right = explain([...known, ...first], first.length > 0, second);
    const left = explain([...known, ...right], right.length > 0, first);
    return [...left, ...right];
  };
  return rows.length === 0 ? [] : explain([], false, rows);
}

/** The least by which these rows must give way so that all bounds hold, counted again from the list that shows it; null where their giving way is not enough. */
function relaxed(
  highs: Highs,
  problem: Problem,
  { columns, rows, weighed }: Programme,
  soft: readonly Row[],
  watch: Watch,
): Relaxation[] | null {
  const mean = weighed.reduce((sum, { asked }) => sum + asked, 0n) / BigInt(Math.max(1, weighed.length));
  const coarsest = soft
    .map(unitOf)
    .concat(mean === 0n ? 1n : mean)
    .reduce((a, b) => (a < b ? a : b));
  const slacks = soft.map((row): Slack => {
    // A đồng weighs a đồng; a place, a must or a must not weigh what a proposal asks on average.
    const unit = isMoney(row) ? unitOf(row) : mean;
    return { row, most: reach(row), cost: (unit + coarsest - 1n) / (coarsest === 0n ? 1n : coarsest), sign: row.most === null ? 1 : -1 };
  });
  const { values } = solve(highs, { columns, rows }, watch, { slacks });
  if (values === null) return null;
  const uses = usesOf(problem, picksOf({ weighed, columns }, values));
  const wanted = uses.filter(({ breaks }) => breaks > 0n).map(({ bound, breaks }) => ({ ...bound, by: String(breaks) }));
  const allowed = new Set(soft.map(({ bound }) => keyOf(bound!)));
  return wanted.every((bound) => allowed.has(keyOf(bound))) ? wanted : null;
}
const keyOf = ({ kind, of }: { kind: string; of: string | null }) => `${kind} ${of ?? ''}`;
const isMoney = ({ bound }: Row) => bound!.kind === 'money' || bound!.kind.endsWith('dong') || bound!.kind === 'content';
/** A row can be broken by no more than what all its proposals together could. */
function reach(row: Row): number {
  const { entries, least } = inUnits(row);
  return entries.reduce((sum, [, factor]) => sum + Math.max(0, factor), 0) + (least === -Infinity ? 0 : Math.max(0, least));
}
