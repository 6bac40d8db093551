import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';

/** Meetings of who asks whose conclusions have gone no further on a day: not issued, or issued and not yet confirmed as a letter. */
export async function meetingsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const offices = officesAs(asker, ['officer']);
  if (offices.length === 0) return [];
  const { rows } = await sql<{ weekFrom: Day; dispatchId: string | null; code: string | null }>`
    SELECT m.week_from AS "weekFrom", CASE WHEN s.to_state = 'issued' THEN m.dispatch_id END AS "dispatchId", m.notice_code AS code
      FROM meeting m JOIN LATERAL (SELECT to_state FROM meeting_step WHERE meeting_id = m.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s ON true
     WHERE m.office_id = ANY (${offices}::uuid[])
       AND CASE s.to_state WHEN 'held' THEN EXISTS (SELECT FROM meeting_conclusion c WHERE c.meeting_id = m.id AND c.version = (SELECT max(version) FROM meeting_minutes k WHERE k.meeting_id = m.id AND k.business_on <= ${on}::date))
             ELSE EXISTS (SELECT FROM dispatch d WHERE d.id = m.dispatch_id AND d.state IN ('received', 'read')) END ORDER BY m.week_from`.execute(
    tx,
  );
  return rows.map(({ weekFrom, dispatchId, code }) =>
    dispatchId === null
      ? { kind: 'issue-notice' as const, count: 1, title: writtenInFigures(weekFrom), place: `/giao-ban?week=${weekFrom}` }
      : { kind: 'confirm-notice' as const, count: 1, title: code ?? '', place: `/van-ban/${dispatchId}` },
  );
}
