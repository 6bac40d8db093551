import { sql } from 'kysely';
import type { NoticeId, OrganizationId, PersonId, ReminderMailId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { PAUSES } from './mail.rules.ts';
import type { Fault, MailState } from './mail.schema.ts';

type When = Pick<Act, 'now'>;

/** Notices of which nobody could be told. As kc_system. */
export async function insertUntold(
  tx: Tx,
  { now }: When,
  notices: readonly { readonly noticeId: NoticeId; readonly officeId: OrganizationId }[],
): Promise<void> {
  if (notices.length === 0) return;
  await tx
    .insertInto('reminder_mail')
    .values(
      notices.map(({ noticeId, officeId }) => ({
        ...fresh(now),
        office_id: officeId,
        person_id: null,
        address: null,
        notice_id: noticeId,
        state: 'refused' as const,
        fault: 'no-person',
        settled_at: now,
      })),
    )
    .execute();
}
const fresh = (now: Date) => ({
  id: crypto.randomUUID() as ReminderMailId,
  state: 'waiting' as const,
  attempts: 0,
  try_after: now,
  fault: null,
  said: null,
  made_at: now,
  settled_at: null,
  settled_by: null,
  remark: null,
});

/** A letter for each of some people. Answers their ids. As kc_system. */
export async function insertMails(
  tx: Tx,
  { now }: When,
  people: readonly { readonly personId: PersonId; readonly officeId: OrganizationId; readonly address: string }[],
): Promise<Map<PersonId, ReminderMailId>> {
  const rows = people.map(({ personId, officeId, address }) => ({
    ...fresh(now),
    office_id: officeId,
    person_id: personId,
    address,
    notice_id: null,
  }));
  await tx.insertInto('reminder_mail').values(rows).execute();
  return new Map(rows.map(({ person_id, id }) => [person_id, id]));
}

export interface Claimed {
  readonly id: ReminderMailId;
  readonly personId: PersonId;
  readonly address: string;
  readonly officeId: OrganizationId;
  readonly attempts: number;
}
/**
 * Takes letters whose time has come: each counts an attempt and is not taken by another until its pause is over. Whoever
 * dies between this and the note of what became of it leaves it to the next attempt, under the same Message-ID. As kc_system.
 */
export async function claimMails(tx: Tx, { now }: When, count: number): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    SELECT id, person_id AS "personId", address, office_id AS "officeId", attempts + 1 AS attempts FROM reminder_mail WHERE state = 'waiting' AND try_after <= ${now} ORDER BY try_after, id LIMIT ${count} FOR UPDATE SKIP LOCKED`.execute(
    tx,
  );
  if (rows.length === 0) return [];
  await tx
    .updateTable('reminder_mail')
    .set({
      attempts: sql`attempts + 1`,
      try_after: sql`${now}::timestamptz + (${[...PAUSES]}::int[])[least(attempts + 1, ${PAUSES.length}::int)] * interval '1 minute'`,
    })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return rows;
}

/** What became of an attempt; of a letter that was settled meanwhile nothing changes. As kc_system. */
export async function noteMail(
  tx: Tx,
  { now }: When,
  id: ReminderMailId,
  { state, fault, said }: { state: MailState; fault: Fault | null; said: string | null },
): Promise<void> {
  await tx
    .updateTable('reminder_mail')
    .set({ state, fault, said, settled_at: state === 'waiting' ? null : now })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

export interface LockedMail {
  readonly id: ReminderMailId;
  readonly officeId: OrganizationId;
  readonly state: MailState;
  readonly fault: Fault | null;
  readonly personId: PersonId | null;
}
/** Locks a letter a person acts on. Throws NotFound. */
export async function lockMail(tx: Tx, id: string): Promise<LockedMail> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('reminder_mail')
        .select(['id', 'office_id', 'state', 'fault', 'person_id'])
        .where('id', '=', id as ReminderMailId)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('reminder-mail');
  return { id: row.id, officeId: row.office_id, state: row.state, fault: row.fault as Fault | null, personId: row.person_id };
}
/** A person sends it again, or says how the office was told otherwise. As kc_system, after the decision; of two at once the second finds nothing to change. */
export async function settleMail(
  tx: Tx,
  { now }: When,
  { id, state }: LockedMail,
  step: { to: 'waiting' | 'settled'; by: string; remark: string | null },
): Promise<boolean> {
  const changed = await tx
    .updateTable('reminder_mail')
    .set({
      state: step.to,
      settled_by: step.by,
      remark: step.remark,
      ...(step.to === 'waiting'
        ? {
            attempts: 0,
            try_after: now,
            settled_at: null,
            address: sql`(SELECT email FROM person WHERE person.id = reminder_mail.person_id)`,
          }
        : { settled_at: now }),
    })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
