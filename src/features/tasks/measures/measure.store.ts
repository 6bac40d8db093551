import type { OrganizationId, TaskId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Paper } from '../task.schema.ts';

export interface NewTarget {
  readonly taskId: TaskId;
  readonly officeId: OrganizationId;
  readonly toId: OrganizationId;
  readonly thingId: string;
  readonly label: string;
}
/** Rows of one statement: a statement has at most 65,535 values. */
const AT_ONCE = 5_000;

/** What assignments cover from a day on. As kc_system. */
export async function insertTargets(
  tx: Tx,
  act: Pick<Act, 'today' | 'by'>,
  targets: readonly NewTarget[],
  paper: Paper | null = null,
): Promise<void> {
  for (let from = 0; from < targets.length; from += AT_ONCE) {
    await tx
      .insertInto('measure_target')
      .values(
        targets
          .slice(from, from + AT_ONCE)
          .map((each) => ({
            task_id: each.taskId,
            thing_id: each.thingId,
            office_id: each.officeId,
            to_id: each.toId,
            label: each.label,
            added_on: act.today,
            paper_code: paper?.code ?? null,
            paper_on: (paper?.on ?? null) as Day | null,
            actor: act.by.asker?.name ?? act.by.name,
          })),
      )
      .execute();
  }
}

export interface NewReached {
  readonly taskId: TaskId;
  readonly officeId: OrganizationId;
  readonly toId: OrganizationId;
  readonly target: number;
  readonly reachedOn: Day;
}

/** The day a target was reached, once: what is stored stays. As kc_system. */
export async function insertReached(tx: Tx, { now }: Pick<Act, 'now'>, reached: readonly NewReached[]): Promise<void> {
  if (reached.length === 0) return;
  await tx
    .insertInto('measure_reached')
    .values(
      reached.map((each) => ({
        task_id: each.taskId,
        target: each.target,
        office_id: each.officeId,
        to_id: each.toId,
        reached_on: each.reachedOn,
        recorded_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['task_id', 'target']).doNothing())
    .execute();
}
