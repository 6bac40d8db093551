import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';

/** What establishments said of a disruption and a department has not confirmed, on the desks of its people but of who entered it. */
export async function impactsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const offices = officesAs(asker, ['officer', 'head-of-division', 'leader']);
  if (offices.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string; count: number }>`
    SELECT d.id, d.name, count(*)::int AS count FROM impact i JOIN disruption d ON d.id = i.disruption_id
     WHERE i.department_id = ANY (${offices}::uuid[]) AND i.stated_by IS DISTINCT FROM ${asker.personId}::uuid AND (SELECT to_state FROM impact_step WHERE impact_id = i.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) = 'stated'
     GROUP BY d.id, d.name ORDER BY d.name`.execute(tx);
  return rows.map(({ id, name, count }) => ({ kind: 'confirm-impacts', count, title: name, place: `/thien-tai-dich-benh/${id}` }));
}
