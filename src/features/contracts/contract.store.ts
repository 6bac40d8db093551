import { sql } from 'kysely';
import type { ContractAnnexId, ContractId, OrganizationId, PersonId, ProjectId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { type LockedProject, lockProjects } from '../projects/index.ts';
import type { ContractState, NewAnnex, NewContract, NewSelection, Signing } from './contract.schema.ts';

export interface LockedContract {
  readonly id: ContractId;
  readonly officeId: OrganizationId;
  readonly projectId: ProjectId;
  readonly project: LockedProject;
  readonly agencyId: OrganizationId;
  readonly departmentId: OrganizationId | null;
  readonly state: ContractState;
  readonly number: string | null;
  readonly signedOn: Day | null;
  readonly endsOn: Day;
  readonly nationalDong: bigint;
  readonly counterpartDong: bigint;
  readonly draftedBy: PersonId | null;
  readonly activity: string;
  readonly year: number;
  readonly illustrative: boolean;
}

/** Locks contracts and their projects, in the order of their ids. Throws NotFound where one is not there for who asks. */
export async function lockContracts(act: Pick<Act, 'tx' | 'today'>, ids: readonly string[]): Promise<LockedContract[]> {
  const wanted = [...new Set(ids)].toSorted();
  if (!wanted.every(isUuid)) throw new NotFound('contract');
  const rows =
    wanted.length === 0
      ? []
      : await act.tx
          .selectFrom('contract')
          .selectAll()
          .where(sql<boolean>`id = ANY (${wanted}::uuid[])`)
          .orderBy('id')
          .forUpdate()
          .execute();
  if (rows.length < wanted.length) throw new NotFound('contract');
  const projects = new Map(
    (
      await lockProjects(
        act,
        rows.map((row) => row.project_id),
      )
    ).map((project) => [project.id, project]),
  );
  return rows.map((row) => {
    const project = projects.get(row.project_id)!;
    return {
      id: row.id,
      officeId: row.office_id,
      projectId: row.project_id,
      project,
      agencyId: project.agencyId,
      departmentId: project.departmentId,
      state: row.state,
      number: row.number,
      signedOn: row.signed_on,
      endsOn: row.ends_on,
      nationalDong: row.national_dong,
      counterpartDong: row.counterpart_dong,
      draftedBy: row.drafted_by,
      activity: project.activity,
      year: project.year,
      illustrative: row.illustrative,
    };
  });
}

/** On which day the dossier of each contract was last found complete. */
export async function reviewDays(tx: Tx, ids: readonly string[]): Promise<Map<string, Day>> {
  const { rows } = await sql<{
    id: string;
    on: Day;
  }>`SELECT contract_id AS id, max(business_on) AS on FROM contract_step WHERE contract_id = ANY (${[...ids]}::uuid[]) AND step = 'complete-review' GROUP BY contract_id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, on }) => [id, on]));
}

/** The living contract of each project, by project. */
export async function contractsOf(tx: Tx, projectIds: readonly string[]): Promise<Map<string, ContractId>> {
  if (projectIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('contract')
    .select(['id', 'project_id'])
    .where(sql<boolean>`project_id = ANY (${[...projectIds]}::uuid[])`)
    .where('state', '<>', 'terminated')
    .execute();
  return new Map(rows.map((row) => [row.project_id as string, row.id]));
}

export interface DraftedContract extends NewContract {
  readonly id: ContractId;
  readonly project: LockedProject;
}
export async function insertContracts(act: Act, rows: readonly DraftedContract[]): Promise<void> {
  await act.tx
    .insertInto('contract')
    .values(
      rows.map(({ id, project, ...each }) => ({
        id,
        office_id: project.officeId,
        project_id: project.id,
        state: 'drafted' as const,
        number: null,
        signed_on: null,
        national_dong: BigInt(each.nationalDong),
        counterpart_dong: BigInt(each.counterpartDong),
        starts_on: each.startsOn as Day,
        ends_on: each.endsOn as Day,
        agency_signer: null,
        unit_signer: null,
        drafted_by: (act.by.asker?.personId ?? null) as PersonId | null,
        illustrative: project.illustrative,
      })),
    )
    .execute();
  const milestones = rows.flatMap(({ id, project, milestones: own }) =>
    own.map((milestone, at) => ({
      contract_id: id,
      place: at + 1,
      office_id: project.officeId,
      description: milestone.description,
      due_on: milestone.dueOn as Day,
      done_on: null,
    })),
  );
  if (milestones.length > 0) await act.tx.insertInto('milestone').values(milestones).execute();
  await insertSteps(
    act,
    rows.map(({ id, project }) => ({ id, officeId: project.officeId })),
    'draft',
    'drafted',
  );
}

interface StepTaken {
  readonly on?: Day;
  readonly paper?: Paper | null;
  readonly remark?: string | null;
}
async function insertSteps(
  act: Act,
  rows: readonly Pick<LockedContract, 'id' | 'officeId'>[],
  step: string,
  to: ContractState,
  { on = act.today, paper = null, remark = null }: StepTaken = {},
): Promise<void> {
  await act.tx
    .insertInto('contract_step')
    .values(
      rows.map(({ id, officeId }) => ({
        contract_id: id,
        office_id: officeId,
        step,
        to_state: to,
        business_on: on,
        recorded_at: act.now,
        actor: act.by.asker?.name ?? act.by.name,
        paper_code: paper?.code ?? null,
        paper_on: (paper?.on ?? null) as Day | null,
        remark,
      })),
    )
    .execute();
}

/** Takes a step: the row that says so, and the cache of today. */
export async function stepContract(
  act: Act,
  contract: Pick<LockedContract, 'id' | 'officeId'>,
  step: string,
  to: ContractState,
  taken: StepTaken = {},
): Promise<void> {
  await act.tx.updateTable('contract').set({ state: to }).where('id', '=', contract.id).execute();
  await insertSteps(act, [contract], step, to, taken);
}

export async function signContract(act: Act, contract: Pick<LockedContract, 'id' | 'officeId'>, signing: Signing): Promise<void> {
  await act.tx
    .updateTable('contract')
    .set({
      state: 'signed',
      number: signing.number,
      signed_on: signing.signedOn as Day,
      agency_signer: signing.agencySigner,
      unit_signer: signing.unitSigner,
    })
    .where('id', '=', contract.id)
    .execute();
  await insertSteps(act, [contract], 'sign', 'signed', {
    on: signing.signedOn as Day,
    paper: { code: signing.number, on: signing.signedOn },
  });
}

/** Annexes under one number, one a contract, a statement of each kind for all of them. */
export async function insertAnnexes(
  act: Act,
  rows: readonly { readonly contract: LockedContract; readonly annex: NewAnnex }[],
  step: 'annex' | 'annex-by-decision',
): Promise<void> {
  if (rows.length === 0) return;
  await act.tx
    .insertInto('contract_annex')
    .values(
      rows.map(({ contract, annex }) => ({
        id: newId<ContractAnnexId>(),
        contract_id: contract.id,
        office_id: contract.officeId,
        code: annex.code,
        signed_on: annex.signedOn as Day,
        national_dong: BigInt(annex.nationalDong),
        counterpart_dong: BigInt(annex.counterpartDong),
        ends_on: annex.endsOn as Day | null,
        reason: annex.reason,
        entered_by: act.by.asker?.name ?? act.by.name,
      })),
    )
    .execute();
  const later = rows.filter(({ annex }) => annex.endsOn !== null);
  if (later.length > 0)
    await sql`UPDATE contract AS c SET ends_on = n.ends_on FROM unnest(${later.map(({ contract }) => contract.id)}::uuid[], ${later.map(({ annex }) => annex.endsOn)}::date[]) AS n(id, ends_on) WHERE c.id = n.id`.execute(
      act.tx,
    );
  const { code, signedOn, reason } = rows[0]!.annex;
  await insertSteps(
    act,
    rows.map(({ contract }) => contract),
    step,
    'signed',
    { on: signedOn as Day, paper: { code, on: signedOn }, remark: reason },
  );
}

/** Marks a milestone done. Throws NotFound where the contract has none at the place. */
export async function markMilestone(tx: Tx, contractId: ContractId, place: number, on: Day): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('milestone')
    .set({ done_on: on })
    .where('contract_id', '=', contractId)
    .where('place', '=', place)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new NotFound('milestone');
}

export async function insertSelection(
  act: Act,
  project: Pick<LockedProject, 'id' | 'officeId'>,
  { step, takenOn, paper }: NewSelection,
): Promise<void> {
  await act.tx
    .insertInto('selection_step')
    .values({
      project_id: project.id,
      office_id: project.officeId,
      step,
      taken_on: takenOn as Day,
      paper_code: paper.code,
      paper_on: paper.on as Day,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
    })
    .execute();
}
