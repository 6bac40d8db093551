import type { ReminderRuleId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { newId } from '../../../platform/workplace.ts';
import type { NewRule, RuleState } from './ladder.schema.ts';

type When = Pick<Act, 'today' | 'now' | 'by'>;
async function insertStep(tx: Tx, { today, now, by }: When, id: ReminderRuleId, step: string, to: RuleState): Promise<void> {
  await tx
    .insertInto('reminder_rule_step')
    .values({ rule_id: id, step, to_state: to, business_on: today, recorded_at: now, actor: by.asker?.name ?? by.name })
    .execute();
}

/** A rung counts from the day after today: a new one, or one that was dropped. As kc_system, after the decision. */
export async function setRule(tx: Tx, act: When, { kind, days, weekly }: NewRule): Promise<void> {
  const { id } = await tx
    .insertInto('reminder_rule')
    .values({ id: newId<ReminderRuleId>(), kind, anchor: 'due', days, weekly, state: 'set', since: act.today, basis: 'unverified' })
    .onConflict((conflict) => conflict.columns(['kind', 'anchor', 'days', 'weekly']).doUpdateSet({ state: 'set', since: act.today }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertStep(tx, act, id, 'set-rung', 'set');
}

/** The rung that tells of a new duty, for a kind that has its own ladder now. As kc_system. */
export async function keepAssignment(tx: Tx, kind: string): Promise<void> {
  await tx
    .insertInto('reminder_rule')
    .values({
      id: newId<ReminderRuleId>(),
      kind,
      anchor: 'assigned',
      days: 0,
      weekly: false,
      state: 'set',
      since: '1999-12-31' as Day,
      basis: 'unverified',
    })
    .onConflict((conflict) => conflict.columns(['kind', 'anchor', 'days', 'weekly']).doNothing())
    .execute();
}

export async function dropRule(tx: Tx, act: When, id: string): Promise<void> {
  await tx
    .updateTable('reminder_rule')
    .set({ state: 'dropped' })
    .where('id', '=', id as ReminderRuleId)
    .execute();
  await insertStep(tx, act, id as ReminderRuleId, 'drop-rung', 'dropped');
}

export async function setEscalationRule(tx: Tx, { today, by }: When, level: 'leader' | 'agency', rungs: number): Promise<void> {
  await tx
    .updateTable('escalation_rule')
    .set({ rungs, set_on: today, set_by: by.asker?.name ?? by.name })
    .where('level', '=', level)
    .execute();
}
