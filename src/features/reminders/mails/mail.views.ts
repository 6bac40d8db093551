import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Fault, MailRow, Mails, MailState } from './mail.schema.ts';
import { answerMailSteps } from './mail.steps.ts';
import type { Reminded } from '../rungs/rung.schema.ts';
import { remindedIn } from '../rungs/rung.views.ts';

/** What a letter says when it goes: whether its person still sits there, and the duties of its notices that are still open, each once, as the newest notice tells it. As kc_system. */
export async function contentsOf(
  tx: Tx,
  mailId: string,
  on: Day,
): Promise<{ standing: boolean; others: boolean; office: string; duties: Reminded[] }> {
  const { rows } = await sql<{ noticeId: string; office: string; standing: boolean; others: boolean }>`
    SELECT v.notice_id AS "noticeId", office_name(v.office_id, ${on}::date) AS office,
           EXISTS (SELECT FROM person p JOIN membership m ON m.person_id = p.id JOIN office_on(v.office_id, ${on}::date) AS o(id) ON o.id = m.organization_id WHERE p.id = v.person_id AND p.state = 'active' AND m.valid_from <= ${on}::date AND coalesce(m.valid_to, 'infinity') >= ${on}::date) AS standing,
           EXISTS (SELECT FROM notice_delivery w JOIN person p ON p.id = w.person_id WHERE w.notice_id = v.notice_id AND w.person_id <> v.person_id AND p.state = 'active') AS others
      FROM notice_delivery v JOIN notice n ON n.id = v.notice_id WHERE v.mail_id = ${mailId} ORDER BY n.made_at DESC, v.notice_id`.execute(
    tx,
  );
  const reminded = await remindedIn(
    tx,
    rows.map(({ noticeId }) => noticeId),
    on,
  );
  const duties = new Map<string, Reminded>();
  for (const { noticeId } of rows)
    for (const duty of reminded.get(noticeId) ?? []) if (duty.open && !duties.has(duty.id)) duties.set(duty.id, duty);
  return {
    standing: rows.some(({ standing }) => standing),
    others: rows.every(({ others }) => others),
    office: [...new Set(rows.map(({ office }) => office))].join(', '),
    duties: [...duties.values()],
  };
}

/** Whether a letter is to be made or sent by an instant: what a sender asks before it acts. As kc_system. */
export async function mailDue(tx: Tx, now: Date): Promise<{ gather: boolean; send: boolean }> {
  const {
    rows: [row],
  } = await sql<{
    gather: boolean;
    send: boolean;
  }>`SELECT EXISTS (SELECT FROM notice_delivery WHERE mail_id IS NULL AND due_at <= ${now}) AS gather, EXISTS (SELECT FROM reminder_mail WHERE state = 'waiting' AND try_after <= ${now}) AS send`.execute(
    tx,
  );
  return row!;
}

/** Letters of the asker's programme that did not reach anybody, oldest first, with what may be done; and how many wait or went in the last week. */
export async function unsentMails(tx: Tx, on: Day, asker: Asker | null): Promise<Mails> {
  const { rows } = await sql<Omit<MailRow, 'steps'> & { officeId: string; state: MailState; fault: Fault | null }>`
    SELECT m.id, m.office_id AS "officeId", office_name(m.office_id, ${on}::date) AS office, p.full_name AS person, m.address, m.state, m.attempts, m.fault, m.said, m.made_at::text AS "madeAt", m.try_after::text AS "tryAfter", m.settled_at::text AS "settledAt", m.settled_by AS "settledBy", m.remark,
           (SELECT count(DISTINCT g.task_id)::int FROM reminder_rung g WHERE g.notice_id = m.notice_id OR g.notice_id IN (SELECT notice_id FROM notice_delivery WHERE mail_id = m.id)) AS duties
      FROM reminder_mail m LEFT JOIN person p ON p.id = m.person_id WHERE m.state IN ('refused', 'given-up') OR (m.state = 'waiting' AND m.fault IS NOT NULL) ORDER BY m.state, m.made_at, m.id LIMIT 500`.execute(
    tx,
  );
  const {
    rows: [counts],
  } = await sql<{
    waiting: number;
    sent: number;
  }>`SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'sent' AND settled_at > ${on}::date - 7)::int AS sent FROM reminder_mail`.execute(
    tx,
  );
  return {
    asOf: on,
    counts: counts!,
    unsent: rows.map(({ officeId, ...row }) => ({
      ...row,
      steps: answerMailSteps({ state: row.state, officeId }, { toSomebody: row.person !== null }, asker),
    })),
  };
}
