import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';

const OFFICERS = ['officer', 'head-of-division', 'leader'];

/** Projects that wait for who asks on a day: to be appraised at base by their department, for the Ministry by the Agency. */
export async function projectsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const offices = officesAs(asker, OFFICERS);
  if (offices.length === 0) return [];
  const { rows } = await sql<{ state: 'registered' | 'base-appraised'; year: number; count: number }>`
    SELECT s.to_state AS state, p.year, count(*)::int AS count FROM project p CROSS JOIN LATERAL (SELECT to_state FROM project_step WHERE project_id = p.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     -- Its state today says it, but for what a step after the day asked has changed.
     WHERE (p.state IN ('registered', 'base-appraised') OR p.id IN (SELECT project_id FROM project_step WHERE business_on > ${on}::date)) AND ((s.to_state = 'registered' AND coalesce(p.department_id, (SELECT id FROM organization WHERE kind = 'agency' AND state = 'standing')) = ANY (${offices}::uuid[])) OR (s.to_state = 'base-appraised' AND EXISTS (SELECT FROM organization WHERE kind = 'agency' AND id = ANY (${offices}::uuid[]))))
     GROUP BY 1, 2 ORDER BY 2`.execute(tx);
  return rows.map(({ state, year, count }) => ({
    kind: state === 'registered' ? 'appraise-base' : 'appraise',
    count,
    place: `/de-an?year=${year}&state=${state}`,
  }));
}
