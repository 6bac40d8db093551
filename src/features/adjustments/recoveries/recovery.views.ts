import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { answerSteps } from '../../../platform/pure/steps.ts';
import type { Recovery } from '../adjustment.schema.ts';
import { recoverySteps, recoveryWords } from './recovery.steps.ts';

/** What of a contract's advances is out, under the name `m`. */
export const openOf = (on: Day) =>
  sql`CROSS JOIN LATERAL (SELECT coalesce(sum(CASE kind WHEN 'advance' THEN amount_dong WHEN 'take-advance' THEN amount_dong ELSE -amount_dong END), 0) AS open FROM movement WHERE contract_id = r.contract_id AND source = 'national' AND kind::text IN ('advance', 'recover', 'clear', 'take-advance', 'pass-advance') AND business_on <= ${on}::date) AS m`;

/** What the projects that a request stopped are to give back, as it stood on a day. */
export async function recoveriesOf(tx: Tx, id: string, on: Day, agencyId: string, asker: Asker | null): Promise<Recovery[]> {
  const { rows } = await sql<
    Omit<Recovery, 'steps' | 'overdue'>
  >`SELECT r.project_id AS "projectId", p.code, r.amount_dong::text AS "amountDong", m.open::text AS "openDong", r.stopped_on AS "stoppedOn", r.due_on AS "dueOn", CASE WHEN r.closed_on <= ${on}::date THEN r.closed_on END AS "closedOn"
    FROM advance_recovery r JOIN project p ON p.id = r.project_id ${openOf(on)} WHERE r.adjustment_id = ${id} AND r.stopped_on <= ${on}::date ORDER BY p.code`.execute(
    tx,
  );
  return rows.map((row) => ({
    ...row,
    overdue: row.closedOn === null && row.dueOn < on,
    steps: answerSteps(
      recoverySteps,
      { state: row.closedOn === null ? 'open' : 'closed', facts: { today: on, open: BigInt(row.openDong) }, officeId: agencyId, asker },
      recoveryWords,
    ),
  }));
}
