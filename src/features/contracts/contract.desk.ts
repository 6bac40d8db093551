import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';

/** Dossiers and contracts that wait for who asks on a day: papers to review, contracts to sign, and for a unit what a campaign asks it to sign. */
export async function contractsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const [officers, leaders, workers] = [
    officesAs(asker, ['officer', 'head-of-division']),
    officesAs(asker, ['leader']),
    officesAs(asker, ['officer', 'head-of-division', 'leader']),
  ];
  if (workers.length === 0) return [];
  const { rows } = await sql<{
    kind: 'review-dossiers' | 'sign-contracts' | 'sign-before';
    count: number;
    campaign: string | null;
    name: string | null;
    due_on: Day | null;
    named_on: Day | null;
  }>`
    WITH agency AS (SELECT id FROM organization WHERE kind = 'agency' AND state = 'standing')
    SELECT 'review-dossiers' AS kind, count(DISTINCT d.project_id)::int AS count, NULL::uuid AS campaign, NULL AS name, NULL::date AS due_on, NULL::date AS named_on
      FROM (SELECT DISTINCT ON (project_id, item) project_id, to_state FROM dossier_step WHERE business_on <= ${on}::date AND (project_id, item) IN (SELECT project_id, item FROM dossier_item WHERE state = 'submitted' UNION SELECT project_id, item FROM dossier_step WHERE business_on > ${on}::date) ORDER BY project_id, item, id DESC) d WHERE d.to_state = 'submitted' AND EXISTS (SELECT FROM agency WHERE id = ANY (${officers}::uuid[]))
    UNION ALL SELECT 'sign-contracts', count(*)::int, NULL, NULL, NULL, NULL FROM contract c
     WHERE (c.state = 'reviewed' OR c.id IN (SELECT contract_id FROM contract_step WHERE business_on > ${on}::date)) AND (SELECT to_state FROM contract_step WHERE contract_id = c.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) = 'reviewed' AND EXISTS (SELECT FROM agency WHERE id = ANY (${leaders}::uuid[]))
    UNION ALL SELECT 'sign-before', count(*)::int, k.id, k.name, k.due_on, k.named_on FROM campaign k JOIN campaign_project p ON p.campaign_id = k.id
     WHERE p.office_id = ANY (${workers}::uuid[]) AND k.opened_on <= ${on}::date AND (k.closed_on IS NULL OR k.closed_on > ${on}::date) AND p.joined_on <= ${on}::date AND (p.signed_on IS NULL OR p.signed_on > ${on}::date) AND (p.exempt_on IS NULL OR p.exempt_on > ${on}::date) GROUP BY k.id`.execute(
    tx,
  );
  return rows.map(({ kind, count, campaign, name, due_on: dueOn, named_on: namedOn }) => ({
    kind,
    count,
    place: campaign === null ? '/hop-dong' : `/hop-dong/dot/${campaign}`,
    ...(name === null ? {} : { title: name }),
    dueOn,
    namedOn,
  }));
}
