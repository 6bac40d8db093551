import { sql } from 'kysely';
import type { TaskId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Task } from './task.schema.ts';

/** What was written on an assignment by a day, each kind in the order of its days. */
interface TaskRecord extends Pick<Task, 'contacts' | 'evidence' | 'deadlines' | 'history'> {
  readonly answers: Task['answered'];
  readonly extensions: Omit<Task['extensions'][number], 'steps'>[];
}

export async function recordOf(tx: Tx, taskId: TaskId, on: Day): Promise<TaskRecord> {
  return {
    answers: await answersOf(tx, taskId, on),
    extensions: await extensionsOf(tx, taskId, on),
    contacts: await contactsOf(tx, taskId, on),
    evidence: await evidenceOf(tx, taskId, on),
    deadlines: await deadlinesOf(tx, taskId, on),
    history: await historyOf(tx, taskId, on),
  };
}

async function answersOf(tx: Tx, taskId: TaskId, on: Day): Promise<TaskRecord['answers']> {
  // The letter as the asker's own office keeps it: the original, or the copy it was sent.
  const here = sql<string | null>`(SELECT id FROM dispatch WHERE task_answer.letter_id IN (dispatch.id, dispatch.origin_id) LIMIT 1)`;
  const rows = await tx
    .selectFrom('task_answer')
    .selectAll()
    .select(here.as('letter_here'))
    .where('task_id', '=', taskId)
    .where('answered_on', '<=', on)
    .orderBy('no')
    .execute();
  return rows.map((each) => ({
    id: each.id,
    no: each.no,
    outcome: each.outcome,
    text: each.text,
    done: each.done,
    target: each.target,
    letterId: each.letter_here,
    letterCode: each.letter_code,
    letterOn: each.letter_on,
    answeredOn: each.answered_on,
    by: each.answered_by,
    onBehalf: each.on_behalf,
  }));
}

async function extensionsOf(tx: Tx, taskId: TaskId, on: Day): Promise<TaskRecord['extensions']> {
  const asked = tx.selectFrom('extension').selectAll().where('task_id', '=', taskId).where('asked_on', '<=', on);
  return (await asked.orderBy('asked_on').execute()).map((each) => {
    // What was decided later was still asked on that day.
    const decided = each.decided_on !== null && each.decided_on <= on;
    return {
      id: each.id,
      state: decided ? each.state : ('asked' as const),
      until: each.asked_until,
      reason: each.reason,
      letterCode: each.letter_code,
      letterOn: each.letter_on,
      askedOn: each.asked_on,
      askedBy: each.asked_by,
      decidedOn: decided ? each.decided_on : null,
      decidedBy: decided ? each.decided_by : null,
      answer: decided ? each.answer : null,
    };
  });
}

async function contactsOf(tx: Tx, taskId: TaskId, on: Day): Promise<TaskRecord['contacts']> {
  const spoken = tx.selectFrom('contact_note').selectAll().where('task_id', '=', taskId).where('spoken_on', '<=', on);
  return (await spoken.orderBy('spoken_on').orderBy('noted_at').execute()).map((each) => ({
    id: each.id,
    channel: each.channel,
    spokenWith: each.spoken_with,
    text: each.text,
    spokenOn: each.spoken_on,
    promisedFor: each.promised_for,
    by: each.noted_by,
  }));
}

async function evidenceOf(tx: Tx, taskId: TaskId, on: Day): Promise<TaskRecord['evidence']> {
  const kept = tx.selectFrom('task_evidence').selectAll().where('task_id', '=', taskId).where('kept_on', '<=', on);
  return (await kept.orderBy('kept_at').execute()).map((each) => ({
    id: each.id,
    name: each.name,
    sizeBytes: Number(each.size_bytes),
    keptOn: each.kept_on,
    by: each.kept_by,
  }));
}

async function deadlinesOf(tx: Tx, taskId: TaskId, on: Day): Promise<TaskRecord['deadlines']> {
  const set = tx.selectFrom('task_deadline').selectAll().where('task_id', '=', taskId).where('set_on', '<=', on);
  return (await set.orderBy('id').execute()).map((each) => ({
    dueOn: each.due_on,
    paperCode: each.paper_code,
    paperOn: each.paper_on,
    setOn: each.set_on,
    by: each.set_by,
  }));
}

async function historyOf(tx: Tx, taskId: TaskId, on: Day): Promise<TaskRecord['history']> {
  const taken = tx.selectFrom('task_step').selectAll().where('task_id', '=', taskId).where('business_on', '<=', on);
  return (await taken.orderBy('id').execute()).map((each) => ({
    step: each.step,
    on: each.business_on,
    by: each.actor,
    remark: each.remark,
  }));
}
