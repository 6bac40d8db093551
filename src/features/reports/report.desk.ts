import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';
import { stoodOn } from './report.views.ts';

interface Waits {
  readonly kind: Waiting['kind'];
  readonly count: number;
  readonly first: string;
  readonly schedule: string;
  readonly title: string;
  readonly dueOn: Day | null;
  readonly remark: string | null;
}

/** Reports that wait for who asks on a day: to fill, given back, to confirm; one line a duty to report. Only a numbered document gives a due day that can be overdue. */
export async function reportsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const offices = officesAs(asker, ['officer', 'head-of-division', 'leader']);
  if (offices.length === 0) return [];
  const own = (office: string) => sql`${sql.ref(office)} = ANY (${offices}::uuid[])`;
  const { rows } = await sql<Waits>`
    SELECT w.kind, count(*)::int AS count, (array_agg(w.id ORDER BY w.ends_on))[1] AS first, w.schedule_id AS schedule, w.name AS title, min(w.due_on) FILTER (WHERE w.paper_code IS NOT NULL AND w.kind <> 'confirm-reports') AS "dueOn", (array_agg(w.remark ORDER BY w.ends_on))[1] AS remark FROM (
      SELECT r.id, r.ends_on, r.due_on, r.schedule_id, s.name, s.paper_code, CASE WHEN t.state = 'submitted' THEN 'confirm-reports' WHEN t.state = 'returned' THEN 'mend-reports' ELSE 'fill-reports' END AS kind,
             CASE WHEN t.state = 'returned' THEN (SELECT remark FROM report_step WHERE report_id = r.id AND step = 'return' AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) END AS remark
        FROM report r JOIN report_schedule s ON s.id = r.schedule_id ${stoodOn(on)}
       WHERE r.opened_on <= ${on}::date AND ((t.state IN ('due', 'returned') AND ${own('r.office_id')}) OR (t.state = 'submitted' AND ${own('r.department_id')}))) AS w
     GROUP BY w.kind, w.schedule_id, w.name ORDER BY w.kind, w.name`.execute(tx);
  return rows.map(({ kind, count, first, schedule, title, dueOn, remark }) => ({
    kind,
    count,
    title,
    dueOn,
    returnedFor: count === 1 ? remark : null,
    place: count === 1 ? `/bao-cao/${first}` : `/bao-cao?schedule=${schedule}`,
  }));
}
