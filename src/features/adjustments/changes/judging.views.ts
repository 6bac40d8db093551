import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import type { AdjustmentAuthority } from '../adjustment.schema.ts';
import type { KeptChange } from '../adjustment.store.ts';
import { projectWords } from '../../projects/project.words.ts';
import { adjustmentRefusals as refusals, adjustmentWords } from '../adjustment.words.ts';
import { authorityOf } from '../competence/competence.rules.ts';
import { consequenceOf, faultsOfChange, movedBetween, type Standing } from './change.rules.ts';
import type { BaseField, NewChange } from './change.schema.ts';
import { faultsOfSet } from './set.rules.ts';
import { groundOf } from './standing.views.ts';

/** Who decides a set of changes: by their kinds, and by whose money pays each project. */
export const authorityOfSet = (
  changes: readonly NewChange[],
  standings: ReadonlyMap<string, Standing>,
  atLeast?: AdjustmentAuthority,
): AdjustmentAuthority =>
  authorityOf(
    changes.map(({ kind, projectId }) => ({
      kind,
      source: standings.get(projectId)?.base.state === 'moved-to-local' ? ('local' as const) : ('national' as const),
    })),
    atLeast,
  );

/** The national estimate of a year with what its own plan gives: money from the year before stands beside both. */
export interface Estimate {
  readonly agreed: bigint;
  readonly assigned: bigint;
  readonly given: bigint;
}
export async function estimateOf(tx: Tx, year: number): Promise<Estimate | null> {
  const row = await tx.selectFrom('budget_year').selectAll().where('year', '=', year).executeTakeFirst();
  return row === undefined
    ? null
    : { agreed: row.agreed_dong, assigned: row.assigned_dong - row.carried_in_dong, given: row.appropriated_dong - row.carried_out_dong };
}
/** What the whole of a set does to the estimate: what cannot be, and what is only to be known. */
export function faultsOfEstimate(delta: bigint, estimate: Estimate | null): { readonly faults: Refusal[]; readonly remarks: Refusal[] } {
  if (estimate === null || delta <= 0n) return { faults: [], remarks: [] };
  const after = estimate.assigned + delta;
  return {
    faults: after > estimate.given ? [because(refusals.estimate(after, estimate.given))] : [],
    remarks: after > estimate.agreed && after <= estimate.given ? [because(refusals.agreed(after, estimate.agreed))] : [],
  };
}

/** Everything that stands against changes as their projects stand, as of a day: each by itself, the set, the estimate. */
export async function faultsOf(
  tx: Tx,
  changes: readonly NewChange[],
  standings: ReadonlyMap<string, Standing>,
  { year, on }: { readonly year: number; readonly on: Day },
): Promise<Refusal[]> {
  const ground = await groundOf(tx, changes, on);
  const own = changes.flatMap((change) => faultsOfChange(change, standings.get(change.projectId)!, ground));
  const strange = [...new Set(changes.map(({ projectId }) => projectId))]
    .map((id) => standings.get(id)!)
    .filter(({ planYear, base }) => planYear !== year && base.year !== year)
    .map(({ code }) => because(refusals.otherYear(code, year)));
  const set = faultsOfSet(changes, (projectId) => standings.get(projectId)!.code);
  if (own.length + set.length + strange.length > 0) return [...strange, ...set, ...own];
  return faultsOfEstimate(
    changes.reduce((sum, change) => sum + consequenceOf(change, standings.get(change.projectId)!).national, 0n),
    await estimateOf(tx, year),
  ).faults;
}

export const fieldsSaid = (fields: readonly BaseField[]) => ({
  vi: fields.map((field) => adjustmentWords.field[field].vi).join(', '),
  en: fields.map((field) => adjustmentWords.field[field].en).join(', '),
});
const MOST_NAMED = 5;
/** What of the base has moved, named; null where all of it stands. */
export function movedOf(kept: readonly KeptChange[], standings: ReadonlyMap<string, Standing>): Refusal | null {
  const moved = [...new Map(kept.map(({ change, base }) => [change.projectId, base])).entries()]
    .map(([projectId, base]) => ({ code: standings.get(projectId)!.code, fields: movedBetween(base, standings.get(projectId)!.base) }))
    .filter(({ fields }) => fields.length > 0);
  if (moved.length === 0) return null;
  const named = (language: 'vi' | 'en') =>
    `${moved
      .slice(0, MOST_NAMED)
      .map(({ code, fields }) => `${code} (${fieldsSaid(fields)[language]})`)
      .join('; ')}${moved.length > MOST_NAMED ? `; +${moved.length - MOST_NAMED}` : ''}`;
  return because(refusals.baseMoved({ vi: named('vi'), en: named('en') }), 'internal');
}

/** Requests still under way that change a project too. */
export interface Other {
  readonly id: string;
  readonly title: string;
  readonly state: 'requested' | 'confirmed' | 'appraised' | 'returned';
}
export async function othersOf(tx: Tx, projectIds: readonly string[], except: string, on: Day): Promise<Map<string, Other[]>> {
  const { rows } = await sql<
    Other & { projectId: string }
  >`SELECT DISTINCT c.project_id AS "projectId", a.id, a.title, s.to_state AS state FROM adjustment_change c JOIN adjustment a ON a.id = c.adjustment_id CROSS JOIN LATERAL (SELECT to_state FROM adjustment_step WHERE adjustment_id = a.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
    WHERE c.project_id = ANY (${[...projectIds]}::uuid[]) AND a.id <> ${except} AND s.to_state IN ('requested', 'confirmed', 'appraised', 'returned') ORDER BY a.title`.execute(
    tx,
  );
  return Map.groupBy(rows, ({ projectId }) => projectId);
}

/** Whether a project of a request has been stopped or moved since it was drawn up: it goes on no more then. */
export async function endedOf(tx: Tx, id: string): Promise<Refusal | null> {
  const {
    rows: [first],
  } = await sql<{
    code: string;
    state: 'stopped' | 'moved-to-local' | 'moved-to-next-year';
  }>`SELECT p.code, p.state FROM adjustment_change c JOIN project p ON p.id = c.project_id WHERE c.adjustment_id = ${id} AND p.state IN ('stopped', 'moved-to-local', 'moved-to-next-year') ORDER BY c.place LIMIT 1`.execute(
    tx,
  );
  return first === undefined ? null : because(refusals.projectEnded(first.code, projectWords.state[first.state]), 'internal');
}
