import { sql } from 'kysely';
import type { NoticeId, OrganizationId, PersonId, ReminderMailId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';

/** Notices of today. As kc_system. */
export async function insertNotices(
  tx: Tx,
  { today, now }: Pick<Act, 'today' | 'now'>,
  notices: readonly { readonly id: NoticeId; readonly officeId: OrganizationId }[],
): Promise<void> {
  if (notices.length > 0)
    await tx
      .insertInto('notice')
      .values(notices.map(({ id, officeId }) => ({ id, office_id: officeId, made_on: today, made_at: now })))
      .execute();
}

export interface NewDelivery {
  readonly noticeId: NoticeId;
  readonly officeId: OrganizationId;
  readonly personId: string;
  readonly dueAt: Date | null;
}
/** A notice for each of its people, in the programme at once. As kc_system. */
export async function insertDeliveries(tx: Tx, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length > 0)
    await tx
      .insertInto('notice_delivery')
      .values(
        deliveries.map(({ noticeId, officeId, personId, dueAt }) => ({
          notice_id: noticeId,
          person_id: personId as PersonId,
          office_id: officeId,
          due_at: dueAt,
          mail_id: null,
          read_at: null,
        })),
      )
      .execute();
}

export interface DueDelivery {
  readonly noticeId: NoticeId;
  readonly personId: PersonId;
  readonly officeId: OrganizationId;
  readonly address: string;
}
/** Locks what is to go by e-mail by an instant and has no letter yet; what another holds is theirs. As kc_system. */
export async function lockDue(tx: Tx, now: Date): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    SELECT v.notice_id AS "noticeId", v.person_id AS "personId", v.office_id AS "officeId", p.email AS address FROM notice_delivery v JOIN person p ON p.id = v.person_id
     WHERE v.mail_id IS NULL AND v.due_at <= ${now} ORDER BY v.due_at, v.person_id, v.notice_id LIMIT 5000 FOR UPDATE OF v SKIP LOCKED`.execute(
    tx,
  );
  return rows;
}
/** These deliveries go with these letters. As kc_system. */
export async function putInto(
  tx: Tx,
  pairs: readonly { readonly noticeId: NoticeId; readonly personId: PersonId; readonly mailId: ReminderMailId }[],
): Promise<void> {
  await tx
    .updateTable('notice_delivery')
    .from(
      sql<{
        n: NoticeId;
        p: PersonId;
        m: ReminderMailId;
      }>`unnest(${pairs.map(({ noticeId }) => noticeId)}::uuid[], ${pairs.map(({ personId }) => personId)}::uuid[], ${pairs.map(({ mailId }) => mailId)}::uuid[])`.as<'x'>(
        sql`x(n, p, m)`,
      ),
    )
    .set(({ ref }) => ({ mail_id: ref('x.m') }))
    .whereRef('notice_delivery.notice_id', '=', 'x.n')
    .whereRef('notice_delivery.person_id', '=', 'x.p')
    .execute();
}

/** A person has opened their notices: all of them, or some. As kc_system, after the decision. */
export async function markRead(tx: Tx, { now }: Pick<Act, 'now'>, personId: string, noticeIds: readonly string[] | null): Promise<void> {
  await tx
    .updateTable('notice_delivery')
    .set({ read_at: now })
    .where('person_id', '=', personId as PersonId)
    .where('read_at', 'is', null)
    .$if(noticeIds !== null, (query) => query.where('notice_id', 'in', [...(noticeIds ?? [])] as NoticeId[]))
    .execute();
}
