import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';
import { openOf } from './recoveries/recovery.views.ts';

const OFFICERS = ['officer', 'head-of-division', 'leader'];
interface Row {
  confirm: number;
  redraw: number;
  appraise: number;
  decide: number;
  one: string | null;
  title: string | null;
}

/** Requests that wait for who asks on a day: for the department's word, the unit's hand, the Agency's appraisal, a leader's decision; advances to be given back. */
export async function adjustmentsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const [offices, leads] = [officesAs(asker, OFFICERS), officesAs(asker, ['leader'])];
  if (offices.length === 0) return [];
  const of = (kind: string, own: readonly string[]) =>
    sql`EXISTS (SELECT FROM organization WHERE kind = ${kind}::organization_kind AND id = ANY (${[...own]}::uuid[]))`;
  const {
    rows: [row],
  } = await sql<Row>`
    SELECT (count(*) FILTER (WHERE state = 'requested' AND department_id = ANY (${offices}::uuid[])))::int AS confirm, (count(*) FILTER (WHERE state = 'returned' AND office_id = ANY (${offices}::uuid[])))::int AS redraw, (count(*) FILTER (WHERE state = 'confirmed' AND ${of('agency', offices)}))::int AS appraise,
           (count(*) FILTER (WHERE state = 'appraised' AND drawn_by IS DISTINCT FROM ${asker.personId}::uuid AND appraised_by IS DISTINCT FROM ${asker.personId}::uuid AND CASE authority WHEN 'agency' THEN ${of('agency', leads)} WHEN 'ministry' THEN ${of('ministry', leads)} END))::int AS decide
      FROM (SELECT a.office_id, a.department_id, a.authority, a.drawn_by, a.appraised_by, s.to_state AS state FROM adjustment a CROSS JOIN LATERAL (SELECT to_state FROM adjustment_step WHERE adjustment_id = a.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s WHERE a.drawn_on <= ${on}::date) AS t`.execute(
    tx,
  );
  const requests = (
    [
      ['confirm-adjustments', row!.confirm, 'requested'],
      ['redraw-adjustments', row!.redraw, 'returned'],
      ['appraise-adjustments', row!.appraise, 'confirmed'],
      ['decide-adjustments', row!.decide, 'appraised'],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([kind, count, state]) => ({ kind, count, place: `/dieu-chinh?state=${state}` }));
  return [...requests, ...(await recoveriesWaiting(tx, offices, of('agency', offices), on))];
}

/** Advances of stopped projects that are still out, one by one: each has its last day. */
async function recoveriesWaiting(tx: Tx, offices: readonly string[], agency: ReturnType<typeof sql>, on: Day): Promise<Waiting[]> {
  const { rows } = await sql<{
    adjustmentId: string;
    code: string;
    dueOn: Day;
    open: string;
  }>`SELECT r.adjustment_id AS "adjustmentId", p.code, r.due_on AS "dueOn", m.open::text AS open FROM advance_recovery r JOIN project p ON p.id = r.project_id ${openOf(on)}
    WHERE r.stopped_on <= ${on}::date AND (r.closed_on IS NULL OR r.closed_on > ${on}::date) AND (r.office_id = ANY (${[...offices]}::uuid[]) OR ${agency}) ORDER BY r.due_on, p.code LIMIT 20`.execute(
    tx,
  );
  return rows.map(({ adjustmentId, code, dueOn, open }) => ({
    kind: open === '0' ? ('close-recoveries' as const) : ('recover-advances' as const),
    count: 1,
    title: code,
    dueOn,
    namedOn: dueOn,
    place: `/dieu-chinh/${adjustmentId}`,
  }));
}
