import { sql } from 'kysely';
import type { DispatchId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Forwarding, Note, RecipientChoice, Waiting } from './handling.schema.ts';
import { answerForwardingSteps } from './handling.steps.ts';

/** The leaders' notes on a dispatch, oldest first, with those they name as named on the note's day. */
export async function notesOf(tx: Tx, id: DispatchId, on: Day): Promise<Note[]> {
  const rows = await tx
    .selectFrom('dispatch_note')
    .innerJoin('person', 'person.id', 'dispatch_note.person_id')
    .selectAll('dispatch_note')
    .select('person.full_name')
    .select(
      sql<
        Note['parties']
      >`coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.organization_id, 'part', p.part, 'name', office_name(p.organization_id, dispatch_note.noted_on)) ORDER BY p.part, p.organization_id)
      FROM dispatch_note_party p WHERE p.note_id = dispatch_note.id), '[]'::jsonb)`.as('parties'),
    )
    .where('dispatch_note.dispatch_id', '=', id)
    .where('dispatch_note.noted_on', '<=', on)
    .orderBy('dispatch_note.noted_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    dueOn: row.due_on,
    by: row.full_name,
    signedAs: row.signed_as,
    notedOn: row.noted_on,
    notedAt: row.noted_at.toISOString(),
    parties: row.parties,
  }));
}

/** A forwarding as it stood on a day: one answered later still waits. */
function asStood<Row extends { state: Forwarding['state']; answered_on: Day | null; answered_by: string | null; reason: string | null }>(
  row: Row,
  on: Day,
): Row {
  return row.answered_on === null || row.answered_on <= on
    ? row
    : { ...row, state: 'forwarded', answered_on: null, answered_by: null, reason: null };
}

/** Where a dispatch was passed on, oldest first. */
export async function forwardingsOf(tx: Tx, id: DispatchId, on: Day, asker: Asker | null): Promise<Forwarding[]> {
  const rows = await tx
    .selectFrom('forwarding')
    .innerJoin('organization', 'organization.id', 'forwarding.to_id')
    .selectAll('forwarding')
    .select('organization.kind')
    .select(sql<string>`office_name(forwarding.to_id, forwarding.forwarded_on)`.as('to_name'))
    .where('forwarding.dispatch_id', '=', id)
    .where('forwarding.forwarded_on', '<=', on)
    .orderBy('forwarding.forwarded_at')
    .orderBy('forwarding.part')
    .orderBy('to_name')
    .execute();
  return rows
    .map((each) => asStood(each, on))
    .map((row) => ({
      id: row.id,
      noteId: row.note_id,
      to: { id: row.to_id, name: row.to_name },
      part: row.part,
      dueOn: row.due_on,
      state: row.state,
      forwardedOn: row.forwarded_on,
      forwardedBy: row.forwarded_by,
      answeredOn: row.answered_on,
      answeredBy: row.answered_by,
      reason: row.reason,
      steps: answerForwardingSteps(
        {
          state: row.state,
          officeId: row.kind === 'division' ? row.office_id : row.to_id,
          toId: row.to_id,
          toDivision: row.kind === 'division',
        },
        asker,
      ),
    }));
}

/** Whom a letter of an office may be passed on to today: its divisions, the offices it directs or that direct it, then the others. */
export async function recipientChoices(tx: Tx, officeId: string, on: Day): Promise<RecipientChoice[]> {
  const rows = await tx
    .selectFrom('organization')
    .leftJoin('province', 'province.id', 'organization.province_id')
    .select(['organization.id', 'organization.kind', 'organization.directed_by_id', 'province.name as province'])
    .select([
      sql<string>`office_name(organization.id, ${on}::date)`.as('name'),
      sql<string>`office_short_name(organization.id, ${on}::date)`.as('short_name'),
    ])
    .select(
      sql<boolean>`coalesce(organization.directed_by_id = ${officeId} OR organization.id = (SELECT o.directed_by_id FROM organization o WHERE o.id = ${officeId}) OR organization.id = (SELECT o.superior_id FROM organization o WHERE o.id = ${officeId}), false)`.as(
        'near',
      ),
    )
    .where(
      sql<boolean>`coalesce(organization.valid_from, '-infinity') <= ${on}::date AND coalesce(organization.valid_to, 'infinity') >= ${on}::date`,
    )
    .where('organization.id', '<>', officeId as never)
    .where(({ or, eb }) => or([eb('organization.kind', '<>', 'division'), eb('organization.directed_by_id', '=', officeId as never)]))
    .orderBy(sql`organization.kind = 'division' DESC`)
    .orderBy('near', 'desc')
    .orderBy('organization.kind')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    province: row.province,
    near: row.near,
  }));
}

/** Letters passed on to the asker's divisions and offices that nobody has signed for, those with the nearest limit first. */
export async function waitingFor(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const offices = [...new Set(asker.seats.flatMap(({ own }) => own))];
  const divisions = asker.seats.map(({ divisionId }) => divisionId).filter((id) => id !== null);
  const to = [...offices, ...divisions];
  if (to.length === 0) return [];
  const name = (column: string) => sql<string>`office_name(${sql.ref(column)}, forwarding.forwarded_on)`;
  const rows = await tx
    .selectFrom('forwarding')
    .innerJoin('organization', 'organization.id', 'forwarding.to_id')
    .leftJoin('dispatch', (join) => join.on(sql<boolean>`dispatch.id = coalesce(forwarding.copy_id, forwarding.dispatch_id)`))
    .leftJoin('dispatch_note', 'dispatch_note.id', 'forwarding.note_id')
    .select([
      'forwarding.id',
      'forwarding.office_id',
      'forwarding.to_id',
      'forwarding.part',
      'forwarding.due_on',
      'forwarding.forwarded_on',
      'forwarding.state',
      'organization.kind',
      'dispatch.id as dispatch_id',
      'dispatch.code',
      'dispatch_note.text as note',
    ])
    .select([
      sql<string | null>`dispatch.facts->>'subject'`.as('subject'),
      name('forwarding.office_id').as('from_name'),
      name('forwarding.to_id').as('to_name'),
    ])
    .where('forwarding.forwarded_on', '<=', on)
    .where(({ or, eb }) => or([eb('forwarding.answered_on', 'is', null), eb('forwarding.answered_on', '>', on)]))
    .where('forwarding.to_id', 'in', to as never[])
    .orderBy(sql`forwarding.due_on NULLS LAST`)
    .orderBy('forwarding.forwarded_at')
    .execute();
  return rows.map((row) => ({
    forwardingId: row.id,
    dispatchId: row.dispatch_id,
    code: row.code,
    subject: row.subject,
    from: row.from_name,
    to: row.to_name,
    part: row.part,
    dueOn: row.due_on,
    forwardedOn: row.forwarded_on,
    note: row.note,
    steps: answerForwardingSteps(
      {
        state: row.state,
        officeId: row.kind === 'division' ? row.office_id : row.to_id,
        toId: row.to_id,
        toDivision: row.kind === 'division',
      },
      asker,
    ),
  }));
}
