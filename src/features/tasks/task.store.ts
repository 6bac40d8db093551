import { sql } from 'kysely';
import type {
  ContactNoteId,
  DispatchId,
  DutyId,
  DutyListId,
  ExtensionId,
  OrganizationId,
  StoredFileId,
  TaskAnswerId,
  TaskEvidenceId,
  TaskId,
} from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import type { ExtensionState, NewAnswer, NewContact, NewExtension, Paper, TaskPart, TaskState } from './task.schema.ts';
import type { TaskFacts } from './task.steps.ts';

export interface LockedTask extends TaskFacts {
  readonly id: TaskId;
  readonly officeId: OrganizationId;
  readonly toId: OrganizationId;
  readonly listId: DutyListId;
  readonly dispatchId: DispatchId;
  readonly state: TaskState;
  readonly ref: string;
  readonly code: string;
}

/** Locks an assignment at one of its ends and reads what its steps are judged by. Throws NotFound, for who stands at neither end too. */
export async function lockTask({ tx, today }: Pick<Act, 'tx' | 'today'>, id: string): Promise<LockedTask> {
  if (!isUuid(id)) throw new NotFound('task');
  const row = await tx
    .selectFrom('task')
    .innerJoin('duty', 'duty.id', 'task.duty_id')
    .innerJoin('duty_list', 'duty_list.id', 'task.list_id')
    .innerJoin('organization', 'organization.id', 'task.to_id')
    .select([
      'task.id',
      'task.office_id',
      'task.to_id',
      'task.list_id',
      'task.state',
      'task.assigned_on',
      'duty.ref',
      'duty.due_on',
      'duty.exemptions',
      'duty.measure',
      'duty_list.code',
      'duty_list.dispatch_id',
      'organization.kind',
    ])
    .where('task.id', '=', id as TaskId)
    .forUpdate('task')
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('task');
  const later = await tx
    .selectFrom('task_deadline')
    .select('due_on')
    .where('task_id', '=', row.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const last = await tx
    .selectFrom('task_answer')
    .select(['no', 'answered_by', 'answered_on'])
    .where('task_id', '=', row.id)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  const asked = await tx.selectFrom('extension').select('id').where('task_id', '=', row.id).where('state', '=', 'asked').executeTakeFirst();
  return {
    id: row.id,
    officeId: row.office_id as OrganizationId,
    toId: row.to_id,
    listId: row.list_id,
    dispatchId: row.dispatch_id,
    state: row.state,
    ref: row.ref,
    code: row.code,
    today,
    assignedOn: row.assigned_on,
    dueOn: later?.due_on ?? row.due_on,
    toKind: row.kind,
    exemptions: row.exemptions,
    answers: last?.no ?? 0,
    lastAnswer: last === undefined ? null : { by: last.answered_by, on: last.answered_on },
    extensionAsked: asked !== undefined,
    measure: row.measure as TaskFacts['measure'],
  };
}

export interface NewTask {
  readonly id: TaskId;
  readonly officeId: OrganizationId;
  readonly toId: OrganizationId;
  readonly dutyId: DutyId;
  readonly listId: DutyListId;
  readonly part: TaskPart;
  readonly parentId: TaskId | null;
}

/** The assignments of an approved list, with their first steps, in two statements. As kc_system. */
export async function insertTasks(tx: Tx, act: Pick<Act, 'today' | 'now' | 'by'>, tasks: readonly NewTask[]): Promise<void> {
  await tx
    .insertInto('task')
    .values(
      tasks.map((task) => ({
        id: task.id,
        office_id: task.officeId,
        to_id: task.toId,
        duty_id: task.dutyId,
        list_id: task.listId,
        part: task.part,
        state: 'assigned' as const,
        assigned_on: act.today,
        parent_id: task.parentId,
      })),
    )
    .execute();
  await insertSteps(tx, act, tasks, 'assign', 'assigned', null);
}

async function insertSteps(
  tx: Tx,
  act: Pick<Act, 'today' | 'now' | 'by'>,
  tasks: readonly Pick<NewTask, 'id' | 'officeId' | 'toId'>[],
  step: string,
  to: TaskState,
  remark: string | null,
  on: Day = act.today,
): Promise<void> {
  await tx
    .insertInto('task_step')
    .values(
      tasks.map((task) => ({
        task_id: task.id,
        office_id: task.officeId,
        to_id: task.toId,
        step,
        to_state: to,
        business_on: on,
        recorded_at: act.now,
        actor: act.by.asker?.name ?? act.by.name,
        remark,
      })),
    )
    .execute();
}

/** Takes a step: the row that says so, and the cache of today. */
export async function stepTask(
  act: Act,
  task: Pick<LockedTask, 'id' | 'officeId' | 'toId'>,
  step: string,
  to: TaskState,
  { remark = null, on = act.today }: { remark?: string | null; on?: Day } = {},
): Promise<void> {
  await act.tx.updateTable('task').set({ state: to }).where('id', '=', task.id).execute();
  await insertSteps(act.tx, act, [task], step, to, remark, on);
}

/** Closes every open assignment of a list, and what was passed on from them, with the reason. As kc_system. Answers how many. */
export async function recallTasks(tx: Tx, act: Pick<Act, 'today' | 'now' | 'by'>, listId: DutyListId, reason: string): Promise<void> {
  const { rows } = await sql<{ id: TaskId; office_id: OrganizationId; to_id: OrganizationId }>`
    WITH RECURSIVE tree AS (SELECT id FROM task WHERE list_id = ${listId} UNION SELECT t.id FROM tree JOIN task t ON t.parent_id = tree.id)
    SELECT t.id, t.office_id, t.to_id FROM task t JOIN tree USING (id) WHERE t.state NOT IN ('accepted', 'exempt', 'recalled') ORDER BY t.id FOR UPDATE OF t`.execute(
    tx,
  );
  if (rows.length === 0) return;
  await tx
    .updateTable('task')
    .set({ state: 'recalled' })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  await insertSteps(
    tx,
    act,
    rows.map((row) => ({ id: row.id, officeId: row.office_id, toId: row.to_id })),
    'recall',
    'recalled',
    reason,
  );
}

const ends = (task: Pick<LockedTask, 'id' | 'officeId' | 'toId'>) => ({ task_id: task.id, office_id: task.officeId, to_id: task.toId });
const actor = (act: Act) => act.by.asker?.name ?? act.by.name;

export async function insertAnswer(
  act: Act,
  task: LockedTask,
  answer: NewAnswer & { letter: Paper | null },
  { on, onBehalf }: { on: Day; onBehalf: boolean },
): Promise<void> {
  await act.tx
    .insertInto('task_answer')
    .values({
      ...ends(task),
      id: newId<TaskAnswerId>(),
      no: task.answers + 1,
      outcome: answer.outcome,
      text: answer.text,
      done: answer.done,
      target: answer.target,
      letter_id: answer.letterId as DispatchId | null,
      letter_code: answer.letter?.code ?? null,
      letter_on: (answer.letter?.on ?? null) as Day | null,
      answered_on: on,
      answered_at: act.now,
      answered_by: actor(act),
      on_behalf: onBehalf,
    })
    .execute();
}

export interface KeptEvidence {
  readonly id: TaskEvidenceId;
  readonly fileId: StoredFileId;
  readonly name: string;
  readonly sizeBytes: number;
  readonly storageKey: string;
}

export async function insertEvidence(act: Act, task: LockedTask, file: KeptEvidence): Promise<void> {
  await act.tx
    .insertInto('task_evidence')
    .values({
      ...ends(task),
      id: file.id,
      file_id: file.fileId,
      name: file.name,
      size_bytes: BigInt(file.sizeBytes),
      storage_key: file.storageKey,
      kept_on: act.today,
      kept_at: act.now,
      kept_by: actor(act),
    })
    .execute();
}

export async function insertDeadline(act: Act, task: LockedTask, dueOn: string, paper: Paper): Promise<void> {
  await act.tx
    .insertInto('task_deadline')
    .values({
      ...ends(task),
      due_on: dueOn as Day,
      paper_code: paper.code,
      paper_on: paper.on as Day,
      set_on: act.today,
      set_at: act.now,
      set_by: actor(act),
    })
    .execute();
}

export async function insertContact(act: Act, task: LockedTask, note: NewContact): Promise<void> {
  await act.tx
    .insertInto('contact_note')
    .values({
      ...ends(task),
      id: newId<ContactNoteId>(),
      channel: note.channel,
      spoken_with: note.spokenWith,
      text: note.text,
      spoken_on: note.spokenOn as Day,
      promised_for: note.promisedFor as Day | null,
      noted_at: act.now,
      noted_by: actor(act),
    })
    .execute();
}

export async function insertExtension(act: Act, task: LockedTask, asked: NewExtension): Promise<ExtensionId> {
  const id = newId<ExtensionId>();
  await act.tx
    .insertInto('extension')
    .values({
      ...ends(task),
      id,
      state: 'asked',
      asked_until: asked.until as Day,
      reason: asked.reason,
      letter_code: asked.letter?.code ?? null,
      letter_on: (asked.letter?.on ?? null) as Day | null,
      asked_on: act.today,
      asked_by: actor(act),
      decided_on: null,
      decided_by: null,
      answer: null,
    })
    .execute();
  return id;
}

/** Locks a request and the assignment it is about. Throws NotFound. */
export async function lockExtension(act: Act, id: string): Promise<{ id: ExtensionId; state: ExtensionState; task: LockedTask }> {
  const row = await act.tx
    .selectFrom('extension')
    .select(['id', 'state', 'task_id'])
    .where('id', '=', id as ExtensionId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('extension');
  return { id: row.id, state: row.state, task: await lockTask(act, row.task_id) };
}

export async function decideExtension(act: Act, id: ExtensionId, state: 'granted' | 'refused', answer: string): Promise<void> {
  await act.tx
    .updateTable('extension')
    .set({ state, decided_on: act.today, decided_by: actor(act), answer })
    .where('id', '=', id)
    .execute();
}
