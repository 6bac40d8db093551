import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { contractOfProject } from '../contracts/index.ts';
import { disbursementsOfProject } from '../disbursements/index.ts';
import { openProject } from '../projects/index.ts';
import type { ProjectPage } from './project-page.schema.ts';

/** One project as it stood on a day, with all that hangs on it. Throws NotFound. */
export async function openProjectPage(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<ProjectPage> {
  const project = await openProject(tx, id, on, asker);
  const contract = await contractOfProject(tx, id, on, asker);
  return { ...project, asOf: on, contract, money: await disbursementsOfProject(tx, id, on, asker), tasks: await dutiesOf(tx, [project.unit.id, ...(project.department === null ? [] : [project.department.id])], project.year, on) };
}

async function dutiesOf(tx: Tx, officeIds: readonly string[], year: number, on: Day): Promise<ProjectPage['tasks']> {
  const { rows } = await sql<ProjectPage['tasks'][number]>`
    SELECT t.id, d.ref, d.title, l.code, coalesce((SELECT due_on FROM task_deadline x WHERE x.task_id = t.id AND x.set_on <= ${on}::date ORDER BY x.id DESC LIMIT 1), d.due_on) AS "dueOn", office_name(t.to_id, ${on}::date) AS to
      FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id
     WHERE t.to_id = ANY (${[...officeIds]}::uuid[]) AND t.assigned_on <= ${on}::date AND extract(year FROM l.issued_on) = ${year}
       AND (SELECT to_state FROM task_step s WHERE s.task_id = t.id AND s.business_on <= ${on}::date ORDER BY s.id DESC LIMIT 1) NOT IN ('accepted', 'exempt', 'recalled') ORDER BY 5 NULLS LAST, d.ref`.execute(tx);
  return rows;
}
