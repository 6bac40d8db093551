import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import { officesAs } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { remindedIn } from '../rungs/rung.views.ts';
import type { Notices } from './notice.schema.ts';

/** As many as one looks at; older ones stand at their duties. */
const SHOWN = 60;

/** How many notices of the asker they have not opened. */
export async function unreadOf(tx: Tx, { personId }: Asker, on: Day): Promise<number> {
  const {
    rows: [row],
  } = await sql<{
    unread: number;
  }>`SELECT count(*)::int AS unread FROM notice_delivery v JOIN notice n ON n.id = v.notice_id WHERE v.person_id = ${personId} AND n.made_on <= ${on}::date AND v.read_at IS NULL`.execute(
    tx,
  );
  return row!.unread;
}

/** What the asker was told up to a day. */
export async function noticesOf(tx: Tx, asker: Asker, on: Day): Promise<Notices> {
  const { rows } = await sql<{ id: string; office: string; madeOn: Day; read: boolean; mailedOn: Day | null }>`
    SELECT n.id, office_name(n.office_id, ${on}::date) AS office, n.made_on AS "madeOn", v.read_at IS NOT NULL AS read, (SELECT (m.settled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM reminder_mail m WHERE m.id = v.mail_id AND m.state = 'sent') AS "mailedOn"
      FROM notice_delivery v JOIN notice n ON n.id = v.notice_id WHERE v.person_id = ${asker.personId} AND n.made_on <= ${on}::date ORDER BY n.made_at DESC, n.id LIMIT ${SHOWN}`.execute(
    tx,
  );
  const reminded = await remindedIn(
    tx,
    rows.map(({ id }) => id),
    on,
  );
  return {
    asOf: on,
    unread: await unreadOf(tx, asker, on),
    unsent: await unsentCount(tx, asker),
    notices: rows.map((row) => ({ ...row, duties: reminded.get(row.id) ?? [] })),
  };
}

/** Letters that reached nobody, of the asker's own office for its leader and of all for the Agency's clerk. */
export async function unsentCount(tx: Tx, asker: Asker): Promise<number> {
  const own = officesAs(asker, ['leader', 'head-of-division', 'records-clerk']);
  const whole = asker.seats.some(({ role, national }) => national && role === 'records-clerk');
  if (own.length === 0) return 0;
  const {
    rows: [row],
  } = await sql<{
    count: number;
  }>`SELECT count(*)::int AS count FROM reminder_mail WHERE state IN ('refused', 'given-up') AND (${whole} OR office_id = ANY (${own}::uuid[]))`.execute(
    tx,
  );
  return row!.count;
}
