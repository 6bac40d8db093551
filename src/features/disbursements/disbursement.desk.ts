import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { AGENCY } from '../organizations/index.ts';
import type { Waiting } from '../tasks/task.schema.ts';

/** What a request waits for, and the state under which the queue shows it. */
const STATES = { 'check-requests': 'requested', 'approve-requests': 'checked', 'second-requests': 'approved', 'confirm-requests': 'approved' } as const;

/**
 * Requests that wait for who asks on a day: to be checked or confirmed by the Agency's finance officer, approved by its
 * leader, above the threshold by a third person of the nation's leaders. Whoever had a hand in one does not approve it again.
 */
export async function requestsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const [finance, leaders] = [officesAs(asker, ['finance-officer']), officesAs(asker, ['leader'])];
  const thirds = asker.seats.some(({ role, national }) => role === 'leader' && national);
  if (finance.length + leaders.length === 0) return [];
  const { rows } = await sql<{ kind: keyof typeof STATES; count: number; agencyId: string }>`
    SELECT w.kind, count(*)::int AS count, ${AGENCY} AS "agencyId" FROM disbursement d CROSS JOIN LATERAL (SELECT to_state FROM disbursement_step WHERE disbursement_id = d.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     CROSS JOIN LATERAL (SELECT CASE s.to_state WHEN 'requested' THEN 'check-requests' WHEN 'checked' THEN 'approve-requests' WHEN 'approved' THEN
       CASE WHEN d.amount_dong > (SELECT threshold_dong FROM approval_threshold WHERE valid_from <= d.requested_on ORDER BY valid_from DESC LIMIT 1) AND NOT EXISTS (SELECT FROM disbursement_step WHERE disbursement_id = d.id AND step = 'second' AND business_on <= ${on}::date) THEN 'second-requests' ELSE 'confirm-requests' END END AS kind) w
     WHERE (d.state IN ('requested', 'checked', 'approved') OR d.id IN (SELECT disbursement_id FROM disbursement_step WHERE business_on > ${on}::date)) AND s.to_state IN ('requested', 'checked', 'approved')
       AND (w.kind = 'confirm-requests' OR NOT coalesce(${asker.personId} IN (d.requested_by, CASE WHEN s.to_state <> 'requested' THEN d.checked_by END, CASE WHEN s.to_state = 'approved' THEN d.approved_by END), false)) GROUP BY 1`.execute(tx);
  return rows.filter(({ kind, agencyId }) => (kind === 'second-requests' ? thirds : (kind === 'approve-requests' ? leaders : finance).includes(agencyId))).map(({ kind, count }) => ({ kind, count, place: `/giai-ngan?state=${STATES[kind]}` }));
}
