import type { OrganizationId, ReportScheduleId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { NewSchedule } from './schedule.schema.ts';

export async function insertSchedule(
  act: Act,
  officeId: OrganizationId,
  { name, formCode, audience, period, closesDay, dueDays, validFrom, validTo, paper }: NewSchedule,
): Promise<ReportScheduleId> {
  const id = newId<ReportScheduleId>();
  await act.tx
    .insertInto('report_schedule')
    .values({
      id,
      office_id: officeId,
      name,
      form_code: formCode,
      audience,
      period,
      closes_day: closesDay,
      due_days: dueDays,
      valid_from: validFrom as Day,
      valid_to: validTo as Day | null,
      paper_code: paper?.code ?? null,
      paper_on: (paper?.on ?? null) as Day | null,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  return id;
}

interface LockedSchedule {
  readonly id: ReportScheduleId;
  readonly officeId: OrganizationId;
  readonly name: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}
/** Locks a duty to report. Throws NotFound. */
export async function lockSchedule(tx: Tx, id: string): Promise<LockedSchedule> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('report_schedule')
        .selectAll()
        .where('id', '=', id as ReportScheduleId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('report-schedule');
  return { id: row.id, officeId: row.office_id, name: row.name, validFrom: row.valid_from, validTo: row.valid_to };
}

export async function endAt(tx: Tx, id: ReportScheduleId, on: Day): Promise<void> {
  await tx.updateTable('report_schedule').set({ valid_to: on }).where('id', '=', id).execute();
}
