import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { tasksById } from '../../tasks/index.ts';

export interface Deadline {
  readonly id: string;
  readonly code: string;
  readonly ref: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly dueOn: Day;
  /** How often it was set anew. */ readonly later: number;
  readonly late: boolean;
  readonly figures: { readonly done: number; readonly target: number } | null;
  readonly illustrative: boolean;
}

/** The deadlines of open duties: of the asker's offices, or, for the system, of all. */
export async function deadlinesOf(tx: Tx, whose: 'own' | 'all', on: Day): Promise<Deadline[]> {
  const { rows } = await sql<{ id: string; later: number }>`
    SELECT t.id, (SELECT count(*)::int FROM task_deadline WHERE task_id = t.id AND set_on <= ${on}::date) AS later FROM task t JOIN duty d ON d.id = t.duty_id
     WHERE t.assigned_on <= ${on}::date AND ${whose === 'all' ? sql`true` : sql`t.to_id = ANY ((SELECT visible_offices())::uuid[])`} AND (t.state IN ('assigned', 'received', 'returned') OR (d.measure IS NOT NULL AND t.state IN ('answered', 'accepted')))`.execute(
    tx,
  );
  const times = new Map(rows.map(({ id, later }) => [id, later]));
  return (await tasksById(tx, [...times.keys()], on))
    .flatMap(({ id, code, ref, title, from, to, dueOn, standing, measured, illustrative }): Deadline[] =>
      dueOn === null || !['in-term', 'due', 'overdue'].includes(standing)
        ? []
        : [
            {
              id,
              code,
              ref,
              title,
              from: from.name,
              to: to.name,
              dueOn: dueOn as Day,
              later: times.get(id) ?? 0,
              late: standing === 'overdue',
              figures: measured,
              illustrative,
            },
          ],
    )
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));
}

/** Whose calendar a secret opens; null where it opens none any more. As kc_system. */
export async function personOfFeed(tx: Tx, sha256: string): Promise<string | null> {
  return (
    (
      await tx
        .selectFrom('calendar_feed')
        .select('person_id')
        .where('sha256', '=', sha256)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
    )?.person_id ?? null
  );
}
