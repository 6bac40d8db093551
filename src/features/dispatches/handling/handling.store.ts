import type { DeputyGrantId, DispatchId, DispatchNoteId, ForwardingId, OrganizationId, PersonId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import type { ForwardingState, NotePart } from './handling.schema.ts';

export interface NoteRow {
  readonly id: DispatchNoteId;
  readonly officeId: OrganizationId;
  readonly dispatchId: DispatchId;
  readonly text: string;
  readonly dueOn: Day | null;
  readonly personId: PersonId;
  readonly signedAs: string;
  readonly grantId: DeputyGrantId | null;
  readonly parties: readonly { organizationId: string; part: NotePart }[];
}

export async function insertNote({ tx, today, now }: Act, note: NoteRow): Promise<void> {
  await tx
    .insertInto('dispatch_note')
    .values({
      id: note.id,
      office_id: note.officeId,
      dispatch_id: note.dispatchId,
      text: note.text,
      due_on: note.dueOn,
      person_id: note.personId,
      signed_as: note.signedAs,
      grant_id: note.grantId,
      noted_on: today,
      noted_at: now,
    })
    .execute();
  if (note.parties.length === 0) return;
  await tx
    .insertInto('dispatch_note_party')
    .values(
      note.parties.map(({ organizationId, part }) => ({
        note_id: note.id,
        office_id: note.officeId,
        organization_id: organizationId as OrganizationId,
        part,
      })),
    )
    .execute();
}

/** The parties and the time limit of a note on a dispatch. Throws NotFound. */
export async function noteToForward(
  tx: Tx,
  dispatchId: DispatchId,
  noteId: string,
): Promise<{ dueOn: Day | null; parties: { organizationId: string; part: NotePart }[] }> {
  const note = await tx
    .selectFrom('dispatch_note')
    .select(['id', 'due_on'])
    .where('id', '=', noteId as DispatchNoteId)
    .where('dispatch_id', '=', dispatchId)
    .executeTakeFirst();
  if (note === undefined) throw new NotFound('note');
  const parties = await tx.selectFrom('dispatch_note_party').select(['organization_id', 'part']).where('note_id', '=', note.id).execute();
  return { dueOn: note.due_on, parties: parties.map((row) => ({ organizationId: row.organization_id, part: row.part })) };
}

export interface ForwardingRow {
  readonly id: ForwardingId;
  readonly officeId: OrganizationId;
  readonly dispatchId: DispatchId;
  readonly noteId: DispatchNoteId | null;
  readonly toId: OrganizationId;
  readonly copyId: DispatchId | null;
  readonly part: NotePart;
  readonly dueOn: Day | null;
}

/** As kc_system where copies in other offices are named, for the one who acts does not see those. */
export async function insertForwardings(tx: Tx, act: Pick<Act, 'today' | 'now' | 'by'>, rows: readonly ForwardingRow[]): Promise<void> {
  await tx
    .insertInto('forwarding')
    .values(
      rows.map((row) => ({
        id: row.id,
        office_id: row.officeId,
        dispatch_id: row.dispatchId,
        note_id: row.noteId,
        to_id: row.toId,
        copy_id: row.copyId,
        part: row.part,
        due_on: row.dueOn,
        state: 'forwarded' as const,
        forwarded_on: act.today,
        forwarded_at: act.now,
        forwarded_by: act.by.asker?.name ?? act.by.name,
        answered_on: null,
        answered_by: null,
        reason: null,
      })),
    )
    .execute();
}

/** Where a dispatch was passed on already and not given back. */
export async function openForwardingsOf(tx: Tx, dispatchId: DispatchId): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('forwarding')
    .select('to_id')
    .where('dispatch_id', '=', dispatchId)
    .where('state', '<>', 'returned')
    .execute();
  return new Set(rows.map((row) => row.to_id));
}

export interface LockedForwarding {
  readonly id: ForwardingId;
  readonly state: ForwardingState;
  readonly senderId: OrganizationId;
  readonly toId: OrganizationId;
  readonly toDivision: boolean;
}

/** Locks a forwarding of either end. Throws NotFound. */
export async function lockForwarding(tx: Tx, id: string): Promise<LockedForwarding> {
  const row = await tx
    .selectFrom('forwarding')
    .innerJoin('organization', 'organization.id', 'forwarding.to_id')
    .select(['forwarding.id', 'forwarding.state', 'forwarding.office_id', 'forwarding.to_id', 'organization.kind'])
    .where('forwarding.id', '=', id as ForwardingId)
    .forUpdate('forwarding')
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('forwarding');
  return { id: row.id, state: row.state, senderId: row.office_id, toId: row.to_id, toDivision: row.kind === 'division' };
}

export async function answerForwarding(
  { tx, today, by }: Act,
  id: ForwardingId,
  state: 'acknowledged' | 'returned',
  reason: string | null,
): Promise<void> {
  await tx
    .updateTable('forwarding')
    .set({ state, answered_on: today, answered_by: by.asker?.name ?? by.name, reason })
    .where('id', '=', id)
    .execute();
}

/** The register's line in the receiving office is its receipt: the sender's forwarding is answered with it. */
export async function acknowledgeOrigin({ tx, today, by }: Act, copyId: DispatchId): Promise<void> {
  await tx
    .updateTable('forwarding')
    .set({ state: 'acknowledged', answered_on: today, answered_by: by.asker?.name ?? by.name })
    .where('copy_id', '=', copyId)
    .where('state', '=', 'forwarded')
    .execute();
}
