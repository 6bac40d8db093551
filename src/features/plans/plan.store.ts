import { sql } from 'kysely';
import type { EstimatePaperId, OrganizationId, PersonId, PlanDecisionId, ProjectId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { stepOfKind } from './plan.steps.ts';
import type { Allocation, NewDecision, NewEstimatePaper, PlanDecisionKind, PlanDecisionState } from './plan.schema.ts';

export interface LockedDecision {
  readonly id: PlanDecisionId;
  readonly officeId: OrganizationId;
  readonly state: PlanDecisionState;
  readonly year: number;
  readonly kind: PlanDecisionKind;
  readonly title: string;
  readonly submittedBy: PersonId | null;
  readonly illustrative: boolean;
  readonly allocations: readonly Allocation[];
}

/** Locks a decision with its rows. Throws NotFound. */
export async function lockDecision(tx: Tx, id: string): Promise<LockedDecision> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('plan_decision')
        .selectAll()
        .where('id', '=', id as PlanDecisionId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('plan-decision');
  const rows = await tx.selectFrom('allocation').selectAll().where('decision_id', '=', row.id).orderBy('project_id').execute();
  return {
    id: row.id,
    officeId: row.office_id,
    state: row.state,
    year: row.year,
    kind: row.kind,
    title: row.title,
    submittedBy: row.submitted_by,
    illustrative: row.illustrative,
    allocations: rows.map((each) => ({
      projectId: each.project_id,
      nationalDong: each.national_dong.toString(),
      counterpartDong: each.counterpart_dong.toString(),
      remark: each.remark,
    })),
  };
}

export async function insertDecision(act: Act, id: PlanDecisionId, officeId: OrganizationId, decision: NewDecision): Promise<void> {
  await act.tx
    .insertInto('plan_decision')
    .values({
      id,
      office_id: officeId,
      year: decision.year,
      kind: decision.kind,
      state: 'drafted',
      code: null,
      issued_on: null,
      title: decision.title,
      basis: decision.basis,
      submitted_by: null,
      version: null,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  await insertSteps(act, { id, officeId }, stepOfKind('draw-up', decision.kind), 'drafted');
  await replaceAllocations(act.tx, { id, officeId }, decision.allocations);
}

export async function updateDecision(
  act: Act,
  { id, officeId }: Pick<LockedDecision, 'id' | 'officeId'>,
  decision: NewDecision,
): Promise<void> {
  await act.tx
    .updateTable('plan_decision')
    .set({ title: decision.title, basis: decision.basis, kind: decision.kind })
    .where('id', '=', id)
    .execute();
  await replaceAllocations(act.tx, { id, officeId }, decision.allocations);
}

async function replaceAllocations(
  tx: Tx,
  { id, officeId }: Pick<LockedDecision, 'id' | 'officeId'>,
  rows: readonly Allocation[],
): Promise<void> {
  await tx.deleteFrom('allocation').where('decision_id', '=', id).execute();
  if (rows.length === 0) return;
  // One statement however many rows: parameters as columns.
  await sql`INSERT INTO allocation (decision_id, project_id, office_id, national_dong, counterpart_dong, remark)
    SELECT ${id}, n.project_id, ${officeId}, n.national, n.counterpart, n.remark FROM unnest(${rows.map(({ projectId }) => projectId)}::uuid[], ${rows.map(({ nationalDong }) => nationalDong)}::bigint[], ${rows.map(({ counterpartDong }) => counterpartDong)}::bigint[], ${rows.map(({ remark }) => remark)}::text[]) AS n(project_id, national, counterpart, remark)`.execute(
    tx,
  );
}

async function insertSteps(
  act: Act,
  { id, officeId }: Pick<LockedDecision, 'id' | 'officeId'>,
  step: string,
  to: PlanDecisionState,
  { on = act.today, paper = null, remark = null }: { on?: Day; paper?: Paper | null; remark?: string | null } = {},
): Promise<void> {
  await act.tx
    .insertInto('plan_decision_step')
    .values({
      plan_decision_id: id,
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

export async function stepDecision(
  act: Act,
  decision: Pick<LockedDecision, 'id' | 'officeId'>,
  step: string,
  to: PlanDecisionState,
  { submittedBy, remark = null }: { submittedBy?: PersonId | null; remark?: string | null } = {},
): Promise<void> {
  await act.tx
    .updateTable('plan_decision')
    .set({ state: to, ...(submittedBy === undefined ? {} : { submitted_by: submittedBy }) })
    .where('id', '=', decision.id)
    .execute();
  await insertSteps(act, decision, step, to, { remark });
}

/** Waits until no other decision is being issued. */
export async function issueInTurn(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('plan_decision'))`.execute(tx);
}

/** The day of a decision that bears a number already, numbers beginning anew each year; null where none does. */
export async function numberedAlready(tx: Tx, { code, on }: Paper): Promise<Day | null> {
  const row = await tx
    .selectFrom('plan_decision')
    .select('issued_on')
    .where(sql<boolean>`lower(code) = lower(${code})`)
    .where(sql<boolean>`extract(year FROM issued_on) = ${Number(on.slice(0, 4))}`)
    .executeTakeFirst();
  return row?.issued_on ?? null;
}

/** A decision is issued: it makes the next version of the year's plan. Answers the version. */
export async function issueDecision(act: Act, decision: LockedDecision, step: string, paper: Paper): Promise<number> {
  const { last } = await act.tx
    .selectFrom('plan_decision')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('year', '=', decision.year)
    .executeTakeFirstOrThrow();
  const version = (last ?? 0) + 1;
  await act.tx
    .updateTable('plan_decision')
    .set({ state: 'approved', code: paper.code, issued_on: paper.on as Day, version })
    .where('id', '=', decision.id)
    .execute();
  await insertSteps(act, decision, step, 'approved', { on: paper.on as Day, paper });
  return version;
}

export async function insertEstimatePaper(act: Act, id: EstimatePaperId, officeId: OrganizationId, paper: NewEstimatePaper): Promise<void> {
  await act.tx
    .insertInto('estimate_paper')
    .values({
      id,
      office_id: officeId,
      year: paper.year,
      kind: paper.kind,
      round: paper.round,
      code: paper.code,
      issued_on: paper.issuedOn as Day,
      amount_dong: BigInt(paper.amountDong),
      entered_by: act.by.asker?.name ?? act.by.name,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
}

/** National money that plans give projects today, in all years, by project. */
export async function assignedMoney(tx: Tx, ids: readonly ProjectId[]): Promise<Map<string, bigint>> {
  const { rows } = await sql<{
    id: string;
    dong: bigint;
  }>`SELECT project_id AS id, sum(assigned_dong)::bigint AS dong FROM plan_line WHERE source = 'national' AND project_id = ANY (${[...ids]}::uuid[]) GROUP BY project_id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, dong }) => [id, dong]));
}

/** National money that projects were appraised with, by project. */
export async function appraisedMoney(tx: Tx, ids: readonly ProjectId[]): Promise<Map<string, bigint>> {
  const { rows } = await sql<{
    id: string;
    dong: bigint;
  }>`SELECT project_id AS id, sum(national_dong)::bigint AS dong FROM budget_line WHERE project_id = ANY (${[...ids]}::uuid[]) GROUP BY project_id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, dong }) => [id, dong]));
}
