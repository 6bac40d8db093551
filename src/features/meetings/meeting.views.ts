import { sql } from 'kysely';
import type { DispatchId, MeetingId, OrganizationId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import { addDays, type Day, day, weekday } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { letterheadOf } from '../documents/index.ts';
import { tasksOfLetter } from '../tasks/index.ts';
import { figuresOfWeek } from './figures.views.ts';
import type { NoticeOf } from './meeting.notice.ts';
import type { Conclusion, Meeting, MeetingState, Week } from './meeting.schema.ts';
import { answerHold, answerMeetingSteps } from './meeting.steps.ts';

/** Monday of the week a day is in. */
export const mondayOf = (on: Day): Day => addDays(on, 1 - weekday(on));

interface Bare {
  readonly id: MeetingId;
  readonly officeId: OrganizationId;
  readonly state: MeetingState;
  readonly heldOn: Day;
  readonly chairedBy: string;
  readonly weekFrom: Day;
  readonly noticeCode: string | null;
  readonly noticeOn: Day | null;
  readonly dispatchId: DispatchId | null;
  readonly version: number;
  readonly keptBy: string | null;
  readonly keptOn: Day | null;
  readonly results: string | null;
  readonly obstacles: string | null;
  readonly asks: string | null;
  readonly illustrative: boolean;
}

/** Meetings that meet a condition, as they stood on a day: the newest keeping by then. */
const meetingsThen = (condition: ReturnType<typeof sql>, on: Day) => sql<Bare>`
  SELECT m.id, m.office_id AS "officeId", s.to_state AS state, m.held_on AS "heldOn", m.chaired_by AS "chairedBy", m.week_from AS "weekFrom", m.illustrative,
         CASE s.to_state WHEN 'issued' THEN m.notice_code END AS "noticeCode", CASE s.to_state WHEN 'issued' THEN m.notice_on END AS "noticeOn", CASE s.to_state WHEN 'issued' THEN m.dispatch_id END AS "dispatchId",
         coalesce(k.version, 0) AS version, k.actor AS "keptBy", k.business_on AS "keptOn", k.results, k.obstacles, k.asks
    FROM meeting m JOIN LATERAL (SELECT to_state FROM meeting_step WHERE meeting_id = m.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s ON true
    LEFT JOIN LATERAL (SELECT * FROM meeting_minutes WHERE meeting_id = m.id AND business_on <= ${on}::date ORDER BY version DESC LIMIT 1) k ON true
   WHERE ${condition}`;

async function conclusionsOf(tx: Tx, { id, version, heldOn }: Pick<Bare, 'id' | 'version' | 'heldOn'>): Promise<Conclusion[]> {
  const { rows } = await sql<Conclusion>`
    SELECT c.no, c.text, c.to_ids AS "toIds", c.due_on AS "dueOn", (SELECT json_agg(json_build_object('id', o.id, 'name', office_name(o.id, ${heldOn}::date)) ORDER BY o.at) FROM unnest(c.to_ids) WITH ORDINALITY AS o (id, at)) AS to
      FROM meeting_conclusion c WHERE c.meeting_id = ${id} AND c.version = ${version} ORDER BY c.no`.execute(tx);
  return rows;
}

async function opened(tx: Tx, { officeId, ...row }: Omit<Bare, 'weekFrom'>, asker: Asker | null): Promise<Meeting> {
  const conclusions = await conclusionsOf(tx, row);
  return { ...row, conclusions, steps: answerMeetingSteps({ state: row.state, officeId }, conclusions.length, asker) };
}

/** One week of one office, the asker's own first where none is named: its figures, its meeting, what became of the last one's conclusions. Throws NotFound. */
export async function weekOf(
  tx: Tx,
  { office, week }: { office?: string | undefined; week?: string | undefined },
  today: Day,
  asker: Asker,
): Promise<Week> {
  const officeId = office ?? officesAs(asker, ['officer', 'head-of-division', 'leader'])[0] ?? asker.seats[0]?.own[0];
  const weekFrom = mondayOf(week === undefined ? today : day(week));
  const weekTo = addDays(weekFrom, 6);
  const on = weekTo < today ? weekTo : today;
  const {
    rows: [own],
  } = await sql<{
    id: string;
    name: string;
  }>`SELECT id, office_name(id, ${on}::date) AS name FROM organization WHERE id = ${officeId ?? null}::uuid AND id = ANY (visible_offices())`.execute(
    tx,
  );
  if (own === undefined) throw new NotFound('organization');
  const {
    rows: [meeting],
  } = await meetingsThen(sql`m.office_id = ${own.id} AND m.week_from = ${weekFrom}::date`, today).execute(tx);
  return {
    office: own,
    weekFrom,
    weekTo,
    asOf: on,
    ...(await figuresOfWeek(tx, own.id, weekFrom, on)),
    meeting: meeting === undefined ? null : await opened(tx, meeting, asker),
    before: await lastIssued(tx, own.id, weekFrom, today),
    steps: [answerHold(asker)],
  };
}

/** The last notice before a week, and how its duties stand. */
async function lastIssued(tx: Tx, officeId: string, weekFrom: Day, today: Day): Promise<Week['before']> {
  const {
    rows: [last],
  } = await sql<{
    weekFrom: Day;
    noticeCode: string;
    dispatchId: string;
  }>`SELECT week_from AS "weekFrom", notice_code AS "noticeCode", dispatch_id AS "dispatchId" FROM meeting WHERE office_id = ${officeId} AND week_from < ${weekFrom}::date AND state = 'issued' AND notice_on <= ${today}::date ORDER BY week_from DESC LIMIT 1`.execute(
    tx,
  );
  if (last === undefined) return null;
  const tasks = await tasksOfLetter(tx, last.dispatchId, today);
  return {
    ...last,
    duties: tasks.length,
    done: tasks.filter(({ standing }) => standing.startsWith('done')).length,
    overdue: tasks.filter(({ standing }) => standing === 'overdue').length,
  };
}

/** Of some offices the names of those that an office does not direct; an office may charge itself. */
export async function notDirected(tx: Tx, officeId: string, ids: readonly string[], on: Day): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
  }>`SELECT coalesce(office_name(o.id, ${on}::date), o.id::text) AS name FROM unnest(${[...ids]}::uuid[]) AS o (id) WHERE o.id <> ${officeId} AND o.id NOT IN (SELECT directed_by(${officeId}::uuid))`.execute(
    tx,
  );
  return rows.map(({ name }) => name);
}

/** What the notice of a meeting is written from, and what its step is judged by. Throws NotFound. */
export async function noticeOf(
  tx: Tx,
  id: string,
  on: Day,
): Promise<{ meeting: { state: MeetingState; officeId: string; heldOn: Day; conclusions: number }; of: NoticeOf; illustrative: boolean }> {
  const {
    rows: [row],
  } = isUuid(id) ? await meetingsThen(sql`m.id = ${id}`, on).execute(tx) : { rows: [] };
  if (row === undefined) throw new NotFound('meeting');
  const conclusions = await conclusionsOf(tx, row);
  const { state, officeId, heldOn, weekFrom, chairedBy, illustrative } = row;
  return {
    meeting: { state, officeId, heldOn, conclusions: conclusions.length },
    of: { head: await letterheadOf(tx, officeId, on), weekFrom, heldOn, chairedBy, conclusions },
    illustrative,
  };
}
