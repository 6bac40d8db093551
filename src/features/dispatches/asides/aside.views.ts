import { type RawBuilder, sql } from 'kysely';
import type { DispatchId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Aside } from './aside.schema.ts';
import type { LetterHolder } from './aside.words.ts';

/** Whether a letter is set aside on the day asked: today as it is kept, on another day from its steps. */
export const isAside = (on: Day, asker: Asker | null): RawBuilder<boolean> =>
  asker?.lookingBack === undefined
    ? sql<boolean>`(dispatch.set_aside_on IS NOT NULL)`
    : sql<boolean>`coalesce((SELECT step = 'set-aside' FROM dispatch_step WHERE dispatch_id = dispatch.id AND step IN ('set-aside', 'bring-back') AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1), false)`;

/** What hangs on a letter, so that it is not set aside. */
export async function holdersOfLetter(tx: Tx, id: DispatchId): Promise<LetterHolder[]> {
  return (await sql<{ held: LetterHolder[] }>`SELECT holds_letter(${id}::uuid) AS held`.execute(tx)).rows[0]!.held;
}

/** When, by whom and why a letter was set aside and brought back, up to a day, oldest first. */
export async function asidesOf(tx: Tx, id: DispatchId, on: Day): Promise<Aside[]> {
  const rows = await tx
    .selectFrom('dispatch_step')
    .select([
      'step',
      'business_on',
      'reason',
      sql<string>`coalesce((SELECT full_name FROM person WHERE email = dispatch_step.actor), dispatch_step.actor)`.as('by'),
    ])
    .where('dispatch_id', '=', id)
    .where('step', 'in', ['set-aside', 'bring-back'])
    .where('business_on', '<=', on)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ step: row.step as Aside['step'], on: row.business_on, by: row.by, reason: row.reason }));
}
