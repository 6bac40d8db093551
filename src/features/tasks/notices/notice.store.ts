import { sql } from 'kysely';
import type { DutyListId, NoticeId, NoticeKind, OrganizationId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { newId } from '../../../platform/workplace.ts';

export interface NewNotice { readonly officeId: OrganizationId; readonly toId: OrganizationId; readonly listId: DutyListId; readonly kind: NoticeKind; readonly dueOn: Day | null }

/** Makes notices; one that was made before is left as it is. As kc_system. */
export async function insertNotices(tx: Tx, { today, now }: Pick<Act, 'today' | 'now'>, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.insertInto('notice').values(notices.map((notice) => ({ id: newId<NoticeId>(), office_id: notice.officeId, to_id: notice.toId, list_id: notice.listId, kind: notice.kind, due_on: notice.dueOn, made_on: today, made_at: now, sent_at: null })))
    .onConflict((conflict) => conflict.columns(['list_id', 'to_id', 'kind', 'due_on']).doNothing()).execute();
}

export async function markSent(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('notice').set({ sent_at: at }).where('id', '=', id as NoticeId).where('sent_at', 'is', null).execute();
}

/** How many days before a deadline an office is told of it. */
const SOON_DAYS = 3;

/**
 * What offices are to be told on a day and were not yet: of open duties that come due, are due, or went overdue. What was
 * answered waits for the other side, and a promise holds reminders back until its day. As kc_system.
 */
export async function noticesDue(tx: Tx, on: Day): Promise<NewNotice[]> {
  const { rows } = await sql<NewNotice>`
    WITH dated AS (
      SELECT t.list_id, t.office_id, t.to_id, coalesce(x.due_on, d.due_on) AS due_on, coalesce(x.due_on, d.named_on) AS named_on
        FROM task t JOIN duty d ON d.id = t.duty_id
        LEFT JOIN LATERAL (SELECT due_on FROM task_deadline WHERE task_id = t.id ORDER BY id DESC LIMIT 1) x ON true
       WHERE t.state IN ('assigned', 'received', 'returned') AND NOT EXISTS (SELECT FROM contact_note c WHERE c.task_id = t.id AND c.promised_for >= ${on}::date)),
    told AS (
      SELECT DISTINCT list_id, office_id, to_id, due_on, (CASE WHEN ${on}::date > named_on THEN 'overdue' WHEN ${on}::date = named_on THEN 'due' ELSE 'due-soon' END)::notice_kind AS kind
        FROM dated WHERE due_on IS NOT NULL AND ${on}::date >= due_on - ${SOON_DAYS}::int)
    SELECT told.list_id AS "listId", told.office_id AS "officeId", told.to_id AS "toId", told.kind, told.due_on AS "dueOn" FROM told
     WHERE NOT EXISTS (SELECT FROM notice n WHERE n.list_id = told.list_id AND n.to_id = told.to_id AND n.kind = told.kind AND n.due_on = told.due_on) ORDER BY 1, 3, 5`.execute(tx);
  return rows;
}

export interface Unsent { readonly id: string; readonly kind: NoticeKind; readonly dueOn: Day | null; readonly code: string; readonly subject: string | null; readonly officeId: string; readonly duties: number; readonly to: string[] }

/** Notices that wait for the mail, oldest first, each with the addresses of those who handle papers in the office that stands there. As kc_system. */
export async function unsentNotices(tx: Tx, on: Day): Promise<Unsent[]> {
  const { rows } = await sql<Unsent>`
    SELECT n.id, n.kind, n.due_on AS "dueOn", l.code, l.subject, n.office_id AS "officeId",
           (SELECT count(*)::int FROM task t JOIN duty d ON d.id = t.duty_id LEFT JOIN LATERAL (SELECT due_on FROM task_deadline WHERE task_id = t.id ORDER BY id DESC LIMIT 1) x ON true
             WHERE t.list_id = n.list_id AND t.to_id = n.to_id AND (n.due_on IS NULL OR (coalesce(x.due_on, d.due_on) = n.due_on AND t.state IN ('assigned', 'received', 'returned')))) AS duties,
           ARRAY(SELECT DISTINCT p.email FROM office_on(n.to_id, ${on}::date) AS now_at(id) JOIN membership m ON m.organization_id = now_at.id JOIN person p ON p.id = m.person_id
             WHERE p.state = 'active' AND m.role IN ('records-clerk', 'officer', 'head-of-division', 'leader') AND m.valid_from <= ${on}::date AND coalesce(m.valid_to, 'infinity') >= ${on}::date ORDER BY p.email) AS "to"
      FROM notice n JOIN duty_list l ON l.id = n.list_id WHERE n.sent_at IS NULL ORDER BY n.made_at, n.id LIMIT 1000`.execute(tx);
  return rows;
}
