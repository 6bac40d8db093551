import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';

/** Decisions that wait for a leader on a day, but for those they submitted themselves. */
export async function plansWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const leads = asker.seats.some(({ role, national }) => role === 'leader' && national) ? officesAs(asker, ['leader']) : [];
  if (leads.length === 0) return [];
  const { rows } = await sql<{ id: string; title: string; projects: number }>`
    SELECT d.id, d.title, (SELECT count(*)::int FROM allocation WHERE decision_id = d.id) AS projects FROM plan_decision d
     WHERE (SELECT to_state FROM plan_decision_step WHERE plan_decision_id = d.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) = 'submitted' AND d.submitted_by IS DISTINCT FROM ${asker.personId} ORDER BY d.id`.execute(
    tx,
  );
  return rows.map(({ id, title, projects }) => ({ kind: 'approve-plan', count: projects, title, place: `/ke-hoach/quyet-dinh/${id}` }));
}
