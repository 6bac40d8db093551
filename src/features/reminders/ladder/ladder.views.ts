import type { Tx } from '../../../platform/db/connect.ts';
import type { LadderRule } from './ladder.rules.ts';

/** The rungs that are made now, of every ladder. */
export async function rulesInForce(tx: Tx): Promise<LadderRule[]> {
  return await tx.selectFrom('reminder_rule').select(['id', 'kind', 'anchor', 'days', 'weekly', 'since']).where('state', '=', 'set').orderBy('days').execute();
}
