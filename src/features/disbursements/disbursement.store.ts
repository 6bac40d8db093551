import { sql } from 'kysely';
import type { DisbursementId, DisbursementKind, DisbursementState, OrganizationId, PersonId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import { type LockedContract, lockContracts } from '../contracts/index.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import type { NewRequest } from './disbursement.schema.ts';
import type { JudgedContract } from './disbursement.facts.ts';
import type { DisbursementPaper } from './shares/share.schema.ts';

export interface LockedDisbursement {
  readonly id: DisbursementId;
  readonly officeId: OrganizationId;
  readonly contract: LockedContract;
  readonly kind: DisbursementKind;
  readonly state: DisbursementState;
  readonly amount: bigint;
  readonly papers: readonly DisbursementPaper[];
  readonly paper: Paper;
  readonly requestedOn: Day;
  readonly requestedBy: PersonId | null;
  readonly checkedBy: PersonId | null;
  readonly approvedBy: PersonId | null;
  readonly secondedBy: PersonId | null;
  /** Who took which step last, by name, and on which day. */
  readonly taken: ReadonlyMap<string, { readonly by: string; readonly on: Day }>;
}

/** Locks requests with their contracts, the contracts first, each in the order of ids. Throws NotFound where one is not there for who asks. */
export async function lockDisbursements(act: Pick<Act, 'tx' | 'today'>, ids: readonly string[]): Promise<LockedDisbursement[]> {
  const wanted = [...new Set(ids)].toSorted();
  if (!wanted.every(isUuid)) throw new NotFound('disbursement');
  const of = await act.tx
    .selectFrom('disbursement')
    .select(['contract_id'])
    .where(sql<boolean>`id = ANY (${wanted}::uuid[])`)
    .execute();
  if (of.length < wanted.length) throw new NotFound('disbursement');
  const contracts = new Map(
    (
      await lockContracts(
        act,
        of.map((row) => row.contract_id),
      )
    ).map((contract) => [contract.id as string, contract]),
  );
  const rows = await act.tx
    .selectFrom('disbursement')
    .selectAll()
    .where(sql<boolean>`id = ANY (${wanted}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  const steps = await stepsOf(act.tx, wanted);
  return rows.map((row) => ({
    id: row.id,
    officeId: row.office_id as OrganizationId,
    contract: contracts.get(row.contract_id)!,
    kind: row.kind,
    state: row.state,
    amount: row.amount_dong,
    papers: row.papers as DisbursementPaper[],
    paper: { code: row.paper_code, on: row.paper_on },
    requestedOn: row.requested_on,
    requestedBy: row.requested_by,
    checkedBy: row.checked_by,
    approvedBy: row.approved_by,
    secondedBy: row.seconded_by,
    taken: steps.get(row.id) ?? new Map(),
  }));
}

async function stepsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Map<string, { by: string; on: Day }>>> {
  const rows = await tx
    .selectFrom('disbursement_step')
    .select(['disbursement_id', 'step', 'actor', 'business_on'])
    .where(sql<boolean>`disbursement_id = ANY (${[...ids]}::uuid[])`)
    .orderBy('id')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.disbursement_id as string)].map(([id, own]) => [
      id,
      new Map(own.map((row) => [row.step, { by: row.actor, on: row.business_on }])),
    ]),
  );
}

export async function insertRequest(
  act: Act,
  contract: JudgedContract,
  request: NewRequest,
  amount: bigint,
  step: string,
): Promise<DisbursementId> {
  const id = newId<DisbursementId>();
  await act.tx
    .insertInto('disbursement')
    .values({
      id,
      office_id: contract.officeId,
      contract_id: contract.id,
      kind: request.kind,
      state: 'requested',
      amount_dong: amount,
      papers: [...request.papers],
      paper_code: request.paper.code,
      paper_on: request.paper.on as Day,
      requested_by: personOf(act),
      checked_by: null,
      approved_by: null,
      seconded_by: null,
      requested_on: act.today,
      treasury_code: null,
      treasury_on: null,
      illustrative: contract.illustrative,
    })
    .execute();
  await insertStep(act, { id, officeId: contract.officeId }, step, 'requested', { paper: request.paper });
  return id;
}

const personOf = (act: Act) => (act.by.asker?.personId ?? null) as PersonId | null;
interface StepTaken {
  readonly on?: Day;
  readonly paper?: Paper;
  readonly remark?: string;
}

async function insertStep(
  act: Act,
  { id, officeId }: Pick<LockedDisbursement, 'id' | 'officeId'>,
  step: string,
  to: DisbursementState,
  { on = act.today, paper, remark }: StepTaken,
): Promise<void> {
  await act.tx
    .insertInto('disbursement_step')
    .values({
      disbursement_id: id,
      office_id: officeId,
      step,
      to_state: to,
      business_on: on,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
      paper_code: paper?.code ?? null,
      paper_on: (paper?.on ?? null) as Day | null,
      remark: remark ?? null,
    })
    .execute();
}

/** Whose hand a step writes down. */
const HANDS = { check: 'checked_by', approve: 'approved_by', second: 'seconded_by' } as const;

/** Takes a step on a request: the row that says so, who took it, and the cache of today. */
export async function stepDisbursement(
  act: Act,
  disbursement: LockedDisbursement,
  step: string,
  to: DisbursementState | 'same',
  taken: StepTaken = {},
): Promise<void> {
  const state = to === 'same' ? disbursement.state : to;
  const hand = HANDS[step as keyof typeof HANDS] as (typeof HANDS)[keyof typeof HANDS] | undefined;
  await act.tx
    .updateTable('disbursement')
    .set({
      state,
      ...(hand === undefined ? {} : { [hand]: personOf(act) }),
      ...(step === 'confirm' ? { treasury_code: taken.paper!.code, treasury_on: taken.paper!.on as Day } : {}),
    })
    .where('id', '=', disbursement.id)
    .execute();
  await insertStep(act, disbursement, step, state, taken);
}
