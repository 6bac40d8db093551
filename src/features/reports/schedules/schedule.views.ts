import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { versionOn } from '../forms/form.views.ts';
import type { Schedule, ScheduleList } from './schedule.schema.ts';
import { answerSchedule, answerScheduleSteps } from './schedule.steps.ts';

const columns = (
  on: Day,
) => sql`s.id, s.name, s.form_code AS "formCode", s.audience, s.period, s.closes_day AS "closesDay", s.due_days AS "dueDays", s.valid_from AS "validFrom", s.valid_to AS "validTo",
  CASE WHEN s.paper_code IS NOT NULL THEN json_build_object('code', s.paper_code, 'on', s.paper_on) END AS paper, s.illustrative, (SELECT name FROM report_form WHERE id = ${versionOn(sql`s.form_code`, sql`${on}::date`)}) AS "formName", s.office_id AS "officeId"`;

/** A duty to report as rows carry it, without what may be done to it. */
export interface BareSchedule extends Omit<Schedule, 'steps'> {
  readonly officeId: string;
}
/** The duties to report known by a day: those of a numbered document first, then the most frequent. */
export const schedulesOn = async (tx: Db, on: Day): Promise<BareSchedule[]> =>
  (
    await sql<BareSchedule>`SELECT ${columns(on)} FROM report_schedule s WHERE s.valid_from <= ${on}::date ORDER BY (coalesce(s.valid_to, 'infinity') < ${on}::date), (s.paper_code IS NULL), s.period, s.name`.execute(
      tx,
    )
  ).rows;

/** The calendar of duties to report, with what may be done to each. */
export async function listSchedules(tx: Tx, on: Day, asker: Asker | null): Promise<ScheduleList> {
  const rows = (await schedulesOn(tx, on)).map(({ officeId, ...row }): Schedule => ({
    ...row,
    steps: answerScheduleSteps(officeId, asker),
  }));
  return { asOf: on, rows, steps: [answerSchedule(asker)] };
}
