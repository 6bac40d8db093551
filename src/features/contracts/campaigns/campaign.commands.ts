import type { CampaignId, OrganizationId, ProjectId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { requireStep, stepNamed } from '../../../platform/pure/steps.ts';
import { newId } from '../../../platform/workplace.ts';
import { agencyOf } from '../../organizations/index.ts';
import { lockProjects } from '../../projects/index.ts';
import { contractRefusals as refusals } from '../contract.words.ts';
import type { NewCampaign } from './campaign.schema.ts';
import { type CampaignFacts, type CampaignStep, campaignSteps, campaignStepWords } from './campaign.steps.ts';
import {
  campaignOf,
  endCampaign,
  exemptLine,
  insertCampaign,
  joinCampaign,
  type LockedCampaign,
  lockLine,
  saveBlocker,
} from './campaign.store.ts';

function requireCampaignStep(
  act: Act,
  step: string,
  { state, officeId, unitId }: { state: 'open' | 'closed' | null; officeId: string; unitId?: string },
  facts: Omit<CampaignFacts, 'today'> = {},
): void {
  const row = stepNamed(campaignSteps, step) as CampaignStep;
  requireStep(
    row,
    { state, facts: { today: act.today, ...facts }, officeId: row.end === 'unit' ? (unitId ?? officeId) : officeId, asker: act.by.asker },
    campaignStepWords,
  );
}
const remember = (act: Act, campaign: Pick<LockedCampaign, 'id' | 'officeId'>, detail: Record<string, unknown>) =>
  act.record({ thing: 'campaign', thingId: campaign.id, officeId: campaign.officeId, detail });

/** Opens a campaign: its population is every project of the year's plan that is unsigned today, in its own count for each unit. Answers its id. */
export const openCampaign = command(
  'contracts open-campaign',
  async (act, campaign: NewCampaign): Promise<{ id: string; projects: number }> => {
    const officeId = await agencyOf(act.tx);
    requireCampaignStep(act, 'open-campaign', { state: null, officeId }, { namedOn: campaign.namedOn });
    const rows = await act.tx
      .selectFrom('project')
      .select(['id', 'office_id'])
      .where('year', '=', campaign.year)
      .where('state', '=', 'approved')
      .orderBy('id')
      .forShare()
      .execute();
    if (rows.length === 0) throw new Refused([{ ...refusals.nobody, basis: null }]);
    const id = newId<CampaignId>();
    await insertCampaign(act, id, officeId, campaign);
    await joinCampaign(
      act,
      { id, year: campaign.year, namedOn: campaign.namedOn as Day },
      rows.map((row) => ({ projectId: row.id, officeId: row.office_id as OrganizationId })),
    );
    remember(act, { id, officeId }, { opened: campaign.name, projects: rows.length });
    return { id, projects: rows.length };
  },
);

/** Projects join a campaign later, by a person's word. */
export const addToCampaign = command(
  'contracts join-campaign',
  async (act, { id, projectIds }: { id: string; projectIds: readonly string[] }) => {
    const campaign = await campaignOf(act.tx, id, true);
    const projects = await lockProjects(act, projectIds);
    const there = new Set(
      (await act.tx.selectFrom('campaign_project').select('project_id').where('campaign_id', '=', campaign.id).execute()).map(
        (row) => row.project_id as string,
      ),
    );
    for (const project of projects)
      requireCampaignStep(act, 'join', campaign, {
        project: { code: project.code, joined: there.has(project.id), signed: project.state !== 'approved', exempt: false },
      });
    await joinCampaign(
      act,
      campaign,
      projects.map((project) => ({ projectId: project.id as ProjectId, officeId: project.officeId })),
    );
    remember(act, campaign, { joined: projects.map(({ code }) => code) });
  },
);

/** One project is not subject to the day ("không thuộc diện áp dụng"), with the reason: one by one, never a province as a whole. */
export const exemptFromCampaign = command(
  'contracts exempt',
  async (act, { id, projectId, on, reason, basis }: { id: string; projectId: string; on: Day; reason: string; basis: string | null }) => {
    const campaign = await campaignOf(act.tx, id, true);
    const line = await lockLine(act.tx, campaign.id, projectId);
    requireCampaignStep(act, 'exempt', campaign, {
      project: { code: line.code, joined: true, signed: line.signedOn !== null, exempt: line.exemptOn !== null },
      from: on,
    });
    await exemptLine(act, campaign, line, { on, reason, basis });
    remember(act, campaign, { exempt: line.code, reason, basis });
  },
);

/** What holds the signing up, in the unit's words; null where nothing does any more. */
export const noteBlocker = command(
  'contracts note-blocker',
  async (act, { id, projectId, blocker }: { id: string; projectId: string; blocker: string | null }) => {
    const campaign = await campaignOf(act.tx, id, false);
    const line = await lockLine(act.tx, campaign.id, projectId);
    requireCampaignStep(
      act,
      'note-blocker',
      { ...campaign, unitId: line.officeId },
      { project: { code: line.code, joined: true, signed: line.signedOn !== null, exempt: line.exemptOn !== null } },
    );
    await saveBlocker(act.tx, campaign.id, line.projectId, blocker);
    act.record({ thing: 'project', thingId: line.projectId, officeId: line.officeId, detail: { code: line.code, blocker } });
  },
);

/** Ends a campaign with its closing minutes. */
export const closeCampaign = command('contracts close-campaign', async (act, { id, minutes }: { id: string; minutes: string }) => {
  const campaign = await campaignOf(act.tx, id, true);
  requireCampaignStep(act, 'close-campaign', campaign);
  await endCampaign(act, campaign.id, minutes);
  remember(act, campaign, { closed: minutes });
});
