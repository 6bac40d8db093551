import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { openParts, part, rowsOf } from '../../platform/db/parts.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { adjustmentsPart } from '../adjustments/index.ts';
import { contractPart } from '../contracts/index.ts';
import { moneyPart } from '../disbursements/index.ts';
import { holdingPart } from '../disruptions/index.ts';
import { gatheringsPart } from '../gatherings/index.ts';
import { inspectionsPart } from '../inspections/index.ts';
import { ownProject, projectPart } from '../projects/index.ts';
import { proposalsPart } from '../proposals/index.ts';
import type { ProjectPage } from './project-page.schema.ts';

/** What the page of a project asks together. */
export const partsOf = (id: string, on: Day, asker: Asker | null) => ({
  project: projectPart(id, on, asker),
  contract: contractPart(id, on, asker),
  money: moneyPart(id, on, asker),
  tasks: dutiesPart(id, on),
  inspections: inspectionsPart(id, on),
  holding: holdingPart(id, on),
  gatherings: gatheringsPart(id, on),
  adjustments: adjustmentsPart(id, on, asker),
  proposals: proposalsPart(id, on),
});

/** One project as it stood on a day, with all that hangs on it, in one statement. Throws NotFound. */
export async function openProjectPage(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<ProjectPage> {
  const { project, ...rest } = await openParts(tx, partsOf(id, on, asker));
  return { ...project, asOf: on, ...rest };
}

/** Open duties of a project's unit and its department under letters of its year. */
const dutiesPart = (projectId: string, on: Day) =>
  part(
    ownProject(projectId),
    {
      open: rowsOf(sql<ProjectPage['tasks'][number]>`
    SELECT t.id, d.ref, d.title, l.code, coalesce((SELECT due_on FROM task_deadline x WHERE x.task_id = t.id AND x.set_on <= ${on}::date ORDER BY x.id DESC LIMIT 1), d.due_on) AS "dueOn", office_name(t.to_id, ${on}::date) AS to
      FROM own_project p JOIN task t ON t.to_id IN (p.office_id, p.department_id) JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id
     WHERE t.assigned_on <= ${on}::date AND extract(year FROM l.issued_on) = p.year
       AND (SELECT to_state FROM task_step s WHERE s.task_id = t.id AND s.business_on <= ${on}::date ORDER BY s.id DESC LIMIT 1) NOT IN ('accepted', 'exempt', 'recalled') ORDER BY 5 NULLS LAST, d.ref`),
    },
    ({ open }) => [...open],
  );
