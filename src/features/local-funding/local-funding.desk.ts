import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';
import { adviceStateOn } from './advice/advice.views.ts';

/** Local money that waits for who asks on a day: advice to sign, advice to answer (of the People's Committee at once, of the department that may record its paper after two weeks), projects that the national plan left to the province. */
export async function localFundingWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const [offices, leads] = [officesAs(asker, ['officer', 'head-of-division', 'leader']), officesAs(asker, ['leader'])];
  if (offices.length === 0) return [];
  const { rows } = await sql<{ kind: Waiting['kind']; office: string; year: number; count: number }>`
    SELECT CASE s.to_state WHEN 'drafted' THEN 'send-advice' ELSE 'answer-advice' END AS kind, a.office_id AS office, a.year, count(*)::int AS count
      FROM funding_advice a CROSS JOIN LATERAL (${adviceStateOn(sql`a.id`, on)}) AS s
     WHERE (s.to_state = 'drafted' AND a.office_id = ANY (${leads}::uuid[])) OR (s.to_state = 'sent' AND a.office_id IN (SELECT id FROM organization WHERE kind = 'department' AND superior_id = ANY (${offices}::uuid[]))) OR (s.to_state = 'sent' AND a.office_id = ANY (${offices}::uuid[]) AND (SELECT max(paper_on) FROM funding_advice_step WHERE advice_id = a.id AND step = 'send') <= ${on}::date - 14) GROUP BY 1, 2, 3
    UNION ALL
    SELECT 'take-up-projects', l.office_id, l.year, count(*)::int FROM local_project l WHERE l.office_id = ANY (${offices}::uuid[]) AND (SELECT to_state FROM local_project_step WHERE local_project_id = l.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) = 'expected' GROUP BY 2, 3 ORDER BY 1, 3`.execute(
    tx,
  );
  return rows.map(({ kind, office, year, count }) => ({ kind, count, place: `/kinh-phi-dia-phuong/${office}?year=${year}` }));
}
