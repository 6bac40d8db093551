import { sql } from 'kysely';
import type { NoticeId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { DueRung } from './rung.views.ts';

/** One maker at a time: a second waits, and finds made what the first made. */
export const lockMaking = (tx: Tx) => sql`SELECT pg_advisory_xact_lock(hashtext('reminders make'))`.execute(tx);

/** Rows of one statement: a statement has at most 65,535 values. */
const AT_ONCE = 4_000;

/** Rungs made today; `noticeOf` answers the notice of an office. As kc_system. */
export async function insertRungs(
  tx: Tx,
  { today, now }: Pick<Act, 'today' | 'now'>,
  rungs: readonly DueRung[],
  noticeOf: (toId: string) => NoticeId | null,
): Promise<void> {
  for (let from = 0; from < rungs.length; from += AT_ONCE) {
    await tx
      .insertInto('reminder_rung')
      .values(
        rungs
          .slice(from, from + AT_ONCE)
          .map(({ rung, taskId, officeId, toId, outcome, why, whyOn }) => ({
            rule_id: rung.rule.id as never,
            task_id: taskId,
            fell_on: rung.fellOn,
            office_id: officeId,
            to_id: toId,
            due_on: rung.dueOn,
            outcome,
            why,
            why_on: whyOn,
            notice_id: outcome === 'left' ? null : noticeOf(toId),
            made_on: today,
            made_at: now,
          })),
      )
      .execute();
  }
}
