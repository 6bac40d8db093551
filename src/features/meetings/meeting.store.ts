import { sql } from 'kysely';
import type { DispatchId, MeetingId, OrganizationId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import type { MeetingState, NewMeeting, NewMinutes, Notice } from './meeting.schema.ts';

/** A meeting with its newest keeping. */
export interface LockedMeeting {
  readonly id: MeetingId;
  readonly officeId: OrganizationId;
  readonly state: MeetingState;
  readonly heldOn: Day;
  readonly version: number;
  readonly keptBy: string | null;
  readonly conclusions: number;
}

/** Locks a meeting: of two who keep its minutes at once the second sees the first's. Throws NotFound. */
export async function lockMeeting(tx: Tx, id: string): Promise<LockedMeeting> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('meeting')
        .select(['id', 'office_id as officeId', 'state', 'held_on as heldOn'])
        .where('id', '=', id as MeetingId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('meeting');
  const newest = await tx
    .selectFrom('meeting_minutes')
    .select(['version', 'actor'])
    .where('meeting_id', '=', row.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const {
    rows: [counted],
  } = await sql<{
    count: number;
  }>`SELECT count(*)::int AS count FROM meeting_conclusion WHERE meeting_id = ${row.id} AND version = ${newest?.version ?? 0}`.execute(tx);
  return { ...row, version: newest?.version ?? 0, keptBy: newest?.actor ?? null, conclusions: counted!.count };
}

/** The day of the meeting that an office's week has already; undefined where it has none. */
export async function heldIn(tx: Tx, officeId: string, weekFrom: string): Promise<Day | undefined> {
  return (
    await tx
      .selectFrom('meeting')
      .select('held_on')
      .where('office_id', '=', officeId as OrganizationId)
      .where('week_from', '=', weekFrom as Day)
      .executeTakeFirst()
  )?.held_on;
}

const actor = (act: Act) => act.by.asker?.name ?? act.by.name;
async function insertStep(
  act: Act,
  { id, officeId }: Pick<LockedMeeting, 'id' | 'officeId'>,
  step: string,
  to: MeetingState,
): Promise<void> {
  await act.tx
    .insertInto('meeting_step')
    .values({ meeting_id: id, office_id: officeId, step, to_state: to, business_on: act.today, recorded_at: act.now, actor: actor(act) })
    .execute();
}

export async function insertMeeting(act: Act, { officeId, weekFrom, heldOn, chairedBy }: NewMeeting): Promise<MeetingId> {
  const meeting = { id: newId<MeetingId>(), officeId: officeId as OrganizationId };
  await act.tx
    .insertInto('meeting')
    .values({
      id: meeting.id,
      office_id: meeting.officeId,
      week_from: weekFrom as Day,
      held_on: heldOn as Day,
      chaired_by: chairedBy,
      state: 'held',
      notice_code: null,
      notice_on: null,
      dispatch_id: null,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  await insertStep(act, meeting, 'hold', 'held');
  return meeting.id;
}

/** Keeps minutes and conclusions as the next version. */
export async function insertMinutes(
  act: Act,
  meeting: LockedMeeting,
  { results, obstacles, asks, conclusions }: NewMinutes,
): Promise<void> {
  const of = { meeting_id: meeting.id, office_id: meeting.officeId, version: meeting.version + 1 };
  await act.tx
    .insertInto('meeting_minutes')
    .values({ ...of, results, obstacles, asks, business_on: act.today, recorded_at: act.now, actor: actor(act) })
    .execute();
  if (conclusions.length > 0)
    await act.tx
      .insertInto('meeting_conclusion')
      .values(
        conclusions.map(({ text, toIds, dueOn }, at) => ({
          ...of,
          no: at + 1,
          text,
          to_ids: [...new Set(toIds)] as OrganizationId[],
          due_on: dueOn as Day | null,
        })),
      )
      .execute();
  await insertStep(act, meeting, 'keep', meeting.state);
}

/** The notice went out: its number, its date, the letter it is. */
export async function issueMeetingRow(act: Act, meeting: LockedMeeting, { code, on }: Notice, dispatchId: string): Promise<void> {
  await act.tx
    .updateTable('meeting')
    .set({ state: 'issued', notice_code: code, notice_on: on as Day, dispatch_id: dispatchId as DispatchId })
    .where('id', '=', meeting.id)
    .execute();
  await insertStep(act, meeting, 'issue', 'issued');
}
