import { sql } from 'kysely';
import type { AdjustmentId, DisruptionId, OrganizationId, PersonId, PlanDecisionId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import type { AdjustmentAuthority, AdjustmentState } from './adjustment.schema.ts';
import type { Base, NewChange } from './changes/change.schema.ts';

export interface LockedAdjustment {
  readonly id: AdjustmentId;
  readonly officeId: OrganizationId;
  readonly departmentId: OrganizationId | null;
  readonly year: number;
  readonly title: string;
  readonly reason: string;
  readonly basis: string;
  readonly disruptionId: DisruptionId | null;
  readonly authority: AdjustmentAuthority;
  readonly state: AdjustmentState;
  readonly drawnBy: PersonId | null;
  readonly appraisedBy: PersonId | null;
  readonly reversesId: AdjustmentId | null;
  readonly illustrative: boolean;
  readonly lastOn: Day;
}
/** A change with the facts it was drawn up against, and those it led to. */
export interface KeptChange {
  readonly place: number;
  readonly change: NewChange;
  readonly base: Base;
  readonly result: Base | null;
}

/** Locks a request. Throws NotFound where it is not there for who asks. */
export async function lockAdjustment(tx: Tx, id: string): Promise<LockedAdjustment> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('adjustment')
        .selectAll()
        .where('id', '=', id as AdjustmentId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('adjustment');
  const { on } = await tx
    .selectFrom('adjustment_step')
    .select(({ fn }) => fn.max('business_on').as('on'))
    .where('adjustment_id', '=', row.id)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    officeId: row.office_id,
    departmentId: row.department_id,
    year: row.year,
    title: row.title,
    reason: row.reason,
    basis: row.basis,
    disruptionId: row.disruption_id,
    authority: row.authority,
    state: row.state,
    drawnBy: row.drawn_by,
    appraisedBy: row.appraised_by,
    reversesId: row.reverses_id,
    illustrative: row.illustrative,
    lastOn: on,
  };
}

/** The changes of a request, in their order. */
export async function changesOf(tx: Tx, id: string): Promise<KeptChange[]> {
  return (
    await sql<KeptChange>`SELECT place, wanted || jsonb_build_object('projectId', project_id, 'kind', kind) AS change, base, result FROM adjustment_change WHERE adjustment_id = ${id} ORDER BY place`.execute(
      tx,
    )
  ).rows;
}

export interface DrawnUp {
  readonly officeId: OrganizationId;
  readonly departmentId: OrganizationId | null;
  readonly year: number;
  readonly title: string;
  readonly reason: string;
  readonly basis: string;
  readonly disruptionId: string | null;
  readonly authority: AdjustmentAuthority;
  readonly reversesId?: AdjustmentId;
}
export interface DrawnChange {
  readonly change: NewChange;
  readonly officeId: string;
  readonly base: Base;
}

