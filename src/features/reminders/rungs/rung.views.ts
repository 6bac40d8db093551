import { sql } from 'kysely';
import type { OrganizationId, TaskId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { followsFigures, isOwed, measuredTasks, tasksById } from '../../tasks/index.ts';
import type { TaskState } from '../../tasks/task.schema.ts';
import { ladderFor, type LadderRule, rungsUpTo } from '../ladder/ladder.rules.ts';
import { rulesInForce } from '../ladder/ladder.views.ts';
import { type Judged, judged, type Touch } from './rung.rules.ts';
import type { MadeRung, Reminded } from './rung.schema.ts';

export interface DueRung extends Judged {
  readonly taskId: TaskId;
  readonly officeId: OrganizationId;
  readonly toId: OrganizationId;
}

interface Row {
  id: TaskId;
  office_id: OrganizationId;
  to_id: OrganizationId;
  assigned_on: Day;
  measure: string | null;
  state: TaskState;
  closed_on: Day | null;
  due_on: Day | null;
  named_on: Day | null;
  later: { due: Day; set: Day }[];
  touches: Touch[];
  contacts: Day[];
  promises: Day[];
  extension_on: Day | null;
  made: string[];
}

/** How long a server may stand still and still tell what it missed; what was done longer ago is not looked at again. */
const OUTAGE_DAYS = 70;

/** Rungs that came due up to a day and are not made, each with what becomes of it. As kc_system. */
export async function rungsDue(tx: Tx, on: Day): Promise<DueRung[]> {
  const [rules, { rows }] = [
    await rulesInForce(tx),
    await sql<Row>`
    SELECT t.id, t.office_id, t.to_id, t.assigned_on, d.measure, t.state, s.closed_on, d.due_on, d.named_on, (SELECT coalesce(json_agg(json_build_object('due', due_on, 'set', set_on) ORDER BY id), '[]') FROM task_deadline WHERE task_id = t.id) AS later,
           (SELECT coalesce(json_agg(json_build_object('on', business_on, 'what', CASE step WHEN 'receive' THEN 'received' WHEN 'report' THEN 'reported' WHEN 'ask-extension' THEN 'extension' ELSE 'answered' END) ORDER BY business_on), '[]')
              FROM task_step WHERE task_id = t.id AND step IN ('receive', 'report', 'answer', 'answer-for', 'ask-extension')) AS touches,
           ARRAY(SELECT spoken_on FROM contact_note WHERE task_id = t.id ORDER BY spoken_on)::text[] AS contacts,
           ARRAY(SELECT promised_for FROM contact_note WHERE task_id = t.id AND promised_for IS NOT NULL ORDER BY promised_for)::text[] AS promises,
           (SELECT asked_on FROM extension WHERE task_id = t.id AND state = 'asked' LIMIT 1) AS extension_on,
           ARRAY(SELECT rule_id || ' ' || fell_on FROM reminder_rung WHERE task_id = t.id) AS made
      FROM task t JOIN duty d ON d.id = t.duty_id
      -- Since when nothing is left to do: the first step into such a state after the last that was open.
      LEFT JOIN LATERAL (SELECT min(business_on) AS closed_on FROM task_step WHERE task_id = t.id AND to_state IN ('answered', 'accepted', 'exempt', 'recalled')
                            AND id > coalesce((SELECT max(id) FROM task_step WHERE task_id = t.id AND to_state IN ('assigned', 'received', 'returned')), 0)) s ON true
     WHERE t.assigned_on <= ${on}::date AND (t.state IN ('assigned', 'received', 'returned') OR (d.measure IS NOT NULL AND t.state IN ('answered', 'accepted')) OR s.closed_on > ${on}::date - ${OUTAGE_DAYS}::int)`.execute(
      tx,
    ),
  ];
  const measured = await measuredTasks(
    tx,
    sql`t.id = ANY (${rows.filter(({ measure }) => measure !== null).map(({ id }) => id)}::uuid[])`,
    on,
  );
  return rows.flatMap((row) => dueOf(row, measured.get(row.id), rules, on));
}

/** The rungs of one assignment: where it is measured its figures say whether anything is left to do, else its letters. */
function dueOf(row: Row, measured: { reachedOn: string | null } | undefined, rules: readonly LadderRule[], on: Day): DueRung[] {
  const made = new Set(row.made);
  const ladder = ladderFor(rules, measured === undefined ? null : row.measure);
  // The letter's own deadline and each that took its place, every one with its rungs while it stood.
  const deadlines = [
    { due: row.due_on, named: row.named_on, set: null as Day | null },
    ...row.later.map(({ due, set }) => ({ due, named: due, set })),
  ];
  const rungs = deadlines
    .flatMap(({ due, named, set }, at) =>
      rungsUpTo(
        ladder,
        { assignedOn: row.assigned_on, dueOn: due, namedOn: named, setOn: set, replacedOn: deadlines[at + 1]?.set ?? null },
        on,
      ),
    )
    .filter(({ rule, fellOn }) => !made.has(`${rule.id} ${fellOn}`));
  if (rungs.length === 0) return [];
  const touches = [...row.touches, ...row.contacts.map((each): Touch => ({ on: each, what: 'contact' }))].toSorted((a, b) =>
    a.on < b.on ? -1 : 1,
  );
  const followed = {
    closedOn: followsFigures(row.state, measured) ? (measured.reachedOn as Day | null) : row.closed_on,
    touches,
    promises: row.promises,
    extensionAskedOn: row.extension_on,
  };
  return judged(rungs, followed).map((each) => ({ ...each, taskId: row.id, officeId: row.office_id, toId: row.to_id }));
}

/** Offices and the people to be told there on a day: those who handle papers and duties; a leader only where nobody else sits. As kc_system. */
export async function peopleToTell(
  tx: Tx,
  officeIds: readonly string[],
  on: Day,
): Promise<
  Map<string, { personId: string; manner: 'at-once' | 'daily' | 'weekly' | 'in-app' | null; hour: number | null; weekday: number | null }[]>
> {
  const { rows } = await sql<{
    officeId: string;
    personId: string;
    leads: boolean;
    manner: 'at-once' | null;
    hour: number | null;
    weekday: number | null;
  }>`
    SELECT o.id AS "officeId", p.id AS "personId", bool_and(m.role = 'leader') AS leads, r.manner, r.hour, r.weekday
      FROM unnest(${[...officeIds]}::uuid[]) AS o(id) CROSS JOIN LATERAL office_on(o.id, ${on}::date) AS now_at(id) JOIN membership m ON m.organization_id = now_at.id JOIN person p ON p.id = m.person_id LEFT JOIN reminder_preference r ON r.person_id = p.id
     WHERE p.state = 'active' AND m.role IN ('records-clerk', 'officer', 'head-of-division', 'leader') AND m.valid_from <= ${on}::date AND coalesce(m.valid_to, 'infinity') >= ${on}::date
     GROUP BY o.id, p.id, r.manner, r.hour, r.weekday ORDER BY o.id, p.id`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, ({ officeId }) => officeId)].map(([id, own]) => [
      id,
      own.some(({ leads }) => !leads) ? own.filter(({ leads }) => !leads) : own,
    ]),
  );
}

