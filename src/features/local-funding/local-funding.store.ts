import { sql } from 'kysely';
import type { FundingAdviceId, LocalBudgetId, OrganizationId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { because } from '../../platform/pure/refusals.ts';
import { newId } from '../../platform/workplace.ts';
import { officeStanding } from '../organizations/index.ts';
import type { LocalYear } from './local-funding.rules.ts';
import type { NewLocalBudget } from './local-funding.schema.ts';
import { localFundingRefusals as refusals } from './local-funding.words.ts';

export interface LockedYear extends LocalYear {
  readonly officeId: OrganizationId;
  readonly committeeId: OrganizationId | null;
}

/** Locks the local money of a department and year, opened where it was not; who changes it at the same time waits. Throws NotFound, and Refused for what is no department. */
export async function lockYear(act: Act, office: string, year: number): Promise<LockedYear> {
  const { id: officeId, kind } = await officeStanding(act.tx, office, act.today);
  if (kind !== 'department') throw new Refused([because(refusals.noProvince)]);
  await act.tx
    .insertInto('local_year')
    .values({ office_id: officeId, year, budget_dong: 0n, planned_dong: 0n })
    .onConflict((conflict) => conflict.columns(['office_id', 'year']).doNothing())
    .execute();
  const row = await act.tx
    .selectFrom('local_year')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const above = await act.tx.selectFrom('organization').select('superior_id').where('id', '=', officeId).executeTakeFirstOrThrow();
  return { officeId, committeeId: above.superior_id, year, budget: row.budget_dong, planned: row.planned_dong };
}

/** What projects hold of a year changes by so much. */
export async function holdMore(act: Act, { officeId, year }: Pick<LockedYear, 'officeId' | 'year'>, dong: bigint): Promise<void> {
  if (dong !== 0n)
    await act.tx
      .updateTable('local_year')
      .set({ planned_dong: sql`planned_dong + ${dong.toString()}::bigint` })
      .where('office_id', '=', officeId)
      .where('year', '=', year)
      .execute();
}

/** Whether the year has its first budget, and whether a paper was entered in it. */
export async function papersOf(act: Act, { officeId, year }: LockedYear, code: string): Promise<{ assigned: boolean; used: boolean }> {
  const rows = await act.tx
    .selectFrom('local_budget')
    .select(['kind', 'paper_code'])
    .where('office_id', '=', officeId)
    .where('year', '=', year)
    .execute();
  return {
    assigned: rows.some(({ kind }) => kind === 'assigned'),
    used: rows.some(({ paper_code: had }) => had.toLowerCase() === code.toLowerCase()),
  };
}

export async function insertBudget(
  act: Act,
  year: LockedYear,
  { kind, amountDong, paper, remark }: NewLocalBudget,
  adviceId: FundingAdviceId | null,
): Promise<LocalBudgetId> {
  const id = newId<LocalBudgetId>();
  const signed = kind === 'cut' ? -BigInt(amountDong) : BigInt(amountDong);
  await act.tx
    .insertInto('local_budget')
    .values({
      id,
      office_id: year.officeId,
      year: year.year,
      kind,
      amount_dong: BigInt(amountDong),
      paper_code: paper.code,
      paper_on: paper.on as Day,
      advice_id: adviceId,
      remark,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  await act.tx
    .updateTable('local_year')
    .set({ budget_dong: sql`budget_dong + ${signed.toString()}::bigint` })
    .where('office_id', '=', year.officeId)
    .where('year', '=', year.year)
    .execute();
  return id;
}
