import { sql } from 'kysely';
import type { EscalationId, OrganizationId, TaskId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { AGENCY } from '../../organizations/index.ts';
import { tasksById } from '../../tasks/index.ts';
import type { TaskRow } from '../../tasks/task.schema.ts';
import type { Escalation, EscalationLevel, Escalations, EscalationState } from './escalation.schema.ts';
import { answerEscalationSteps } from './escalation.steps.ts';
import type { LockedEscalation, NewEscalation } from './escalation.store.ts';

/** Late, and nobody has answered it; what is measured by its figures. */
const isLate = ({ standing, measured, state }: TaskRow) => standing === 'overdue' && (measured !== null || state !== 'answered');

/** The day something was last done about an assignment t, by either end. */
const TOUCHED = sql`greatest((SELECT max(business_on) FROM task_step WHERE task_id = t.id AND step IN ('receive', 'report', 'answer', 'answer-for', 'ask-extension')), (SELECT max(greatest(spoken_on, promised_for)) FROM contact_note WHERE task_id = t.id))`;

/** What is to be prepared: late duties told of so often since anybody touched them; before the Agency once the leader was told so often in vain. As kc_system. */
export async function escalationsDue(tx: Tx, on: Day): Promise<NewEscalation[]> {
  const { rows } = await sql<{
    taskId: TaskId;
    officeId: OrganizationId;
    toId: OrganizationId;
    level: EscalationLevel;
    receiverId: OrganizationId | null;
    rungs: number;
    needed: number;
  }>`
    SELECT t.id AS "taskId", t.office_id AS "officeId", t.to_id AS "toId", r.level, CASE r.level WHEN 'leader' THEN t.to_id ELSE ${AGENCY} END AS "receiverId", r.rungs AS needed,
           (SELECT count(*)::int FROM reminder_rung g WHERE g.task_id = t.id AND g.outcome = 'told' AND g.fell_on > g.due_on AND g.fell_on > coalesce(${TOUCHED}, '-infinity') AND (r.level = 'leader' OR g.made_on > l.sent_on) AND g.made_on > coalesce(x.withheld_on, '-infinity')) AS rungs
      FROM task t CROSS JOIN escalation_rule r LEFT JOIN LATERAL (SELECT max(sent_on) AS sent_on FROM escalation WHERE task_id = t.id AND level = 'leader') l ON true
      LEFT JOIN LATERAL (SELECT max(s.business_on) AS withheld_on FROM escalation e JOIN escalation_step s ON s.escalation_id = e.id WHERE e.task_id = t.id AND e.level = r.level AND s.step = 'withhold') x ON true
     WHERE t.state IN ('assigned', 'received', 'returned', 'answered', 'accepted') AND t.id IN (SELECT task_id FROM reminder_rung WHERE outcome = 'told' AND fell_on > due_on) AND (r.level = 'leader' OR l.sent_on IS NOT NULL)`.execute(
    tx,
  );
  const often = rows.filter(({ rungs, needed, receiverId }) => rungs >= needed && receiverId !== null);
  const late = new Map(
    (await tasksById(tx, [...new Set(often.map(({ taskId }) => taskId as string))], on))
      .filter(isLate)
      .map((task) => [task.id, task.dueOn as Day]),
  );
  const found = often.flatMap(({ taskId, officeId, toId, level, rungs, receiverId }) =>
    late.has(taskId) ? [{ taskId, officeId, toId, level, rungs, receiverId: receiverId!, dueOn: late.get(taskId)! }] : [],
  );
  const there = new Set(
    (
      await sql<{
        key: string;
      }>`SELECT task_id || ' ' || level || ' ' || due_on AS key FROM escalation WHERE state <> 'dropped' AND task_id = ANY (${found.map(({ taskId }) => taskId)}::uuid[])`.execute(
        tx,
      )
    ).rows.map(({ key }) => key),
  );
  return found.filter(({ taskId, level, dueOn }) => !there.has(`${taskId} ${level} ${dueOn}`));
}

/** What was prepared and is needless now: the duty is late no more, or somebody touched it since. As kc_system. */
export async function escalationsMoved(tx: Tx, on: Day): Promise<LockedEscalation[]> {
  const { rows } = await sql<LockedEscalation & { touched: boolean }>`
    SELECT e.id, e.task_id AS "taskId", e.office_id AS "officeId", e.to_id AS "toId", e.receiver_id AS "receiverId", e.state, coalesce(${TOUCHED} >= e.prepared_on, false) AS touched FROM escalation e JOIN task t ON t.id = e.task_id WHERE e.state = 'prepared'`.execute(
    tx,
  );
  const late = new Set(
    (
      await tasksById(
        tx,
        rows.map(({ taskId }) => taskId as string),
        on,
      )
    )
      .filter(isLate)
      .map(({ id }) => id),
  );
  return rows
    .filter(({ taskId, touched }) => touched || !late.has(taskId))
    .map(({ id, taskId, officeId, toId, receiverId, state }) => ({ id, taskId, officeId, toId, receiverId, state }));
}

interface Row {
  id: EscalationId;
  level: EscalationLevel;
  state: EscalationState;
  task_id: string;
  office_id: string;
  receiver_id: string;
  receiver: string;
  due_on: Day;
  rungs: number;
  prepared_on: Day;
  sent_on: Day | null;
  sent_by: string | null;
  words: string | null;
  noted: string | null;
}

/** What the asker's office is to send or has sent, and what was laid before its leader. */
export async function escalationsOf(tx: Tx, asker: Asker, on: Day): Promise<Escalations> {
  const own = asker.seats.flatMap(({ own: offices }) => offices);
  const { rows } = await sql<Row>`
    SELECT e.id, e.level, e.state, e.task_id, e.office_id, e.receiver_id, office_name(e.receiver_id, ${on}::date) AS receiver, e.due_on, e.rungs, e.prepared_on, e.sent_on, e.sent_by, e.words,
           (SELECT remark FROM escalation_step s WHERE s.escalation_id = e.id AND s.step = 'consider' LIMIT 1) AS noted
      FROM escalation e WHERE e.state <> 'dropped' AND e.prepared_on <= ${on}::date ORDER BY e.sent_on DESC NULLS FIRST, e.prepared_on, e.level, e.due_on, e.id LIMIT 500`.execute(
    tx,
  );
  const tasks = new Map((await tasksById(tx, [...new Set(rows.map(({ task_id: id }) => id))], on)).map((task) => [task.id, task]));
  const all = rows.flatMap((row): (Escalation & { officeId: string; receiverId: string })[] => {
    const task = tasks.get(row.task_id);
    if (task === undefined) return [];
    const { id, code, ref, title, from, to, standing, state, dueOn, namedOn, measured, illustrative } = task;
    return [
      {
        officeId: row.office_id,
        receiverId: row.receiver_id,
        id: row.id,
        level: row.level,
        state: row.state,
        receiver: row.receiver,
        dueOn: row.due_on,
        rungs: row.rungs,
        preparedOn: row.prepared_on,
        sentOn: row.sent_on,
        sentBy: row.sent_by,
        words: row.words,
        noted: row.noted,
        task: { id, code, ref, title, from, to, standing, state, dueOn, namedOn, measured, illustrative },
        steps: answerEscalationSteps({ state: row.state, officeId: row.office_id, receiverId: row.receiver_id }, asker),
      },
    ];
  });
  return {
    asOf: on,
    toSend: all.filter(({ state, officeId }) => state === 'prepared' && own.includes(officeId)),
    laid: all.filter(({ state, receiverId }) => state === 'sent' && own.includes(receiverId)),
    sent: all.filter(({ state, officeId }) => state !== 'prepared' && own.includes(officeId)),
  };
}

/** How many wait to be sent by the asker, and how many were laid before them. */
export async function escalationCounts(tx: Tx, asker: Asker): Promise<{ toSend: number; laid: number }> {
  const {
    rows: [row],
  } = await sql<{ toSend: number; laid: number }>`
    SELECT count(*) FILTER (WHERE state = 'prepared' AND office_id = ANY (${officesAs(asker, ['officer', 'head-of-division'])}::uuid[]))::int AS "toSend", count(*) FILTER (WHERE state = 'sent' AND receiver_id = ANY (${officesAs(asker, ['leader'])}::uuid[]))::int AS laid
      FROM escalation WHERE state IN ('prepared', 'sent')`.execute(tx);
  return row!;
}
