import { type RawBuilder, sql } from 'kysely';
import type { TaskEvidenceId, TaskId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { answerSteps } from '../../platform/pure/steps.ts';
import type { MeasureKey } from './measures/measure.schema.ts';
import { type MeasuredTask, measuredTasks } from './measures/measure.views.ts';
import { standingOf } from './task.rules.ts';
import type { Task, TaskRow, TaskState } from './task.schema.ts';
import { recordOf } from './task.record.views.ts';
import { answerTaskSteps, extensionSteps, extensionStepWords } from './task.steps.ts';

/**
 * How each assignment stood on a day: its last step, its last answer, the deadline then in force, the last promise. What
 * was answered is judged by the deadline in force on the day of the answer, whatever was granted since.
 */
export const asStoodOn = (on: Day) => sql`
  JOIN LATERAL (SELECT to_state AS state FROM task_step WHERE task_id = t.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT no, outcome, text, done, target, letter_code, letter_on, answered_on, answered_by FROM task_answer WHERE task_id = t.id AND answered_on <= ${on}::date ORDER BY no DESC LIMIT 1) a ON true
  LEFT JOIN LATERAL (SELECT due_on FROM task_deadline WHERE task_id = t.id AND set_on <= CASE WHEN s.state IN ('answered', 'accepted') THEN a.answered_on ELSE ${on}::date END ORDER BY id DESC LIMIT 1) x ON true
  LEFT JOIN LATERAL (SELECT promised_for FROM contact_note WHERE task_id = t.id AND spoken_on <= ${on}::date AND promised_for IS NOT NULL ORDER BY spoken_on DESC, noted_at DESC LIMIT 1) p ON true`;

/** The columns that say how it stood, for `asStoodOn`. */
export const stoodColumns = sql`s.state, a.no, a.outcome, a.done, a.target, a.letter_code, a.letter_on, a.answered_on, coalesce(x.due_on, d.due_on) AS due_on, coalesce(x.due_on, d.named_on) AS named_on, p.promised_for`;

/** Why an assignment was returned, while it is. */
export const returnedFor = (on: Day) =>
  sql`CASE WHEN s.state = 'returned' THEN (SELECT remark FROM task_step WHERE task_id = t.id AND step = 'return' AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) END AS returned_for`;

export interface StoodRow {
  state: TaskState;
  no: number | null;
  outcome: TaskRow['outcome'];
  done: number | null;
  target: number | null;
  letter_code: string | null;
  letter_on: Day | null;
  answered_on: Day | null;
  due_on: Day | null;
  named_on: Day | null;
  promised_for: Day | null;
}
interface Row extends StoodRow {
  answer: string | null;
  evidence: { id: string; name: string }[];
  returned_for: string | null;
  id: string;
  dispatch_id: string;
  code: string;
  ref: string;
  title: string;
  office_id: string;
  office: string;
  to_id: string;
  to_name: string;
  part: TaskRow['part'];
  illustrative: boolean;
  measure: string | null;
}

/** A promise counts while its day has not passed and nothing was answered since. */
export const standingPromise = (row: StoodRow, on: Day): Day | null =>
  row.promised_for !== null && row.promised_for >= on && (row.state === 'assigned' || row.state === 'received' || row.state === 'returned')
    ? row.promised_for
    : null;
export const standing = (row: StoodRow, on: Day) =>
  standingOf({ state: row.state, dueOn: row.due_on, namedOn: row.named_on, answeredOn: row.answered_on }, on);

/** Assignments that meet a condition on t (task), d (duty), l (duty_list), as they stood on a day. */
async function taskRows(tx: Tx, condition: RawBuilder<unknown>, on: Day): Promise<TaskRow[]> {
  return (await rowsWithThings(tx, condition, on)).map(({ row }) => row);
}

const withoutThings = ({ measure, target, done, exempt, overdue, reachedOn }: MeasuredTask) => ({
  measure,
  target,
  done,
  exempt,
  overdue,
  reachedOn,
});

/** The same, each with what its figures are made of. */
async function rowsWithThings(
  tx: Tx,
  condition: RawBuilder<unknown>,
  on: Day,
): Promise<{ row: TaskRow; things: MeasuredTask['things'] }[]> {
  const { rows } = await sql<Row>`
    SELECT t.id, l.dispatch_id, l.code, d.ref, d.title, t.office_id, office_name(t.office_id, ${on}::date) AS office, t.to_id, office_name(t.to_id, t.assigned_on) AS to_name, t.part, l.illustrative, d.measure, ${stoodColumns}, a.text AS answer, ${returnedFor(on)},
           (SELECT coalesce(json_agg(json_build_object('id', e.id, 'name', e.name) ORDER BY e.kept_at), '[]') FROM task_evidence e WHERE e.task_id = t.id AND e.kept_on <= ${on}::date) AS evidence
      FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id ${asStoodOn(on)}
     WHERE ${condition} AND t.assigned_on <= ${on}::date ORDER BY l.issued_on DESC, l.code, d.place, to_name`.execute(tx);
  const measured = await measuredAmong(tx, rows, on);
  return rows.map((row) => ({
    things: measured.get(row.id)?.things ?? [],
    row: {
      ...figuresOfTask(row, measured.get(row.id), on),
      id: row.id,
      dispatchId: row.dispatch_id,
      code: row.code,
      ref: row.ref,
      title: row.title,
      from: { id: row.office_id, name: row.office },
      to: { id: row.to_id, name: row.to_name },
      part: row.part,
      state: row.state,
      done: row.done,
      target: row.target,
      outcome: row.outcome,
      answers: row.no ?? 0,
      letterCode: row.letter_code,
      letterOn: row.letter_on,
      promisedFor: standingPromise(row, on),
      illustrative: row.illustrative,
      answer: row.answer,
      evidence: row.evidence,
      returnedFor: row.returned_for,
    },
  }));
}

/** Figures of those of some assignments that are measured; nothing is asked where none is. */
export const measuredAmong = async (
  tx: Tx,
  rows: readonly { readonly id: string; readonly measure: string | null }[],
  on: Day,
): Promise<Map<string, MeasuredTask>> => {
  const ids = rows.filter(({ measure }) => measure !== null).map(({ id }) => id);
  return ids.length === 0 ? new Map() : measuredTasks(tx, sql`t.id = ANY (${ids}::uuid[])`, on);
};

/** How an assignment stands: by its figures where it is measured, else by its letters. */
const figuresOfTask = (row: StoodRow, measured: MeasuredTask | undefined, on: Day) =>
  measured === undefined
    ? { standing: standing(row, on), namedOn: row.named_on, dueOn: row.due_on, measured: null }
    : { standing: measured.standing, namedOn: measured.namedOn, dueOn: measured.dueOn, measured: withoutThings(measured) };

/** The assignments of an office (with those of offices it took over), or of the asker's offices where none is named. */
export function tasksOfOffice(tx: Tx, officeId: string | null, on: Day): Promise<TaskRow[]> {
  return taskRows(
    tx,
    officeId === null ? sql`t.to_id = ANY ((SELECT visible_offices())::uuid[])` : sql`t.to_id IN (SELECT line_of(${officeId}::uuid))`,
    on,
  );
}

/** Some assignments, as they stand on a day. */
export const tasksById = (tx: Tx, ids: readonly string[], on: Day): Promise<TaskRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : taskRows(tx, sql`t.id = ANY (${[...ids]}::uuid[])`, on);

/** The assignments under one letter. */
export const tasksOfLetter = (tx: Tx, dispatchId: string, on: Day): Promise<TaskRow[]> =>
  taskRows(tx, sql`l.dispatch_id = ${dispatchId}`, on);

/** Every assignment the asker sees that is overdue on a day, the longest first; without `passedOn` only those that nobody passed on further down, so that each lateness counts once. */
export async function overdueTasks(tx: Tx, on: Day, { passedOn = true }: { readonly passedOn?: boolean } = {}): Promise<TaskRow[]> {
  const among = passedOn ? sql`true` : sql`t.parent_id IS NULL`;
  return (
    await taskRows(
      tx,
      sql`${among} AND (s.state NOT IN ('accepted', 'exempt', 'recalled') OR (s.state = 'accepted' AND d.measure IS NOT NULL))`,
      on,
    )
  )
    .filter((row) => row.standing === 'overdue')
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
}

/** What a task's page says of its duty and its letter besides the row. */
interface LetterRow {
  text: string;
  exemptions: string[];
  phrase: string | null;
  subject: string | null;
  issuer: string;
  issued_on: Day;
  assigned_on: Day;
  letter_due: Day | null;
  now: string | null;
  to_kind: string;
  parent_id: string | null;
  measure: MeasureKey | null;
}

/** One assignment with its letter, its whole correspondence, what was passed on from it, and its steps. Throws NotFound. */
export async function openTask(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Task> {
  const [found] = isUuid(id) ? await rowsWithThings(tx, sql`t.id = ${id}`, on) : [];
  if (found === undefined) throw new NotFound('task');
  const { things, row } = found;
  const { rows } = await sql<LetterRow>`
    SELECT d.text, d.exemptions, d.phrase, d.measure, d.due_on AS letter_due, l.subject, l.issuer, l.issued_on, t.assigned_on, o.kind AS to_kind, t.parent_id,
           (SELECT string_agg(office_name(now_at.id, ${on}::date), ', ') FROM office_on(t.to_id, ${on}::date) AS now_at(id) WHERE now_at.id <> t.to_id) AS now
      FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id JOIN organization o ON o.id = t.to_id WHERE t.id = ${id}`.execute(
    tx,
  );
  const letter = rows[0]!;
  const { answers, extensions, ...record } = await recordOf(tx, id as TaskId, on);
  const [parent] = letter.parent_id === null ? [] : await taskRows(tx, sql`t.id = ${letter.parent_id}`, on);
  const last = answers.at(-1);
  const facts = {
    today: on,
    ref: row.ref,
    assignedOn: letter.assigned_on,
    dueOn: row.dueOn,
    toKind: letter.to_kind,
    exemptions: letter.exemptions,
    answers: last?.no ?? 0,
    lastAnswer: last === undefined ? null : { by: last.by, on: last.answeredOn as Day },
    extensionAsked: extensions.some(({ state }) => state === 'asked'),
    measure: letter.measure,
  };
  return {
    ...row,
    ...record,
    measured: row.measured === null ? null : { ...row.measured, things: [...things] },
    text: letter.text,
    exemptions: letter.exemptions,
    phrase: letter.phrase,
    toKind: letter.to_kind,
    subject: letter.subject,
    issuer: letter.issuer,
    issuedOn: letter.issued_on,
    assignedOn: letter.assigned_on,
    letterDueOn: letter.letter_due,
    now: letter.now,
    parent: parent === undefined ? null : { id: parent.id, ref: parent.ref, code: parent.code, title: parent.title, dueOn: parent.dueOn },
    children: await taskRows(tx, sql`t.parent_id = ${id}`, on),
    answered: answers,
    extensions: extensions.map((each) => {
      const extension = { state: each.state, facts: { dueOn: row.dueOn, today: on }, officeId: row.from.id, asker };
      return { ...each, steps: answerSteps(extensionSteps, extension, extensionStepWords) };
    }),
    steps: answerTaskSteps({ state: row.state, officeId: row.from.id, toId: row.to.id }, facts, asker),
  };
}

/** Where a piece of evidence lies, for both ends. Throws NotFound. */
export async function evidenceFile(tx: Tx, id: string): Promise<{ storageKey: string; name: string }> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('task_evidence')
        .select(['storage_key as storageKey', 'name'])
        .where('id', '=', id as TaskEvidenceId)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('evidence');
  return row;
}
