import type { CalendarFeedId, PersonId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { newId } from '../../../platform/workplace.ts';

/** The address in force, if any, is no more. As kc_system, after the decision. */
export async function revokeFeed(tx: Tx, { now }: Pick<Act, 'now'>, personId: string): Promise<void> {
  await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: now })
    .where('person_id', '=', personId as PersonId)
    .where('revoked_at', 'is', null)
    .execute();
}
export async function insertFeed(tx: Tx, { now }: Pick<Act, 'now'>, personId: string, sha256: string): Promise<void> {
  await tx
    .insertInto('calendar_feed')
    .values({ id: newId<CalendarFeedId>(), person_id: personId as PersonId, sha256, made_at: now, revoked_at: null })
    .execute();
}