export async function insertAdjustment(
  act: Act,
  { officeId, departmentId, year, title, reason, basis, disruptionId, authority, reversesId }: DrawnUp,
  changes: readonly DrawnChange[],
  step: string,
  to: AdjustmentState,
): Promise<AdjustmentId> {
  const id = newId<AdjustmentId>();
  await act.tx
    .insertInto('adjustment')
    .values({
      id,
      office_id: officeId,
      department_id: departmentId,
      year,
      title,
      reason,
      basis,
      disruption_id: disruptionId as DisruptionId | null,
      authority,
      state: to,
      drawn_on: act.today,
      drawn_by: (act.by.asker?.personId ?? null) as PersonId | null,
      appraised_by: null,
      decision_id: null,
      reverses_id: reversesId ?? null,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  await insertChanges(act.tx, id, changes);
  await insertStep(act, { id, officeId }, step, to, {});
  return id;
}

/** Changes of a request, in one statement however many. */
async function insertChanges(tx: Tx, id: AdjustmentId, changes: readonly DrawnChange[]): Promise<void> {
  const wanted = changes.map(({ change: { projectId: _project, kind: _kind, ...rest } }) => JSON.stringify(rest));
  await sql`INSERT INTO adjustment_change (adjustment_id, place, office_id, project_id, kind, wanted, base)
    SELECT ${id}, n.place, n.office_id, n.project_id, n.kind, n.wanted, n.base FROM unnest(${changes.map(({ officeId }) => officeId)}::uuid[], ${changes.map(({ change }) => change.projectId)}::uuid[], ${changes.map(({ change }) => change.kind)}::adjustment_kind[], ${wanted}::jsonb[], ${changes.map(({ base }) => JSON.stringify(base))}::jsonb[]) WITH ORDINALITY AS n(office_id, project_id, kind, wanted, base, place)`.execute(
    tx,
  );
}

/** Puts other words and changes in place of those a request was drawn up with. */
export async function redrawAdjustment(
  act: Act,
  adjustment: LockedAdjustment,
  { title, reason, basis, disruptionId, authority }: DrawnUp,
  changes: readonly DrawnChange[],
): Promise<void> {
  await act.tx
    .updateTable('adjustment')
    .set({
      title,
      reason,
      basis,
      disruption_id: disruptionId as DisruptionId | null,
      authority,
      drawn_by: (act.by.asker?.personId ?? null) as PersonId | null,
      appraised_by: null,
    })
    .where('id', '=', adjustment.id)
    .execute();
  await act.tx.deleteFrom('adjustment_change').where('adjustment_id', '=', adjustment.id).execute();
  await insertChanges(act.tx, adjustment.id, changes);
}

interface Taken {
  readonly on?: Day;
  readonly paper?: Paper | null;
  readonly remark?: string | null;
  readonly appraisedBy?: PersonId | null;
  readonly decisionId?: PlanDecisionId;
  readonly authority?: AdjustmentAuthority;
}
async function insertStep(
  act: Act,
  { id, officeId }: Pick<LockedAdjustment, 'id' | 'officeId'>,
  step: string,
  to: AdjustmentState,
  { on = act.today, paper = null, remark = null }: Taken,
): Promise<void> {
  await act.tx
    .insertInto('adjustment_step')
    .values({
      adjustment_id: id,
      office_id: officeId,
      step,
      to_state: to,
      business_on: on,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
      paper_code: paper?.code ?? null,
      paper_on: (paper?.on ?? null) as Day | null,
      remark,
    })
    .execute();
}
/** Takes a step: the row that says so, and the cache of today. */
export async function stepAdjustment(
  act: Act,
  adjustment: Pick<LockedAdjustment, 'id' | 'officeId'>,
  step: string,
  to: AdjustmentState,
  taken: Taken = {},
): Promise<void> {
  await act.tx
    .updateTable('adjustment')
    .set({
      state: to,
      ...(taken.appraisedBy === undefined ? {} : { appraised_by: taken.appraisedBy }),
      ...(taken.decisionId === undefined ? {} : { decision_id: taken.decisionId }),
      ...(taken.authority === undefined ? {} : { authority: taken.authority }),
    })
    .where('id', '=', adjustment.id)
    .execute();
  await insertStep(act, adjustment, step, to, taken);
}

interface Facts {
  readonly projectId: string;
  readonly facts: Base;
}
const columns = (rows: readonly Facts[]) =>
  sql`unnest(${rows.map(({ projectId }) => projectId)}::uuid[], ${rows.map(({ facts }) => JSON.stringify(facts))}::jsonb[]) AS n(project_id, facts)`;
/** Draws changes anew on facts that have moved; what they were first drawn up against is kept. */
export async function rebaseChanges(act: Act, id: AdjustmentId, rows: readonly Facts[]): Promise<void> {
  await sql`UPDATE adjustment_change AS c SET earlier_base = coalesce(c.earlier_base, c.base), base = n.facts, rebased_on = ${act.today} FROM ${columns(rows)} WHERE c.adjustment_id = ${id} AND c.project_id = n.project_id`.execute(
    act.tx,
  );
}
/** Keeps what the decided changes led to. */
export async function keepResults(tx: Tx, id: AdjustmentId, rows: readonly Facts[]): Promise<void> {
  await sql`UPDATE adjustment_change AS c SET result = n.facts FROM ${columns(rows)} WHERE c.adjustment_id = ${id} AND c.project_id = n.project_id`.execute(
    tx,
  );
}