/** The duties that some notices tell of, as they stand on a day, under the notice of each. */
export async function remindedIn(tx: Tx, noticeIds: readonly string[], on: Day): Promise<Map<string, Reminded[]>> {
  const { rows } = await sql<MadeRung & { taskId: string; noticeId: string }>`
    SELECT g.task_id AS "taskId", g.notice_id AS "noticeId", r.anchor, r.days, r.weekly, g.fell_on AS "fellOn", g.due_on AS "dueOn", g.outcome, g.why, g.why_on AS "whyOn", g.made_on AS "madeOn"
      FROM reminder_rung g JOIN reminder_rule r ON r.id = g.rule_id WHERE g.notice_id = ANY (${[...noticeIds]}::uuid[]) ORDER BY g.fell_on, r.days`.execute(
    tx,
  );
  const tasks = new Map((await tasksById(tx, [...new Set(rows.map(({ taskId }) => taskId))], on)).map((task) => [task.id, task]));
  return new Map(
    [...Map.groupBy(rows, ({ noticeId }) => noticeId)].map(([id, own]) => [
      id,
      [...Map.groupBy(own, ({ taskId }) => taskId)]
        .flatMap(([taskId, rungs]): Reminded[] => {
          const task = tasks.get(taskId);
          if (task === undefined) return [];
          const { dispatchId, code, ref, title, from, standing, state, dueOn, namedOn, measured, illustrative } = task;
          return [
            {
              id: taskId,
              dispatchId,
              code,
              ref,
              title,
              from,
              standing,
              state,
              dueOn,
              namedOn,
              measured,
              illustrative,
              open: isOwed(state, measured),
              told: bare(rungs.find(({ outcome }) => outcome === 'told') ?? rungs.at(-1)!),
              folded: rungs.filter(({ outcome }) => outcome === 'folded').map(bare),
            },
          ];
        })
        .toSorted(
          (a, b) =>
            (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
            a.code.localeCompare(b.code) ||
            a.ref.localeCompare(b.ref, undefined, { numeric: true }),
        ),
    ]),
  );
}
const bare = ({ anchor, days, weekly, fellOn, dueOn, outcome, why, whyOn, madeOn }: MadeRung): MadeRung => ({
  anchor,
  days,
  weekly,
  fellOn,
  dueOn,
  outcome,
  why,
  whyOn,
  madeOn,
});

/** Every rung of one assignment up to a day, newest first. */
export async function rungsOfTask(tx: Tx, taskId: string, on: Day): Promise<MadeRung[]> {
  return (
    await sql<MadeRung>`
    SELECT r.anchor, r.days, r.weekly, g.fell_on AS "fellOn", g.due_on AS "dueOn", g.outcome, g.why, g.why_on AS "whyOn", g.made_on AS "madeOn"
      FROM reminder_rung g JOIN reminder_rule r ON r.id = g.rule_id WHERE g.task_id = ${taskId} AND g.made_on <= ${on}::date ORDER BY g.fell_on DESC, r.days DESC`.execute(
      tx,
    )
  ).rows;
}
