import { sql } from 'kysely';
import type { OrganizationId } from '../../../db/generated/rows.ts';
import type { Db } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { periodsUpTo } from './schedules/schedule.rules.ts';
import type { Period } from './schedules/schedule.schema.ts';
import { schedulesOn } from './schedules/schedule.views.ts';

interface Owing extends Period {
  readonly officeId: string;
  readonly departmentId: string;
}
export interface OwedBySchedule {
  readonly id: string;
  readonly name: string;
  readonly officeId: OrganizationId;
  readonly formCode: string;
  readonly owed: readonly Owing[];
}

const stood = (office: string) =>
  sql`coalesce(${sql.ref(`${office}.valid_from`)}, '-infinity') <= p.ends_on AND coalesce(${sql.ref(`${office}.valid_to`)}, 'infinity') >= p.ends_on`;

/** What is owed by a day and not open yet, duty by duty: an office owes the periods that closed while it stood. */
export async function owedBy(tx: Db, on: Day): Promise<OwedBySchedule[]> {
  const found: OwedBySchedule[] = [];
  for (const schedule of await schedulesOn(tx, on)) {
    const periods = periodsUpTo(schedule, on);
    const centre =
      schedule.audience === 'centres' ? sql`c.kind = 'promotion-centre' AND c.directed_by_id = d.id AND ${stood('c')}` : sql`false`;
    const { rows } = await sql<Owing>`
      SELECT p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.due_on AS "dueOn", coalesce(c.id, d.id) AS "officeId", d.id AS "departmentId"
        FROM unnest(${periods.map(({ startsOn }) => startsOn)}::date[], ${periods.map(({ endsOn }) => endsOn)}::date[], ${periods.map(({ dueOn }) => dueOn)}::date[]) AS p(starts_on, ends_on, due_on)
        JOIN organization d ON d.kind = 'department' AND ${stood('d')} LEFT JOIN organization c ON ${centre}
       WHERE NOT EXISTS (SELECT FROM report r WHERE r.schedule_id = ${schedule.id} AND r.ends_on = p.ends_on AND r.office_id = coalesce(c.id, d.id)) ORDER BY p.ends_on, d.id`.execute(
      tx,
    );
    if (rows.length > 0)
      found.push({
        id: schedule.id,
        name: schedule.name,
        officeId: schedule.officeId as OrganizationId,
        formCode: schedule.formCode,
        owed: rows,
      });
  }
  return found;
}
