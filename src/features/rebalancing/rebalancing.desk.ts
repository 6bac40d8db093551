import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';

/** Lists that wait for a leader of the Ministry on a day. */
export async function rebalancingsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const offices = officesAs(asker, ['leader']);
  if (offices.length === 0) return [];
  const { rows } = await sql<{ id: string; title: string; count: number }>`
    SELECT b.id, b.title, (SELECT count(*)::int FROM rebalancing_row r WHERE r.step_id = s.id AND r.given_dong > 0) AS count FROM rebalancing b
      CROSS JOIN LATERAL (SELECT id, to_state FROM rebalancing_step WHERE rebalancing_id = b.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE s.to_state = 'submitted' AND EXISTS (SELECT FROM organization WHERE kind = 'ministry' AND id = ANY (${offices}::uuid[])) ORDER BY b.id`.execute(
    tx,
  );
  return rows.map(({ id, title, count }) => ({ kind: 'approve-rebalancing', count, title, place: `/can-doi/${id}` }));
}
