import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { AGENCY } from '../organizations/index.ts';
import type { Waiting } from '../tasks/task.schema.ts';
import { type Measure, type Progress, type Target } from '../tasks/index.ts';

/** What a request waits for, and the state under which the queue shows it. */
const STATES = {
  'check-requests': 'requested',
  'approve-requests': 'checked',
  'second-requests': 'approved',
  'confirm-requests': 'approved',
} as const;

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
       AND (w.kind = 'confirm-requests' OR NOT coalesce(${asker.personId} IN (d.requested_by, CASE WHEN s.to_state <> 'requested' THEN d.checked_by END, CASE WHEN s.to_state = 'approved' THEN d.approved_by END), false)) GROUP BY 1`.execute(
    tx,
  );
  return rows
    .filter(({ kind, agencyId }) =>
      kind === 'second-requests' ? thirds : (kind === 'approve-requests' ? leaders : finance).includes(agencyId),
    )
    .map(({ kind, count }) => ({ kind, count, place: `/giai-ngan?state=${STATES[kind]}` }));
}

/** Projects signed and without an advance on the day a duty is issued; the Treasury's word ends it, or the contract does. */
export const advancesDrawn: Measure = {
  key: 'advances-drawn',
  words: [/tạm\s+ứng\s+kinh\s+phí/iu],
  place: (id) => `/de-an/${id}`,
  population: (offices, on) => sql<Target>`
    SELECT o.id AS "officeId", p.id AS "thingId", p.code || ' · ' || p.name AS label FROM ${offices} JOIN project p ON o.id IN (p.office_id, p.department_id) JOIN contract k ON k.project_id = p.id
      CROSS JOIN LATERAL (SELECT to_state FROM contract_step WHERE contract_id = k.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE p.year = extract(year FROM ${on}::date) AND s.to_state = 'signed'
       AND NOT EXISTS (SELECT FROM disbursement d JOIN disbursement_step c ON c.disbursement_id = d.id WHERE d.contract_id = k.id AND d.kind = 'advance' AND c.to_state = 'confirmed' AND c.business_on <= ${on}::date)`,
  progress: (things, on) => sql<Progress>`
    SELECT g.thing_id AS "thingId", g.office_id AS "officeId", a.drawn_on AS "doneOn", s.ended_on AS "exemptOn" FROM ${things}
      LEFT JOIN LATERAL (SELECT min(c.business_on) AS drawn_on FROM contract k JOIN disbursement d ON d.contract_id = k.id JOIN disbursement_step c ON c.disbursement_id = d.id
                          WHERE k.project_id = g.thing_id AND d.kind = 'advance' AND c.to_state = 'confirmed' AND c.business_on <= ${on}::date) a ON true
      LEFT JOIN LATERAL (SELECT min(c.business_on) AS ended_on FROM contract k JOIN contract_step c ON c.contract_id = k.id WHERE k.project_id = g.thing_id AND c.to_state IN ('liquidated', 'terminated') AND c.business_on <= ${on}::date) s ON true
     WHERE a.drawn_on IS NOT NULL OR s.ended_on IS NOT NULL`,
};
