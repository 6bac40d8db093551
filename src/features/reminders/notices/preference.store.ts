import type { PersonId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Preference } from '../mails/mail.rules.ts';

/** As kc_system, after the decision. */
export async function setPreference(
  tx: Tx,
  { now }: Pick<Act, 'now'>,
  personId: string,
  { manner, hour, weekday }: Preference,
): Promise<void> {
  const chosen = { manner, hour, weekday, set_at: now };
  await tx
    .insertInto('reminder_preference')
    .values({ person_id: personId as PersonId, ...chosen })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(chosen))
    .execute();
}
