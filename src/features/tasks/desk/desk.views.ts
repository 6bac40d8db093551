import { sql } from 'kysely';
import type { DispatchId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { stepNamed } from '../../../platform/pure/steps.ts';
import { forwardingSteps } from '../../dispatches/index.ts';
import { readingSchema } from '../../readings/reading.schema.ts';
import { onlyUrging } from '../duties/urged.views.ts';
import { type MeasuredTask, measuredTasks } from '../measures/measure.views.ts';
import type { DeskItem, Waiting } from '../task.schema.ts';
import { answersTogether, inDeskOrder, isToSign } from './desk.rules.ts';
import { isOwed, standingOf } from '../task.rules.ts';
import { asStoodOn, returnedFor, stoodColumns, type StoodRow } from '../task.views.ts';

/** What the features above this one put on a desk; the program fills it when it is put together. */
export const deskSources: ((tx: Tx, asker: Asker, on: Day) => Promise<Waiting[]>)[] = [];

interface ItemRow {
  kind: DeskItem['kind'];
  due_on: Day | null;
  named_on: Day | null;
  dispatch_id: string | null;
  code: string | null;
  title: string;
  office: string | null;
  office_id: string | null;
  task_id: string | null;
  count: number;
  answered_on: Day | null;
  state: StoodRow['state'] | null;
  returned_for: string | null;
}

/** What another state today may hide: a step taken after the day asked. */
const changedSince = (on: Day) => sql`t.id IN (SELECT task_id FROM task_step WHERE business_on > ${on}::date)`;

/** What was answered or accepted by letter while its figures were not reached, as far as that is written down: the rest is judged by them. */
const shortOf = (on: Day) => sql`(t.state IN ('answered', 'accepted') AND EXISTS (SELECT FROM measure_target WHERE task_id = t.id)
  AND NOT EXISTS (SELECT FROM measure_reached r WHERE r.task_id = t.id AND r.reached_on <= ${on}::date AND r.target = (SELECT count(*) FROM measure_target WHERE task_id = t.id AND added_on <= ${on}::date)))`;

/** Who may sign for a letter, as the table of its steps says. */
const RECEIVERS = stepNamed(forwardingSteps, 'acknowledge').by;
/** For which offices somebody does what on a desk. */
function desksOf(asker: Asker) {
  const officers = officesAs(asker, ['officer', 'head-of-division']);
  const leaders = officesAs(asker, ['leader']);
  const national = asker.seats.filter((seat) => seat.national && ['officer', 'head-of-division'].includes(seat.role));
  return {
    officers,
    leaders,
    workers: [...new Set([...officers, ...leaders])],
    national: [...new Set(national.flatMap(({ own }) => own))],
    // A letter waits at an office for whoever may sign for it, and at a division for those of its own people who may.
    receivers: [
      ...officesAs(asker, RECEIVERS),
      ...asker.seats
        .filter(({ role }) => RECEIVERS.includes(role))
        .map(({ divisionId }) => divisionId)
        .filter((id) => id !== null),
    ],
  };
}

/** What of letters and duties waits for the asker on a day. One question, one list: counts are its lengths. */
async function itemRows(tx: Tx, asker: Asker, on: Day): Promise<ItemRow[]> {
  const { officers, leaders, workers, national, receivers } = desksOf(asker);
  const { rows } = await sql<ItemRow>`
    WITH standing AS MATERIALIZED (
      SELECT t.id, t.office_id, t.to_id, l.dispatch_id, l.code, d.ref || '. ' || d.title AS title, ${stoodColumns}, ${returnedFor(on)}
        FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id ${asStoodOn(on)}
       WHERE t.assigned_on <= ${on}::date AND ((t.to_id = ANY (${workers}::uuid[]) AND (t.state IN ('assigned', 'received', 'returned') OR ${shortOf(on)} OR ${changedSince(on)}))
          -- Of what was assigned to others only what comes back is on the desk.
          OR (t.office_id = ANY (${workers}::uuid[]) AND (t.state = 'answered' OR ${changedSince(on)}
            OR t.id IN (SELECT task_id FROM contact_note WHERE promised_for <= ${on}::date) OR t.id IN (SELECT task_id FROM extension WHERE decided_on IS NULL OR decided_on > ${on}::date)))))
    SELECT 'answer-task' AS kind, due_on, named_on, dispatch_id, code, title, office_name(office_id, ${on}::date) AS office, office_id, id AS task_id, 1 AS count, answered_on, state::text AS state, returned_for
      FROM standing WHERE to_id = ANY (${workers}::uuid[]) AND state IN ('assigned', 'received', 'returned')
    UNION ALL SELECT 'reach-figures', due_on, named_on, dispatch_id, code, title, office_name(office_id, ${on}::date), office_id, id, 1, answered_on, state::text, NULL
      FROM standing WHERE to_id = ANY (${workers}::uuid[]) AND state IN ('answered', 'accepted')
    UNION ALL SELECT 'review-answer', due_on, named_on, dispatch_id, code, letter_code, office_name(to_id, ${on}::date), to_id, id, 1, answered_on, 'answered', NULL
      FROM standing WHERE office_id = ANY (${workers}::uuid[]) AND state = 'answered'
    UNION ALL SELECT 'promise', promised_for, promised_for, dispatch_id, code, title, office_name(to_id, ${on}::date), to_id, id, 1, NULL, state::text, NULL
      FROM standing WHERE office_id = ANY (${workers}::uuid[]) AND promised_for <= ${on}::date AND state IN ('assigned', 'received', 'returned')
    UNION ALL SELECT 'decide-extension', e.asked_until, e.asked_until, s.dispatch_id, s.code, s.title, office_name(e.to_id, ${on}::date), e.to_id, s.id, 1, NULL, s.state::text, NULL
      FROM extension e JOIN standing s ON s.id = e.task_id WHERE e.office_id = ANY (${leaders}::uuid[]) AND e.asked_on <= ${on}::date AND (e.decided_on IS NULL OR e.decided_on > ${on}::date)
    UNION ALL SELECT 'approve-duties', d.due_on, d.due_on, l.dispatch_id, l.code, coalesce(l.subject, ''), office_name(l.office_id, ${on}::date), l.office_id, NULL, d.count, NULL, NULL, NULL
      FROM duty_list l CROSS JOIN LATERAL (SELECT count(*)::int AS count, min(due_on) AS due_on FROM duty WHERE list_id = l.id) d WHERE l.office_id = ANY (${leaders}::uuid[]) AND (SELECT to_state FROM duty_list_step WHERE list_id = l.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) = 'submitted'
    UNION ALL SELECT 'draw-up-duties', NULL, NULL, p.id, p.code, coalesce(p.facts->>'subject', ''), p.issuer, p.office_id, NULL, 1, NULL, NULL, NULL
      FROM dispatch p WHERE p.state = 'confirmed' AND jsonb_array_length(p.facts->'tasks') > 0 AND p.received_at < (${on}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
       AND ((p.direction = 'out' AND p.office_id = ANY (${officers}::uuid[])) OR (p.office_id = ANY (${national}::uuid[]) AND p.facts->'addressees'->0->>'group' IS NOT NULL))
       AND coalesce((SELECT to_state FROM duty_list_step st JOIN duty_list l ON l.id = st.list_id WHERE l.dispatch_id = p.id AND st.business_on <= ${on}::date ORDER BY st.id DESC LIMIT 1), 'drafted') = 'drafted'
    UNION ALL SELECT 'sign-for-letter', f.due_on, f.due_on, coalesce(f.copy_id, f.dispatch_id), p.code, coalesce(p.facts->>'subject', ''), office_name(f.office_id, f.forwarded_on), f.office_id, NULL, 1, NULL, NULL, NULL
      FROM forwarding f LEFT JOIN dispatch p ON p.id = coalesce(f.copy_id, f.dispatch_id)
     WHERE f.to_id = ANY (${receivers}::uuid[]) AND f.forwarded_on <= ${on}::date AND (f.answered_on IS NULL OR f.answered_on > ${on}::date)
    ORDER BY 2 NULLS LAST, 1, 5, 6`.execute(tx);
  return withoutUrging(tx, rows, on);
}

/** Letters that only urge what runs already have no list to be drawn up; their own assignments stand where they stand. */
async function withoutUrging(tx: Tx, rows: readonly ItemRow[], on: Day): Promise<ItemRow[]> {
  const ids = rows.flatMap(({ kind, dispatch_id: id }) => (kind === 'draw-up-duties' && id !== null ? [id as DispatchId] : []));
  if (ids.length === 0) return [...rows];
  const letters = await tx.selectFrom('dispatch').select(['id', 'facts']).where('id', 'in', ids).execute();
  const urging = await onlyUrging(
    tx,
    letters.flatMap(({ id, facts }) =>
      facts === null ? [] : [{ id, facts: readingSchema.pick({ tasks: true, deadlines: true }).parse(facts) }],
    ),
    on,
  );
  return rows.filter(({ kind, dispatch_id: id }) => kind !== 'draw-up-duties' || id === null || !urging.has(id));
}

/** An item of letters and duties: a measured duty stands as its figures do. */
const ownItem = (row: ItemRow, figures: MeasuredTask | undefined, on: Day): DeskItem => ({
  place: null,
  toSign: isToSign(row.kind),
  figures: figures === undefined ? null : { done: figures.done, exempt: figures.exempt, target: figures.target },
  kind: row.kind,
  dueOn: row.due_on,
  namedOn: row.named_on,
  dispatchId: row.dispatch_id,
  code: row.code,
  title: row.title ?? '',
  office: row.office,
  officeId: row.office_id,
  taskId: row.task_id,
  count: row.count,
  state: row.state,
  returnedFor: row.returned_for,
  standing:
    row.kind === 'promise' || row.kind === 'decide-extension' || (row.state === null && row.due_on === null)
      ? null
      : (figures?.standing ??
        standingOf({ state: row.state ?? 'received', dueOn: row.due_on, namedOn: row.named_on, answeredOn: row.answered_on }, on)),
});

/** An item of the features above this one. */
function furtherItem({ kind, count, title, place, returnedFor, ...dated }: Waiting, on: Day): DeskItem {
  const dueOn = (dated.dueOn ?? null) as Day | null;
  const namedOn = (dated.namedOn ?? dueOn) as Day | null;
  return {
    kind,
    toSign: isToSign(kind),
    count,
    place,
    figures: null,
    dueOn,
    namedOn,
    title: title ?? '',
    returnedFor: returnedFor ?? null,
    dispatchId: null,
    code: null,
    office: null,
    officeId: null,
    taskId: null,
    state: null,
    standing: dueOn === null ? null : standingOf({ state: 'received', dueOn, namedOn, answeredOn: null }, on),
  };
}

/**
 * What waits for the asker on a day: what a leader is to sign or approve, then the rest, by due date. Letters to sign
 * for, lists to draw up or approve, duties to answer or answered short of their figures, answers to review, requests to decide, promises that have come due, and
 * what waits in the features above.
 */
export async function deskOf(tx: Tx, asker: Asker, on: Day): Promise<DeskItem[]> {
  const rows = await itemRows(tx, asker, on);
  // A duty waits for its office, and a promise for who was promised, while it is owed; a measured one stands as its figures do.
  const owed = ({ kind }: ItemRow) => kind === 'answer-task' || kind === 'reach-figures' || kind === 'promise';
  // So does one whose answer waits for review: it is not called late where its figures were reached in time.
  const figured = (row: ItemRow) => owed(row) || row.kind === 'review-answer';
  const ids = rows.flatMap((row) => (figured(row) && row.task_id !== null ? [row.task_id] : []));
  const measured = ids.length === 0 ? new Map<string, MeasuredTask>() : await measuredTasks(tx, sql`t.id = ANY (${ids}::uuid[])`, on);
  const own = rows.flatMap((row) => {
    const figures = figured(row) ? measured.get(row.task_id ?? '') : undefined;
    return !owed(row) || row.state === null || isOwed(row.state, figures) ? [ownItem(row, figures, on)] : [];
  });
  const further = (await Promise.all(deskSources.map((source) => source(tx, asker, on)))).flat().filter(({ count }) => count > 0);
  return inDeskOrder([...answersTogether(own), ...further.map((each) => furtherItem(each, on))]);
}
