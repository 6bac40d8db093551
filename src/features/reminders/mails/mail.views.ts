import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Reminded } from '../rungs/rung.schema.ts';
import { remindedIn } from '../rungs/rung.views.ts';

/** What a letter says when it goes: whether its person still sits there, and the duties of its notices that are still open, each once, as the newest notice tells it. As kc_system. */
export async function contentsOf(tx: Tx, mailId: string, on: Day): Promise<{ standing: boolean; others: boolean; office: string; duties: Reminded[] }> {
  const { rows } = await sql<{ noticeId: string; office: string; standing: boolean; others: boolean }>`
    SELECT v.notice_id AS "noticeId", office_name(v.office_id, ${on}::date) AS office,
           EXISTS (SELECT FROM person p JOIN membership m ON m.person_id = p.id JOIN office_on(v.office_id, ${on}::date) AS o(id) ON o.id = m.organization_id WHERE p.id = v.person_id AND p.state = 'active' AND m.valid_from <= ${on}::date AND coalesce(m.valid_to, 'infinity') >= ${on}::date) AS standing,
           EXISTS (SELECT FROM notice_delivery w JOIN person p ON p.id = w.person_id WHERE w.notice_id = v.notice_id AND w.person_id <> v.person_id AND p.state = 'active') AS others
      FROM notice_delivery v JOIN notice n ON n.id = v.notice_id WHERE v.mail_id = ${mailId} ORDER BY n.made_at DESC, v.notice_id`.execute(tx);
  const reminded = await remindedIn(tx, rows.map(({ noticeId }) => noticeId), on);
  const duties = new Map<string, Reminded>();
  for (const { noticeId } of rows) for (const duty of reminded.get(noticeId) ?? []) if (duty.open && !duties.has(duty.id)) duties.set(duty.id, duty);
  return { standing: rows.some(({ standing }) => standing), others: rows.every(({ others }) => others), office: [...new Set(rows.map(({ office }) => office))].join(', '), duties: [...duties.values()] };
}

/** Whether a letter is to be made or sent by an instant: what a sender asks before it acts. As kc_system. */
export async function mailDue(tx: Tx, now: Date): Promise<{ gather: boolean; send: boolean }> {
  const { rows: [row] } = await sql<{ gather: boolean; send: boolean }>`SELECT EXISTS (SELECT FROM notice_delivery WHERE mail_id IS NULL AND due_at <= ${now}) AS gather, EXISTS (SELECT FROM reminder_mail WHERE state = 'waiting' AND try_after <= ${now}) AS send`.execute(tx);
  return row!;
}
