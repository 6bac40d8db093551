import { type Act, command } from '../../../platform/command.ts';
import { lockMaking } from '../rungs/rung.store.ts';
import { requireEscalationStep } from './escalation.steps.ts';
import { findEscalation, insertEscalations, stepEscalation } from './escalation.store.ts';
import { escalationsDue, escalationsMoved } from './escalation.views.ts';
import { letGoBecause } from './escalation.words.ts';

/** Prepares what is to be laid before leaders, and lets go what moved since; nobody is told of either by itself. */
export const prepareEscalations = command('reminders prepare-escalations', async (act): Promise<void> => {
  await lockMaking(act.tx);
  const moved = await escalationsMoved(act.tx, act.today);
  for (const each of moved) await stepEscalation(act.tx, act, each, 'let-go', 'dropped', letGoBecause);
  const due = await escalationsDue(act.tx, act.today);
  await insertEscalations(act.tx, act, due);
  for (const { taskId, officeId, level, rungs } of due)
    act.record({ thing: 'task', thingId: taskId, officeId, detail: { escalationPrepared: level, rungs } });
  for (const { taskId, officeId } of moved)
    act.record({ thing: 'task', thingId: taskId, officeId, detail: { escalationLetGo: letGoBecause } });
  if (due.length + moved.length === 0)
    act.record({ thing: 'escalation', thingId: '00000000-0000-0000-0000-000000000000', officeId: null, detail: { prepared: 0 } });
});

const TO = { 'lay-before': 'sent', withhold: 'dropped', consider: 'noted' } as const;
async function take(act: Act, id: string, step: keyof typeof TO, remark: string | null): Promise<void> {
  const found = await findEscalation(act.tx, id);
  requireEscalationStep(step, found, act.by.asker);
  // Of two at once the second finds the step taken, and is told so.
  act.follow(async (tx) => {
    if (!(await stepEscalation(tx, act, found, step, TO[step], remark)))
      requireEscalationStep(step, await findEscalation(tx, id), act.by.asker);
  });
  for (const officeId of new Set([found.officeId, found.receiverId]))
    act.record({ thing: 'task', thingId: found.taskId, officeId, detail: { escalation: step, words: remark } });
}

/** A person lays late duties before their leaders, with words of their own: all of them, or, where any is refused, none. */
export const layBefore = command('reminders lay-before', async (act, { ids, words }: { ids: readonly string[]; words: string | null }) => {
  for (const id of [...new Set(ids)].toSorted()) await take(act, id, 'lay-before', words);
  return { sent: ids.length };
});
/** Whoever follows a duty decides not to lay it before anybody, with the reason. */
export const withhold = command('reminders withhold', (act, { id, reason }: { id: string; reason: string }) =>
  take(act, id, 'withhold', reason),
);
/** The leader has considered it, and says what is to be done. */
export const consider = command('reminders consider', (act, { id, remark }: { id: string; remark: string }) =>
  take(act, id, 'consider', remark),
);
