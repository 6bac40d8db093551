import { command } from '../../../platform/command.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import type { Paper } from '../task.schema.ts';
import { requireTaskStep } from '../task.steps.ts';
import { lockTask, stepTask } from '../task.store.ts';
import { insertReached, insertTargets, type NewReached } from './measure.store.ts';
import { measureRefusals } from './measure.words.ts';
import { targetsOf } from './measure.views.ts';

/** Writes down on which day targets were reached; told again, the day stays what it was. */
export const noteReached = command('tasks note-reached', async (act, { reached }: { reached: readonly NewReached[] }) => {
  act.follow((tx) => insertReached(tx, act, reached));
  for (const { taskId, officeId, target, reachedOn } of reached)
    act.record({ thing: 'task', thingId: taskId, officeId, detail: { reached: target, reachedOn } });
});

/** A numbered decision: a measured assignment covers from today also what falls under it now and did not on the day of issue. */
export const addTargets = command(
  'tasks add-targets',
  async (act, { id, paper }: { id: string; paper: Paper }): Promise<{ added: number }> => {
    const task = await lockTask(act, id);
    requireTaskStep('add-targets', task, { ...task, addition: paper }, act.by.asker);
    const there = new Set(
      (await act.tx.selectFrom('measure_target').select('thing_id').where('task_id', '=', task.id).execute()).map(
        ({ thing_id: thing }) => thing,
      ),
    );
    const added = (
      await targetsOf(act.tx, [{ taskId: task.id, officeId: task.officeId, toId: task.toId, measure: task.measure }], act.today)
    ).filter(({ thingId }) => !there.has(thingId));
    if (added.length === 0) throw new Refused([{ ...measureRefusals.nothingToAdd, basis: null }]);
    await stepTask(act, task, 'add-targets', task.state, { remark: `+${added.length} · ${paper.code}, ${writtenInFigures(paper.on)}` });
    act.follow((tx) => insertTargets(tx, act, added, paper));
    for (const officeId of [task.officeId, task.toId])
      act.record({
        thing: 'task',
        thingId: task.id,
        officeId,
        detail: { code: task.code, ref: task.ref, added: added.map(({ label }) => label), paper: paper.code },
      });
    return { added: added.length };
  },
);
