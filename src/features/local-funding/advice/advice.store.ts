import type { FundingAdviceId, OrganizationId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import type { LockedYear } from '../local-funding.store.ts';
import type { AdviceState, NewAdvice } from './advice.schema.ts';

export interface LockedAdvice {
  readonly id: FundingAdviceId;
  readonly officeId: OrganizationId;
  readonly committeeId: OrganizationId | null;
  readonly year: number;
  readonly asked: bigint;
  readonly state: AdviceState;
}

/** Locks an advice for a step. Throws NotFound. */
export async function lockAdvice(tx: Tx, id: string): Promise<LockedAdvice> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('funding_advice')
        .innerJoin('organization', 'organization.id', 'funding_advice.office_id')
        .select([
          'funding_advice.id',
          'funding_advice.office_id',
          'funding_advice.year',
          'funding_advice.asked_dong',
          'funding_advice.state',
          'organization.superior_id',
        ])
        .where('funding_advice.id', '=', id as FundingAdviceId)
        .forUpdate('funding_advice')
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('funding-advice');
  return { id: row.id, officeId: row.office_id, committeeId: row.superior_id, year: row.year, asked: row.asked_dong, state: row.state };
}

/** Whether an advice of a year is drawn up or sent and not answered. */
export async function isOpen(tx: Tx, { officeId, year }: Pick<LockedYear, 'officeId' | 'year'>): Promise<boolean> {
  return (
    (await tx
      .selectFrom('funding_advice')
      .select('id')
      .where('office_id', '=', officeId)
      .where('year', '=', year)
      .where('state', 'in', ['drafted', 'sent'])
      .executeTakeFirst()) !== undefined
  );
}

export async function insertAdvice(
  act: Act,
  { officeId, committeeId, year, budget }: LockedYear,
  { askedDong, reason }: NewAdvice,
  needDong: string,
): Promise<LockedAdvice> {
  const id = newId<FundingAdviceId>();
  await act.tx
    .insertInto('funding_advice')
    .values({
      id,
      office_id: officeId,
      year,
      state: 'drafted',
      asked_dong: BigInt(askedDong),
      need_dong: BigInt(needDong),
      budget_dong: budget,
      reason,
      drafted_on: act.today,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  const advice: LockedAdvice = { id, officeId, committeeId, year, asked: BigInt(askedDong), state: 'drafted' };
  await insertStep(act, advice, 'draft', 'drafted', {});
  return advice;
}

export const correctRow = async (act: Act, { id }: LockedAdvice, { askedDong, reason }: NewAdvice): Promise<void> => {
  await act.tx
    .updateTable('funding_advice')
    .set({ asked_dong: BigInt(askedDong), reason })
    .where('id', '=', id)
    .execute();
};

interface Taken {
  readonly on?: Day;
  readonly paper?: Paper;
  readonly grantedDong?: string | null;
  readonly remark?: string | null;
}
async function insertStep(
  act: Act,
  { id, officeId }: LockedAdvice,
  step: string,
  to: AdviceState,
  { on = act.today, paper, grantedDong = null, remark = null }: Taken,
): Promise<void> {
  await act.tx
    .insertInto('funding_advice_step')
    .values({
      advice_id: id,
      office_id: officeId,
      step,
      to_state: to,
      business_on: on,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
      paper_code: paper?.code ?? null,
      paper_on: (paper?.on ?? null) as Day | null,
      granted_dong: grantedDong === null ? null : BigInt(grantedDong),
      remark,
    })
    .execute();
}

/** Takes a step: the row that says so, and the cache of today. */
export async function stepAdvice(act: Act, advice: LockedAdvice, step: string, to: AdviceState, taken: Taken = {}): Promise<void> {
  await act.tx.updateTable('funding_advice').set({ state: to }).where('id', '=', advice.id).execute();
  await insertStep(act, advice, step, to, taken);
}

/** The day of the letter by which an advice was sent; null where it was not. */
export async function sentOn(tx: Tx, id: FundingAdviceId): Promise<Day | null> {
  return (
    (
      await tx
        .selectFrom('funding_advice_step')
        .select('paper_on')
        .where('advice_id', '=', id)
        .where('step', '=', 'send')
        .executeTakeFirst()
    )?.paper_on ?? null
  );
}
