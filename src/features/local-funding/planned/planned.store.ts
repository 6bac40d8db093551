import type { LocalProjectId, OrganizationId, ProjectId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import type { LocalProjectState } from './planned.schema.ts';

export interface LockedLocalProject {
  readonly id: LocalProjectId;
  readonly officeId: OrganizationId;
  readonly year: number;
  readonly state: LocalProjectState;
  readonly held: bigint;
}

/** Locks a project of local money for a step. Throws NotFound. */
export async function lockLocalProject(tx: Tx, id: string): Promise<LockedLocalProject> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('local_project')
        .selectAll()
        .where('id', '=', id as LocalProjectId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('local-project');
  return { id: row.id, officeId: row.office_id, year: row.year, state: row.state, held: row.local_dong };
}

interface Entered {
  readonly officeId: OrganizationId;
  readonly year: number;
  readonly name: string;
  readonly unit: string;
  readonly district: string | null;
  readonly projectId: ProjectId | null;
  readonly asked: bigint;
  readonly illustrative: boolean;
}
interface Taken {
  readonly on?: Day;
  readonly paper?: Paper;
  readonly remark?: string | null;
}

/** Enters a project with the first step of its life. */
export async function insertLocalProject(
  act: Act,
  { officeId, year, name, unit, district, projectId, asked, illustrative }: Entered,
  step: 'expect' | 'plan',
  state: LocalProjectState,
  held: bigint,
  taken: Taken,
): Promise<LockedLocalProject> {
  const id = newId<LocalProjectId>();
  await act.tx
    .insertInto('local_project')
    .values({
      id,
      office_id: officeId,
      year,
      state,
      name,
      unit,
      district,
      project_id: projectId,
      asked_dong: asked,
      local_dong: held,
      entered_on: taken.on ?? act.today,
      illustrative,
    })
    .execute();
  const project: LockedLocalProject = { id, officeId, year, state, held };
  await insertStep(act, project, step, state, held, taken);
  return project;
}

async function insertStep(
  act: Act,
  { id, officeId }: LockedLocalProject,
  step: string,
  to: LocalProjectState,
  held: bigint,
  { on = act.today, paper, remark = null }: Taken,
): Promise<void> {
  await act.tx
    .insertInto('local_project_step')
    .values({
      local_project_id: id,
      office_id: officeId,
      step,
      to_state: to,
      local_dong: held,
      business_on: on,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
      paper_code: paper?.code ?? null,
      paper_on: (paper?.on ?? null) as Day | null,
      remark,
    })
    .execute();
}

/** Takes a step: the row that says so, with what is held from then on, and the cache of today. */
export async function stepLocalProject(
  act: Act,
  project: LockedLocalProject,
  step: string,
  to: LocalProjectState,
  held: bigint,
  taken: Taken = {},
): Promise<void> {
  await act.tx.updateTable('local_project').set({ state: to, local_dong: held }).where('id', '=', project.id).execute();
  await insertStep(act, project, step, to, held, taken);
}
