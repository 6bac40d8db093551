import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { openPart, part, rowsOf } from '../../platform/db/parts.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { findingStateOn, isOverdue, repeatsOf } from './findings/finding.views.ts';
import type { ProjectVisits } from './inspection.schema.ts';
import { answerBegin, INSPECTORS } from './inspection.steps.ts';
import type { InspectionsOverview } from './overview.schema.ts';
import { answerDraw } from './plans/plan.steps.ts';
import { planRows } from './plans/plan.views.ts';
import { visitRows, visitsOfProject } from './visits/visit.views.ts';

/** Choices of adopted plans whose visit nobody has begun on a day, under the name `c`. */
export const unvisited = (on: Day) =>
  sql`inspection_choice c JOIN inspection_plan l ON l.id = c.plan_id WHERE l.decision_on <= ${on}::date AND coalesce(c.dropped_on > ${on}::date, true) AND NOT EXISTS (SELECT FROM inspection i WHERE i.id = c.id AND i.begun_on <= ${on}::date)`;
const MOST = 200;

/** The inspections of who asks: the plans and visits they may see, and what is theirs to visit. */
export function openInspections(tx: Tx, on: Day, asker: Asker | null): Promise<InspectionsOverview> {
  const own = asker === null ? [] : officesAs(asker, INSPECTORS);
  return openPart(
    tx,
    part(
      {},
      {
        plans: rowsOf(planRows(on)),
        visits: rowsOf(visitRows(on, MOST)),
        toVisit: rowsOf(sql<
          InspectionsOverview['toVisit'][number]
        >`SELECT x.id, json_build_object('id', p.id, 'code', p.code, 'name', p.name) AS project, office_name(p.office_id, ${on}::date) AS unit, v.name AS province, x.points, x.year
      FROM (SELECT c.id, c.project_id, c.points, l.year FROM ${unvisited(on)} AND c.office_id = ANY (${own}::uuid[])) AS x JOIN project p ON p.id = x.project_id LEFT JOIN province v ON v.id = p.province_id ORDER BY x.points DESC, p.code LIMIT ${MOST}`),
      },
      ({ plans, visits, toVisit }) => ({
        asOf: on,
        plans: [...plans],
        visits: [...visits],
        toVisit: [...toVisit],
        steps: [answerDraw(asker), answerBegin(asker)],
      }),
    ),
  );
}

/** What the page of a project knows of its visits and what they found. */
export const inspectionsPart = (projectId: string, on: Day) =>
  part(
    {},
    {
      visits: rowsOf(visitsOfProject(projectId, on)),
      findings: rowsOf(
        sql<
          Omit<ProjectVisits['findings'][number], 'overdue'>
        >`SELECT f.id, f.kind, f.severity, f.description, f.due_on AS "dueOn", ${findingStateOn(on)} AS state, ${repeatsOf} AS repeats FROM inspection_finding f WHERE f.project_id = ${projectId} AND f.given_on <= ${on}::date ORDER BY f.given_on DESC, f.due_on, f.id`,
      ),
    },
    ({ visits, findings }): ProjectVisits => ({
      visits: [...visits],
      findings: findings.map((row) => ({ ...row, overdue: isOverdue(row, on) })),
    }),
  );
