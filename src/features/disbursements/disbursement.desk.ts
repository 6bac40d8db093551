import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';

const KINDS = { requested: 'check-requests', checked: 'approve-requests', approved: 'confirm-requests' } as const;

/** Requests that wait for who asks on a day: to be checked or confirmed by the Agency's finance officer, approved by its leader. */
export async function requestsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const [finance, leaders] = [officesAs(asker, ['finance-officer']), officesAs(asker, ['leader'])];
  if (finance.length + leaders.length === 0) return [];
  const { rows } = await sql<{ state: keyof typeof KINDS; count: number; finance: boolean; leads: boolean }>`
    SELECT s.to_state AS state, count(*)::int AS count, coalesce(bool_or(a.id = ANY (${finance}::uuid[])), false) AS finance, coalesce(bool_or(a.id = ANY (${leaders}::uuid[])), false) AS leads
      FROM disbursement d CROSS JOIN LATERAL (SELECT to_state FROM disbursement_step WHERE disbursement_id = d.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s CROSS JOIN (SELECT id FROM organization WHERE kind = 'agency' AND state = 'standing') a
     WHERE (d.state IN ('requested', 'checked', 'approved') OR d.id IN (SELECT disbursement_id FROM disbursement_step WHERE business_on > ${on}::date)) AND s.to_state IN ('requested', 'checked', 'approved') GROUP BY 1`.execute(tx);
  return rows.filter(({ state, finance: f, leads }) => (state === 'checked' ? leads : f)).map(({ state, count }) => ({ kind: KINDS[state], count, place: `/giai-ngan?state=${state}` }));
}
