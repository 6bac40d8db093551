import { type RawBuilder, sql } from 'kysely';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import type { LockedProject } from '../../projects/index.ts';
import { papersNeeded } from './dossier.rules.ts';
import type { DossierItem, DossierState } from './dossier.schema.ts';

export interface KeptPaper {
  readonly item: DossierItem;
  readonly state: DossierState;
  readonly paper: Paper | null;
  readonly remark: string | null;
  readonly changedOn: Day;
  readonly changedBy: string;
}

/** The papers that somebody handed in or looked at, of the projects a query of ids names, as they stood on a day. */
export const paperRows = (projects: RawBuilder<unknown>, on: Day) => sql<KeptPaper & { readonly projectId: string }>`
  SELECT DISTINCT ON (project_id, item) project_id AS "projectId", item, to_state AS state, CASE WHEN paper_code IS NOT NULL THEN json_build_object('code', paper_code, 'on', paper_on) END AS paper, remark, business_on AS "changedOn", actor AS "changedBy"
    FROM dossier_step WHERE project_id IN (${projects}) AND business_on <= ${on}::date ORDER BY project_id, item, id DESC`;

/** The same by project and paper. */
export async function papersKept(tx: Tx, projectIds: readonly string[], on: Day): Promise<Map<string, Map<DossierItem, KeptPaper>>> {
  if (projectIds.length === 0) return new Map();
  const byProject = Map.groupBy(
    (await paperRows(sql`SELECT unnest(${[...projectIds]}::uuid[])`, on).execute(tx)).rows,
    ({ projectId }) => projectId,
  );
  return new Map([...byProject].map(([id, own]) => [id, new Map(own.map((paper) => [paper.item, paper]))]));
}

/** The papers each project needs that the Agency has not confirmed by a day. */
export async function missingPapers(
  tx: Tx,
  projects: readonly { readonly id: string; readonly activity: string; readonly counterpartDong: bigint; readonly ofDepartment: boolean }[],
  on: Day,
): Promise<Map<string, DossierItem[]>> {
  const kept = await papersKept(
    tx,
    projects.map(({ id }) => id),
    on,
  );
  return new Map(
    projects.map((project) => [
      project.id,
      papersNeeded(project)
        .map(({ item }) => item)
        .filter((item) => kept.get(project.id)?.get(item)?.state !== 'confirmed'),
    ]),
  );
}

export interface PaperStep {
  readonly project: Pick<LockedProject, 'id' | 'officeId'>;
  readonly item: DossierItem;
  readonly step: string;
  readonly to: DossierState;
  readonly paper: Paper | null;
  readonly remark: string | null;
}

/** Steps of papers: the rows that say so, and the cache of today; two statements however many. */
export async function stepPapers(act: Act, steps: readonly PaperStep[]): Promise<void> {
  const who = act.by.asker?.name ?? act.by.name;
  await act.tx
    .insertInto('dossier_item')
    .values(
      steps.map(({ project, item, to, paper, remark }) => ({
        project_id: project.id,
        item,
        office_id: project.officeId,
        state: to,
        paper_code: paper?.code ?? null,
        paper_on: (paper?.on ?? null) as Day | null,
        remark,
        changed_on: act.today,
        changed_by: who,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['project_id', 'item'])
        .doUpdateSet(({ ref }) => ({
          state: ref('excluded.state'),
          paper_code: ref('excluded.paper_code'),
          paper_on: ref('excluded.paper_on'),
          remark: ref('excluded.remark'),
          changed_on: ref('excluded.changed_on'),
          changed_by: ref('excluded.changed_by'),
        })),
    )
    .execute();
  await act.tx
    .insertInto('dossier_step')
    .values(
      steps.map(({ project, item, step, to, paper, remark }) => ({
        project_id: project.id,
        item,
        office_id: project.officeId,
        step,
        to_state: to,
        business_on: act.today,
        recorded_at: act.now,
        actor: who,
        paper_code: paper?.code ?? null,
        paper_on: (paper?.on ?? null) as Day | null,
        remark,
      })),
    )
    .execute();
}
