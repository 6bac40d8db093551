import { sql } from 'kysely';
import type { ClosedMonthId, OrganizationId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';

export async function insertClosedMonth(
  act: Act,
  { id, month, officeId }: { id: ClosedMonthId; month: Day; officeId: OrganizationId },
): Promise<void> {
  await act.tx
    .insertInto('closed_month')
    .values({ id, month, office_id: officeId, closed_on: act.today, closed_at: act.now, closed_by: act.by.asker?.name ?? act.by.name })
    .execute();
}

/** Which of these months are closed. */
export async function closedAmong(tx: Tx, months: readonly Day[]): Promise<Day[]> {
  return (
    await tx
      .selectFrom('closed_month')
      .select('month')
      .where(sql<boolean>`month = ANY (${[...months]}::date[])`)
      .orderBy('month')
      .execute()
  ).map(({ month }) => month);
}
