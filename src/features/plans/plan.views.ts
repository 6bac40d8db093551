import { sql } from 'kysely';
import type { PlanDecisionId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { answerSteps } from '../../platform/pure/steps.ts';
import { ASSIGNED, budgetYears, CONTRACTED } from '../funding/index.ts';
import { agencyOf } from '../organizations/index.ts';
import { carriedIn } from './carry/carry.views.ts';
import type { Allocation, Comparison, Decision, DecisionRow, Plan } from './plan.schema.ts';
import { answerPlanSteps, planStepWords, stepsOfKind } from './plan.steps.ts';

const stateOn = (on: Day) =>
  sql`(SELECT to_state FROM plan_decision_step s WHERE s.plan_decision_id = d.id AND s.business_on <= ${on}::date ORDER BY s.id DESC LIMIT 1)`;
const decisionColumns = (
  on: Day,
) => sql`d.id, d.year, d.kind, ${stateOn(on)} AS state, CASE WHEN ${stateOn(on)} = 'approved' THEN d.code END AS code, CASE WHEN ${stateOn(on)} = 'approved' THEN d.issued_on END AS "issuedOn", d.title, d.basis,
  CASE WHEN ${stateOn(on)} = 'approved' THEN d.version END AS version, a.projects, a.national AS "nationalDong", d.illustrative`;
const FROM = sql`FROM plan_decision d CROSS JOIN LATERAL (SELECT count(*)::int AS projects, coalesce(sum(national_dong), 0)::text AS national FROM allocation WHERE decision_id = d.id) a`;

/** The decisions of a year's plan as they stood on a day, in the order of their versions. */
export async function listDecisions(tx: Tx, year: number, on: Day): Promise<DecisionRow[]> {
  return (
    await sql<DecisionRow>`SELECT ${decisionColumns(on)} ${FROM} WHERE d.year = ${year} AND ${stateOn(on)} IS NOT NULL ORDER BY d.version NULLS LAST, d.id`.execute(
      tx,
    )
  ).rows;
}

/** The plan of a year as it stood on a day: estimate and rounds, decisions as versions, localities. */
export async function openPlan(tx: Tx, year: number, on: Day, asker: Asker | null): Promise<Plan> {
  const decisions = await listDecisions(tx, year, on);
  const papers = await tx
    .selectFrom('estimate_paper')
    .selectAll()
    .where('year', '=', year)
    .where('issued_on', '<=', on)
    .orderBy('issued_on')
    .execute();
  const { rows: localities } = await sql<Plan['localities'][number]>`
    SELECT v.code, v.name, count(DISTINCT l.project_id) FILTER (WHERE NOT l.carried)::int AS projects, coalesce(sum(${ASSIGNED}) FILTER (WHERE l.source = 'national' AND NOT l.carried), 0)::text AS "nationalDong", coalesce(sum(${ASSIGNED}) FILTER (WHERE l.source = 'counterpart' AND NOT l.carried), 0)::text AS "counterpartDong",
           coalesce(sum(${CONTRACTED}) FILTER (WHERE l.source = 'national' AND NOT l.carried), 0)::text AS "contractedDong", coalesce(sum(${ASSIGNED}) FILTER (WHERE l.source = 'national' AND l.carried), 0)::text AS "carriedDong"
      FROM plan_line l JOIN movement m ON m.line_id = l.id AND m.business_on <= ${on}::date JOIN organization o ON o.id = l.office_id LEFT JOIN province v ON v.id = o.province_id WHERE l.year = ${year} GROUP BY v.code, v.name ORDER BY v.code NULLS LAST`.execute(
    tx,
  );
  const carriedBy = (await listDecisions(tx, year - 1, on)).filter(({ kind, state }) => kind === 'carry' && state === 'approved');
  return {
    year,
    asOf: on,
    estimate: (await budgetYears(tx, on)).find((each) => each.year === year) ?? null,
    decisions,
    carriedIn: await carriedIn(tx, year, on),
    carriedBy,
    localities,
    illustrative: decisions.some(({ illustrative }) => illustrative) || papers.some(({ illustrative }) => illustrative),
    papers: papers.map((row) => ({
      id: row.id,
      year: row.year,
      kind: row.kind,
      round: row.round,
      code: row.code,
      issuedOn: row.issued_on,
      amountDong: row.amount_dong.toString(),
      by: row.entered_by,
    })),
    steps: answerPlanSteps(await agencyOf(tx), on, asker),
  };
}

/** One decision with its rows, as it stood on a day. Throws NotFound. */
export async function openDecision(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Decision> {
  const [row] = isUuid(id)
    ? (
        await sql<
          DecisionRow & { submittedId: string | null; submittedBy: string | null; officeId: string }
        >`SELECT ${decisionColumns(on)}, d.submitted_by AS "submittedId", p.full_name AS "submittedBy", d.office_id AS "officeId" ${FROM} LEFT JOIN person p ON p.id = d.submitted_by WHERE d.id = ${id} AND ${stateOn(on)} IS NOT NULL`.execute(
          tx,
        )
      ).rows
    : [];
  if (row === undefined) throw new NotFound('plan-decision');
  const { rows: allocations } = await sql<Decision['allocations'][number]>`
    SELECT a.project_id AS "projectId", a.national_dong::text AS "nationalDong", a.counterpart_dong::text AS "counterpartDong", a.remark, p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, v.code AS "provinceCode", v.name AS province
      FROM allocation a JOIN project p ON p.id = a.project_id LEFT JOIN province v ON v.id = p.province_id WHERE a.decision_id = ${id} ORDER BY v.code NULLS LAST, p.code`.execute(
    tx,
  );
  const history = await tx
    .selectFrom('plan_decision_step')
    .selectAll()
    .where('plan_decision_id', '=', id as PlanDecisionId)
    .where('business_on', '<=', on)
    .orderBy('id')
    .execute();
  const { officeId, submittedId, ...facts } = row;
  return {
    ...facts,
    allocations,
    history: history.map((each) => ({
      step: each.step,
      state: each.to_state,
      on: each.business_on,
      by: each.actor,
      paper: each.paper_code === null ? null : { code: each.paper_code, on: each.paper_on! },
      remark: each.remark,
    })),
    steps: answerSteps(
      stepsOfKind(row.kind),
      {
        state: row.state,
        facts: {
          today: on,
          rows: allocations.length,
          faults: [],
          askedBySubmitter: submittedId !== null && submittedId === asker?.personId,
        },
        officeId,
        asker,
      },
      planStepWords,
    ),
  };
}

/** What the plan of a year gave each project on two days, where that differs, with the decisions between; money from the year before apart. */
export async function comparePlan(tx: Tx, year: number, from: Day, to: Day): Promise<Comparison> {
  const by = (on: Day) => sql`coalesce(sum(${ASSIGNED}) FILTER (WHERE m.business_on <= ${on}::date), 0)`;
  const { rows } = await sql<Comparison['rows'][number]>`
    SELECT p.id AS "projectId", t.carried, p.code, p.name, office_name(p.office_id, ${to}::date) AS unit, v.name AS province, t.before::text AS "beforeDong", t.after::text AS "afterDong", t.decisions
      FROM (SELECT l.project_id, l.carried, ${by(from)} AS before, ${by(to)} AS after,
                   coalesce(array_agg(DISTINCT m.paper_code) FILTER (WHERE m.business_on > least(${from}::date, ${to}::date) AND m.business_on <= greatest(${from}::date, ${to}::date)), '{}') AS decisions
              FROM plan_line l JOIN movement m ON m.line_id = l.id AND ${ASSIGNED} IS NOT NULL WHERE l.year = ${year} AND l.source = 'national' GROUP BY l.project_id, l.carried) t
      JOIN project p ON p.id = t.project_id LEFT JOIN province v ON v.id = p.province_id WHERE t.before <> t.after ORDER BY t.carried, p.code`.execute(
    tx,
  );
  const sums = (
    await sql<{ carried: boolean; before: string; after: string }>`
    SELECT l.carried, ${by(from)}::text AS before, ${by(to)}::text AS after FROM plan_line l JOIN movement m ON m.line_id = l.id WHERE l.year = ${year} AND l.source = 'national' GROUP BY l.carried`.execute(
      tx,
    )
  ).rows;
  const [own, carried] = [false, true].map((which) => sums.find((row) => row.carried === which));
  return {
    year,
    from,
    to,
    beforeDong: own?.before ?? '0',
    afterDong: own?.after ?? '0',
    carriedBeforeDong: carried?.before ?? '0',
    carriedAfterDong: carried?.after ?? '0',
    rows,
  };
}

/** Projects appraised at the Ministry that no decision has put into the plan, each with the money it was appraised with. */
export async function appraisedProjects(tx: Tx, year: number): Promise<(Allocation & { code: string })[]> {
  return (
    await sql<
      Allocation & { code: string }
    >`SELECT p.id AS "projectId", p.code, sum(b.national_dong)::text AS "nationalDong", sum(b.counterpart_dong)::text AS "counterpartDong", NULL AS remark
    FROM project p JOIN budget_line b ON b.project_id = p.id WHERE p.year = ${year} AND p.state = 'appraised' GROUP BY p.id ORDER BY p.code`.execute(
      tx,
    )
  ).rows;
}
