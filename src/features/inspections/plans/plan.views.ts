import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import { openPart, part, rowOf, rowsOf } from '../../../platform/db/parts.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { assignedOn } from '../../funding/index.ts';
import { stateOn } from '../../projects/index.ts';
import type { RiskFacts } from './plan.rules.ts';
import type { Choice, InspectionPlan, InspectionPlanState, PlanRow } from './plan.schema.ts';
import { answerPlanSteps } from './plan.steps.ts';

const approved = (on: Day) =>
  sql`coalesce((SELECT sum(${assignedOn(on)}) FROM plan_line l WHERE l.project_id = p.id AND l.source = 'national'), 0)::text`;
/** The earliest day of project `p` gone by on a day: a milestone, its signing in a campaign, its end. */
const lateOf = (on: Day) => sql`(SELECT json_build_object('what', x.what, 'on', x.due) FROM (
    SELECT 'milestone' AS what, m.due_on AS due FROM contract c JOIN milestone m ON m.contract_id = c.id WHERE c.project_id = p.id AND m.due_on < ${on}::date AND (m.done_on IS NULL OR m.done_on > ${on}::date)
    UNION ALL SELECT 'signing', a.due_on FROM campaign_project q JOIN campaign a ON a.id = q.campaign_id WHERE q.project_id = p.id AND a.due_on < ${on}::date AND q.exempt_on IS NULL AND (q.signed_on IS NULL OR q.signed_on > ${on}::date)
    UNION ALL SELECT 'term', p.ends_on WHERE p.ends_on < ${on}::date AND ${stateOn(on)} <> 'accepted') AS x ORDER BY x.due LIMIT 1)`;
/** What is open of project `p`'s advances on a day: what was cleared or given back eats the oldest first. */
const advanceOf = (
  on: Day,
) => sql`(SELECT json_build_object('since', min(d.business_on) FILTER (WHERE d.upto > g.gone), 'openDong', (max(d.upto) - g.gone)::text) FROM (
    SELECT m.business_on, sum(m.amount_dong) OVER (ORDER BY m.business_on, m.id) AS upto FROM movement m JOIN contract c ON c.id = m.contract_id WHERE c.project_id = p.id AND m.source = 'national' AND m.kind = 'advance' AND m.business_on <= ${on}::date) AS d
  CROSS JOIN (SELECT coalesce(sum(m.amount_dong), 0) AS gone FROM movement m JOIN contract c ON c.id = m.contract_id WHERE c.project_id = p.id AND m.source = 'national' AND m.kind IN ('clear', 'recover') AND m.business_on <= ${on}::date) AS g GROUP BY g.gone HAVING max(d.upto) > g.gone)`;
/** Disruptions that name the province of project `p` and hold that day; what holds everywhere tells none from another. */
const hitsOf = (on: Day) =>
  sql`ARRAY(SELECT DISTINCT d.name FROM disruption d JOIN disruption_area a ON a.disruption_id = d.id WHERE a.province_id = p.province_id AND a.valid_from <= ${on}::date AND coalesce(a.valid_to, 'infinity') >= ${on}::date ORDER BY d.name)`;

interface Found {
  readonly id: string;
  readonly code: string;
  readonly approvedDong: string;
  readonly late: RiskFacts['late'];
  readonly advance: { readonly since: Day; readonly openDong: string } | null;
  readonly hits: string[];
  readonly visitedOn: Day | null;
  readonly repeated: number;
  readonly unremedied: number;
}
/** What is known of projects still to be carried out on a day, as far as it makes a risk; `of` says which. */
async function risksOf(tx: Tx, on: Day, of: RawBuilder<unknown>): Promise<(RiskFacts & { readonly id: string; readonly code: string })[]> {
  const { rows } = await sql<Found>`
    SELECT p.id, p.code, ${approved(on)} AS "approvedDong", ${lateOf(on)} AS late, ${advanceOf(on)} AS advance, ${hitsOf(on)} AS hits,
           (SELECT max(visited_on) FROM inspection i WHERE i.project_id = p.id AND i.visited_on <= ${on}::date AND i.state = 'concluded') AS "visitedOn",
           (SELECT count(*) FROM (SELECT kind FROM inspection_finding f WHERE f.project_id = p.id AND f.given_on <= ${on}::date GROUP BY kind HAVING count(*) > 1) AS again)::int AS repeated,
           (SELECT count(*) FROM inspection_finding f WHERE f.project_id = p.id AND f.due_on < ${on}::date AND (SELECT to_state FROM inspection_finding_step WHERE finding_id = f.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) = 'open')::int AS unremedied
      FROM project p WHERE ${of} AND p.registered_on <= ${on}::date AND ${stateOn(on)} IN ('approved', 'implementing', 'accepted')`.execute(
    tx,
  );
  return rows.map(({ approvedDong, advance, ...row }) => ({
    ...row,
    approvedDong: BigInt(approvedDong),
    advance: advance === null ? null : { since: advance.since, openDong: BigInt(advance.openDong) },
  }));
}
/** What an office may inspect: the Agency every project but its own tasks, a department those of its province's units. */
const within = (officeId: string) =>
  sql`(p.department_id = ${officeId} OR (p.office_id <> ${officeId} AND EXISTS (SELECT FROM organization WHERE id = ${officeId} AND kind = 'agency')))`;
