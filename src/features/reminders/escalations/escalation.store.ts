import type { EscalationId, OrganizationId, TaskId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { EscalationLevel, EscalationState } from './escalation.schema.ts';

type When = Pick<Act, 'today' | 'now' | 'by'>;
export interface NewEscalation {
  readonly taskId: TaskId;
  readonly officeId: OrganizationId;
  readonly toId: OrganizationId;
  readonly level: EscalationLevel;
  readonly receiverId: OrganizationId;
  readonly dueOn: Day;
  readonly rungs: number;
}

/** Prepares what is to be laid before leaders; what was prepared before stands as it is. As kc_system. */
export async function insertEscalations(tx: Tx, act: When, rows: readonly NewEscalation[]): Promise<void> {
  if (rows.length === 0) return;
  const made = await tx
    .insertInto('escalation')
    .values(
      rows.map((row) => ({
        id: newId<EscalationId>(),
        task_id: row.taskId,
        office_id: row.officeId,
        to_id: row.toId,
        level: row.level,
        receiver_id: row.receiverId,
        due_on: row.dueOn,
        rungs: row.rungs,
        state: 'prepared' as const,
        prepared_on: act.today,
        sent_on: null,
        sent_by: null,
        words: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['task_id', 'level', 'due_on']).where('state', '<>', 'dropped').doNothing())
    .returning(['id', 'office_id'])
    .execute();
  await insertSteps(
    tx,
    act,
    made.map(({ id, office_id: officeId }) => ({ id, officeId })),
    'prepare',
    'prepared',
    null,
  );
}

async function insertSteps(
  tx: Tx,
  { today, now, by }: When,
  rows: readonly { readonly id: EscalationId; readonly officeId: string }[],
  step: string,
  to: EscalationState,
  remark: string | null,
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('escalation_step')
      .values(
        rows.map(({ id, officeId }) => ({
          escalation_id: id,
          office_id: officeId,
          step,
          to_state: to,
          business_on: today,
          recorded_at: now,
          actor: by.asker?.name ?? by.name,
          remark,
        })),
      )
      .execute();
}

export interface LockedEscalation {
  readonly id: EscalationId;
  readonly taskId: TaskId;
  readonly officeId: string;
  readonly toId: string;
  readonly receiverId: string;
  readonly state: EscalationState;
}
/** Reads an escalation who asks may see. Throws NotFound. */
export async function findEscalation(tx: Tx, id: string): Promise<LockedEscalation> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('escalation')
        .select(['id', 'task_id as taskId', 'office_id as officeId', 'to_id as toId', 'receiver_id as receiverId', 'state'])
        .where('id', '=', id as EscalationId)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('escalation');
  return row;
}

/** Takes a step where the state is still the one it was judged by; answers whether it was. As kc_system, after the decision. */
export async function stepEscalation(
  tx: Tx,
  act: When,
  { id, officeId, state }: LockedEscalation,
  step: string,
  to: EscalationState,
  remark: string | null,
): Promise<boolean> {
  const sent = to === 'sent' ? { sent_on: act.today, sent_by: act.by.asker?.name ?? act.by.name, words: remark } : {};
  const { numUpdatedRows } = await tx
    .updateTable('escalation')
    .set({ state: to, ...sent })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await insertSteps(tx, act, [{ id, officeId }], step, to, remark);
  return true;
}
