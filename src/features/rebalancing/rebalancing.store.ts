import { sql } from 'kysely';
import type {
  OrganizationId,
  PersonId,
  PlanDecisionId,
  ProjectId,
  ProposalRoundId,
  RebalancingId,
  ReferenceListId,
} from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import type { Outcome, Wishes } from './optimum/optimum.schema.ts';
import type { Why } from './ranking/ranking.schema.ts';
import type { NewChange, NewDrawing, NewGiver, NewRebalancing, RebalancingState } from './rebalancing.schema.ts';

export interface LockedRebalancing {
  readonly id: RebalancingId;
  readonly officeId: OrganizationId;
  readonly year: number;
  readonly roundId: string;
  readonly title: string;
  readonly state: RebalancingState;
  readonly submittedBy: PersonId | null;
  readonly illustrative: boolean;
}

/** Locks a rebalancing for a step. Throws NotFound. */
export async function lockRebalancing(tx: Tx, id: string): Promise<LockedRebalancing> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('rebalancing')
        .selectAll()
        .where('id', '=', id as RebalancingId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('rebalancing');
  return {
    id: row.id,
    officeId: row.office_id,
    year: row.year,
    roundId: row.round_id,
    title: row.title,
    state: row.state,
    submittedBy: row.submitted_by,
    illustrative: row.illustrative,
  };
}

const actor = (act: Act) => act.by.asker?.name ?? act.by.name;
const dated = (act: Act, { id, officeId }: Pick<LockedRebalancing, 'id' | 'officeId'>) => ({
  rebalancing_id: id,
  office_id: officeId,
  business_on: act.today,
  recorded_at: act.now,
  actor: actor(act),
});