export const projectsToInspect = (tx: Tx, officeId: string, on: Day) => risksOf(tx, on, within(officeId));
/** One project that an office may inspect, by its code; undefined where there is none. */
export const projectToInspect = async (tx: Tx, officeId: string, code: string, on: Day) =>
  (await risksOf(tx, on, sql`upper(p.code) = upper(${code}) AND ${within(officeId)}`))[0];

const stateOf = (on: Day) =>
  sql<InspectionPlanState>`(SELECT to_state FROM inspection_plan_step WHERE plan_id = l.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1)`;
const planColumns = (
  on: Day,
) => sql`l.id, office_name(l.office_id, ${on}::date) AS office, l.year, ${stateOf(on)} AS state, CASE WHEN l.decision_on <= ${on}::date THEN json_build_object('code', l.decision_code, 'on', l.decision_on) END AS decision, l.drawn_on AS "drawnOn", l.illustrative,
  (SELECT count(*) FROM inspection_choice c WHERE c.plan_id = l.id AND coalesce(c.dropped_on > ${on}::date, true))::int AS chosen, (SELECT count(*) FROM inspection_choice c JOIN inspection i ON i.id = c.id WHERE c.plan_id = l.id AND i.state = 'concluded' AND i.minutes_on <= ${on}::date)::int AS visited`;
/** The plans who asks may see, the newest year first. */
export const planRows = (on: Day) =>
  sql<PlanRow>`SELECT ${planColumns(on)} FROM inspection_plan l JOIN organization o ON o.id = l.office_id WHERE l.drawn_on <= ${on}::date ORDER BY l.year DESC, (o.kind = 'agency') DESC, 2`;

/** One plan as it stood on a day: each choice with its reasons and the visit made of it. Throws NotFound. */
export async function openPlan(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<InspectionPlan> {
  if (!isUuid(id)) throw new NotFound('inspection-plan');
  return openPart(
    tx,
    part(
      {},
      {
        found: rowOf(
          sql<
            PlanRow & { officeId: string }
          >`SELECT ${planColumns(on)}, l.office_id AS "officeId" FROM inspection_plan l WHERE l.id = ${id} AND l.drawn_on <= ${on}::date`,
        ),
        choices:
          rowsOf(sql<Choice>`SELECT c.id, json_build_object('id', p.id, 'code', p.code, 'name', p.name, 'unit', office_name(p.office_id, ${on}::date), 'province', v.name, 'state', ${stateOn(on)}, 'approvedDong', ${approved(on)}) AS project, c.points, c.reasons, c.added_why AS "addedWhy",
        CASE WHEN c.dropped_on <= ${on}::date THEN c.dropped_on END AS "droppedOn", CASE WHEN c.dropped_on <= ${on}::date THEN c.dropped_why END AS "droppedWhy", CASE WHEN i.id IS NOT NULL THEN json_build_object('state', CASE WHEN i.minutes_on <= ${on}::date THEN 'concluded' ELSE 'begun' END, 'on', i.visited_on) END AS visit
      FROM inspection_choice c JOIN project p ON p.id = c.project_id LEFT JOIN province v ON v.id = p.province_id LEFT JOIN inspection i ON i.id = c.id AND i.begun_on <= ${on}::date WHERE c.plan_id = ${id} ORDER BY (c.dropped_on <= ${on}::date) NULLS FIRST, c.points DESC, p.code`),
        history: rowsOf(
          sql<
            InspectionPlan['history'][number]
          >`SELECT step, to_state AS state, business_on AS on, actor AS by, remark FROM inspection_plan_step WHERE plan_id = ${id} AND business_on <= ${on}::date ORDER BY id`,
        ),
      },
      ({ found, choices, history }): InspectionPlan => {
        if (found === null) throw new NotFound('inspection-plan');
        const { officeId, ...row } = found;
        return {
          ...row,
          asOf: on,
          choices: [...choices],
          history: [...history],
          steps: answerPlanSteps(row.state, officeId, { chosen: row.chosen, faults: [] }, asker),
        };
      },
    ),
  );
}
