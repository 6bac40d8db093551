import { sql } from 'kysely';
import type { CampaignId, OrganizationId, ProjectId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { addDays, type Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { addDeltas } from '../../funding/index.ts';
import type { NewCampaign } from './campaign.schema.ts';

export interface LockedCampaign {
  readonly id: CampaignId;
  readonly officeId: OrganizationId;
  readonly state: 'open' | 'closed';
  readonly name: string;
  readonly year: number;
  readonly namedOn: Day;
  readonly dueOn: Day;
}

/** Reads a campaign; `locked` holds its closing back meanwhile, which only the Agency's people may. Throws NotFound. */
export async function campaignOf(tx: Tx, id: string, locked: boolean): Promise<LockedCampaign> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('campaign')
        .selectAll()
        .where('id', '=', id as CampaignId)
        .$if(locked, (rows) => rows.forShare())
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('campaign');
  return {
    id: row.id,
    officeId: row.office_id,
    state: row.closed_on === null ? 'open' : 'closed',
    name: row.name,
    year: row.year,
    namedOn: row.named_on,
    dueOn: row.due_on,
  };
}

export async function insertCampaign(act: Act, id: CampaignId, officeId: OrganizationId, campaign: NewCampaign): Promise<void> {
  await act.tx
    .insertInto('campaign')
    .values({
      id,
      office_id: officeId,
      name: campaign.name,
      year: campaign.year,
      dispatch_code: campaign.dispatchCode,
      named_on: campaign.namedOn as Day,
      due_on: campaign.dueOn as Day,
      opened_on: act.today,
      opened_by: act.by.asker?.name ?? act.by.name,
      closed_on: null,
      closing_minutes: null,
    })
    .execute();
}

export interface Asked {
  readonly projectId: ProjectId;
  readonly officeId: OrganizationId;
}
/** The day from which what is unsigned counts as overdue: the one after the day named. */
const lateFrom = (namedOn: Day, on: Day): Day => {
  const first = addDays(namedOn, 1);
  return first > on ? first : on;
};

/** Projects join a campaign: from the day after the one named each counts as overdue until it is signed or not subject. */
export async function joinCampaign(
  act: Act,
  campaign: Pick<LockedCampaign, 'id' | 'year' | 'namedOn'>,
  projects: readonly Asked[],
): Promise<void> {
  await act.tx
    .insertInto('campaign_project')
    .values(
      projects.map(({ projectId, officeId }) => ({
        campaign_id: campaign.id,
        project_id: projectId,
        office_id: officeId,
        joined_on: act.today,
        exempt_on: null,
        exempt_reason: null,
        exempt_basis: null,
        exempt_by: null,
        blocker: null,
        signed_on: null,
      })),
    )
    .execute();
  await addDeltas(
    act.tx,
    projects.map(({ officeId }) => ({
      officeId,
      year: campaign.year,
      source: 'national',
      measure: 'overdue',
      on: lateFrom(campaign.namedOn, act.today),
      count: 1,
      dong: 0n,
    })),
  );
}

/** Projects that are signed close their line in every campaign that asks for them. */
export async function signedInCampaigns(tx: Tx, projects: readonly (Asked & { readonly year: number; readonly on: Day })[]): Promise<void> {
  const { rows } = await sql<{ project_id: string; named_on: Day; exempt: boolean }>`
    UPDATE campaign_project cp SET signed_on = s.signed_on FROM campaign c, unnest(${projects.map(({ projectId }) => projectId)}::uuid[], ${projects.map(({ on }) => on)}::date[]) AS s(project_id, signed_on)
     WHERE c.id = cp.campaign_id AND cp.project_id = s.project_id AND cp.signed_on IS NULL RETURNING cp.project_id, c.named_on, cp.exempt_on IS NOT NULL AS exempt`.execute(
    tx,
  );
  await addDeltas(
    tx,
    rows
      .filter(({ exempt }) => !exempt)
      .map((row) => {
        const project = projects.find(({ projectId }) => projectId === row.project_id)!;
        return {
          officeId: project.officeId,
          year: project.year,
          source: 'national' as const,
          measure: 'overdue' as const,
          on: lateFrom(row.named_on, project.on),
          count: -1,
          dong: 0n,
        };
      }),
  );
}

export interface CampaignLine {
  readonly projectId: ProjectId;
  readonly officeId: OrganizationId;
  readonly code: string;
  readonly signedOn: Day | null;
  readonly exemptOn: Day | null;
}
/** Locks the line of one project in a campaign. Throws NotFound. */
export async function lockLine(tx: Tx, campaignId: CampaignId, projectId: string): Promise<CampaignLine> {
  const row = isUuid(projectId)
    ? await tx
        .selectFrom('campaign_project')
        .innerJoin('project', 'project.id', 'campaign_project.project_id')
        .select(['campaign_project.project_id', 'campaign_project.office_id', 'project.code', 'signed_on', 'exempt_on'])
        .where('campaign_id', '=', campaignId)
        .where('campaign_project.project_id', '=', projectId as ProjectId)
        .forUpdate('campaign_project')
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('campaign-project');
  return { projectId: row.project_id, officeId: row.office_id, code: row.code, signedOn: row.signed_on, exemptOn: row.exempt_on };
}

/** One project is not subject to the day: it counts as exempt, and as overdue no more. */
export async function exemptLine(
  act: Act,
  campaign: LockedCampaign,
  line: CampaignLine,
  { on, reason, basis }: { on: Day; reason: string; basis: string | null },
): Promise<void> {
  await act.tx
    .updateTable('campaign_project')
    .set({ exempt_on: on, exempt_reason: reason, exempt_basis: basis, exempt_by: act.by.asker?.name ?? act.by.name })
    .where('campaign_id', '=', campaign.id)
    .where('project_id', '=', line.projectId)
    .execute();
  const of = { officeId: line.officeId, year: campaign.year, source: 'national' as const, dong: 0n };
  await addDeltas(act.tx, [
    { ...of, measure: 'exempt', on, count: 1 },
    { ...of, measure: 'overdue', on: lateFrom(campaign.namedOn, on), count: -1 },
  ]);
}

export async function saveBlocker(tx: Tx, campaignId: CampaignId, projectId: ProjectId, blocker: string | null): Promise<void> {
  await tx
    .updateTable('campaign_project')
    .set({ blocker })
    .where('campaign_id', '=', campaignId)
    .where('project_id', '=', projectId)
    .execute();
}

export async function endCampaign(act: Act, id: CampaignId, minutes: string): Promise<void> {
  await act.tx.updateTable('campaign').set({ closed_on: act.today, closing_minutes: minutes }).where('id', '=', id).execute();
}