export async function insertRebalancing(
  act: Act,
  officeId: OrganizationId,
  year: number,
  { roundId, title }: NewRebalancing,
): Promise<Pick<LockedRebalancing, 'id' | 'officeId'>> {
  const made = { id: newId<RebalancingId>(), officeId };
  await act.tx
    .insertInto('rebalancing')
    .values({
      id: made.id,
      office_id: officeId,
      year,
      round_id: roundId as ProposalRoundId,
      title,
      state: 'drafted',
      submitted_by: null,
      decision_id: null,
      opened_on: act.today,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  await insertStep(act, made, 'open', 'drafted', {});
  return made;
}

interface Taken {
  readonly on?: Day;
  readonly freeDong?: bigint;
  readonly paper?: Paper;
  readonly remark?: string | null;
}
async function insertStep(
  act: Act,
  of: Pick<LockedRebalancing, 'id' | 'officeId'>,
  step: string,
  to: RebalancingState,
  { on = act.today, freeDong, paper, remark = null }: Taken,
): Promise<bigint> {
  const { id } = await act.tx
    .insertInto('rebalancing_step')
    .values({
      ...dated(act, of),
      business_on: on,
      step,
      to_state: to,
      free_dong: freeDong ?? null,
      paper_code: paper?.code ?? null,
      paper_on: (paper?.on ?? null) as Day | null,
      remark,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return BigInt(id);
}

/** Takes a step: the row that says so, and the cache of today. Answers the row's id. */
export async function stepRebalancing(
  act: Act,
  of: LockedRebalancing,
  step: string,
  to: RebalancingState,
  taken: Taken & { readonly decisionId?: PlanDecisionId; readonly submittedBy?: PersonId | null } = {},
): Promise<bigint> {
  const { decisionId, submittedBy } = taken;
  await act.tx
    .updateTable('rebalancing')
    .set({
      state: to,
      ...(decisionId === undefined ? {} : { decision_id: decisionId }),
      ...(submittedBy === undefined ? {} : { submitted_by: submittedBy }),
    })
    .where('id', '=', of.id)
    .execute();
  return insertStep(act, of, step, to, taken);
}

export async function insertSetting(
  act: Act,
  of: Pick<LockedRebalancing, 'id' | 'officeId'>,
  { reserveDong, lineRule, partAtLine }: NewDrawing,
): Promise<void> {
  await act.tx
    .insertInto('rebalancing_setting')
    .values({ ...dated(act, of), reserve_dong: BigInt(reserveDong), line_rule: lineRule, part_at_line: partAtLine })
    .execute();
}
export async function insertGiver(act: Act, of: LockedRebalancing, { projectId, dong, reason }: NewGiver): Promise<void> {
  await act.tx
    .insertInto('rebalancing_giver')
    .values({ ...dated(act, of), project_id: projectId as ProjectId, dong: BigInt(dong), reason })
    .execute();
}
export async function insertChanges(act: Act, of: LockedRebalancing, changes: readonly NewChange[]): Promise<void> {
  if (changes.length > 0)
    await act.tx
      .insertInto('rebalancing_change')
      .values(
        changes.map(({ projectId, choice, dong, reason }) => ({
          ...dated(act, of),
          project_id: projectId as ProjectId,
          choice,
          dong: dong === null ? null : BigInt(dong),
          reason,
        })),
      )
      .execute();
}

export interface SubmittedRow {
  readonly projectId: string;
  readonly rank: number;
  readonly points: number;
  readonly asked: bigint;
  readonly least: bigint;
  readonly given: bigint;
  readonly ranked: bigint;
  readonly why: Why;
  readonly reason: string | null;
}
/** The list as it goes to the Ministry, a row a proposal; each names its project's own unit, which reads what became of it. */
export async function insertRows(act: Act, { id }: LockedRebalancing, stepId: bigint, rows: readonly SubmittedRow[]): Promise<void> {
  // One statement however many rows: parameters as columns.
  await sql`INSERT INTO rebalancing_row (step_id, project_id, office_id, rebalancing_id, rank, points, asked_dong, least_dong, given_dong, ranked_dong, why, reason)
    SELECT ${stepId}, n.project_id, p.office_id, ${id}, n.rank, n.points, n.asked, n.least, n.given, n.ranked, n.why, n.reason
      FROM unnest(${rows.map(({ projectId }) => projectId)}::uuid[], ${rows.map(({ rank }) => rank)}::int[], ${rows.map(({ points }) => points)}::int[], ${rows.map(({ asked }) => asked.toString())}::bigint[], ${rows.map(({ least }) => least.toString())}::bigint[], ${rows.map(({ given }) => given.toString())}::bigint[], ${rows.map(({ ranked }) => ranked.toString())}::bigint[], ${rows.map(({ why }) => why)}::text[], ${rows.map(({ reason }) => reason)}::text[])
           AS n(project_id, rank, points, asked, least, given, ranked, why, reason) JOIN project p ON p.id = n.project_id`.execute(act.tx);
}

/** A reference list is asked for. Answers its id. */
export async function insertReference(act: Act, of: LockedRebalancing, wishes: Wishes, totalDong: bigint): Promise<ReferenceListId> {
  const id = newId<ReferenceListId>();
  await act.tx
    .insertInto('reference_list')
    .values({
      id,
      rebalancing_id: of.id,
      office_id: of.officeId,
      state: 'asked',
      wishes: JSON.stringify(wishes),
      total_dong: totalDong,
      outcome: null,
      asked_on: act.today,
      asked_at: act.now,
      asked_by: actor(act),
      ended_at: null,
    })
    .execute();
  return id;
}
export interface LockedReference {
  readonly id: ReferenceListId;
  readonly officeId: OrganizationId;
  readonly rebalancingId: RebalancingId;
  readonly state: 'asked' | 'found' | 'stopped' | 'failed';
}
/** Locks a reference list. Throws NotFound. */
export async function lockReference(tx: Tx, id: string): Promise<LockedReference> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('reference_list')
        .select(['id', 'office_id', 'rebalancing_id', 'state'])
        .where('id', '=', id as ReferenceListId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('reference-list');
  return { id: row.id, officeId: row.office_id, rebalancingId: row.rebalancing_id, state: row.state };
}
/** What became of a search; one that was stopped stays so, with what it had found by then. */
export async function endReference(
  act: Act,
  { id }: LockedReference,
  state: LockedReference['state'],
  outcome: Outcome | null,
): Promise<void> {
  await act.tx
    .updateTable('reference_list')
    .set({ state, ended_at: act.now, ...(outcome === null ? {} : { outcome: JSON.stringify(outcome) }) })
    .where('id', '=', id)
    .execute();
}
