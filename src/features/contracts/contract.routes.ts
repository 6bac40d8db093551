import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { openPart } from '../../platform/db/parts.ts';
import { keyedRoute } from '../../platform/http/keys.ts';
import { route } from '../../platform/http/routes.ts';
import { day } from '../../platform/pure/dates.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { citedPaperSchema } from '../../platform/pure/papers.ts';
import { permitted } from '../organizations/index.ts';
import { addToCampaign, closeCampaign, exemptFromCampaign, noteBlocker, openCampaign } from './campaigns/campaign.commands.ts';
import { campaignRowSchema, campaignSchema, newCampaignSchema } from './campaigns/campaign.schema.ts';
import { campaignSteps } from './campaigns/campaign.steps.ts';
import { answerOpenCampaign, listCampaigns, openCampaignPage } from './campaigns/campaign.views.ts';
import {
  annexContract,
  completeReview,
  draftContracts,
  markMilestone,
  recordSelection,
  signContracts,
  terminateContract,
} from './contract.commands.ts';
import {
  contractRowSchema,
  newAnnexSchema,
  newContractSchema,
  newSelectionSchema,
  projectContractSchema,
  signingSchema,
} from './contract.schema.ts';
import { contractSteps, selectionPermits } from './contract.steps.ts';
import { contractPart, listContracts } from './contract.views.ts';
import { handInPapers, reviewPapers } from './dossier/dossier.commands.ts';
import { handInSchema, reviewSchema } from './dossier/dossier.schema.ts';
import { dossierSteps } from './dossier/dossier.steps.ts';
import { signingRoutes } from './signing/signing.routes.ts';

const tags = ['contracts'];
const byId = z.object({ id: z.uuid() });
const several = z.object({ ids: z.array(z.uuid()).min(1).max(500) });
const reason = z.string().trim().min(3).max(2_000);
const signedIn = () => route.meta({ answers: 'signed-in' });

export const contractRoutes = {
  ...signingRoutes,
  list: signedIn()
    .route({ method: 'GET', path: '/contracts', tags, summary: 'Contracts of a year as they stood on a day' })
    .input(z.object({ year: z.coerce.number().int().min(2000).max(2100) }))
    .output(z.array(contractRowSchema))
    .handler(({ context: { at }, input }) => ask(at, (tx) => listContracts(tx, input.year, at.clock.today()))),
  ofProject: signedIn()
    .route({
      method: 'GET',
      path: '/projects/{id}/contract',
      tags,
      summary: 'The contract of a project with its dossier, the choice of a contractor and the campaigns that ask for it',
    })
    .input(byId)
    .output(projectContractSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openPart(tx, contractPart(input.id, at.clock.today(), at.actor.asker)))),
  draft: route
    .meta(permitted(contractSteps, 'draft'))
    .route({ method: 'POST', path: '/contracts', tags, summary: 'Draws contracts up, one a project of the plan: all or none' })
    .input(z.object({ contracts: z.array(newContractSchema).min(1).max(500) }))
    .output(several.extend({ ids: z.array(z.uuid()) }))
    .handler(({ context: { at }, input }) => draftContracts(at, input)),
  completeReview: route
    .meta(permitted(contractSteps, 'complete-review'))
    .route({ method: 'POST', path: '/contracts/complete-review', tags, summary: 'The Agency says that dossiers are complete' })
    .input(several)
    .output(several)
    .handler(async ({ context: { at }, input }) => {
      await completeReview(at, input);
      return input;
    }),
  sign: keyedRoute(permitted(contractSteps, 'sign'), {
    method: 'POST',
    path: '/contracts/sign',
    tags,
    summary: 'Contracts are signed, all or none: the money of the plan is bound',
  })
    .input(z.object({ signings: z.array(signingSchema).min(1).max(500) }))
    .output(z.object({ signed: z.int() }))
    .handler(async ({ context: { at, key }, input }) => {
      await signContracts(at, input, { key });
      return { signed: input.signings.length };
    }),
  annex: keyedRoute(permitted(contractSteps, 'annex'), {
    method: 'POST',
    path: '/contracts/{id}/annexes',
    tags,
    summary: 'An annex changes money or term, within the budget year and what the plan assigns',
  })
    .input(byId.extend({ annex: newAnnexSchema }))
    .output(byId)
    .handler(async ({ context: { at, key }, input }) => {
      await annexContract(at, input, { key });
      return { id: input.id };
    }),
  markMilestone: route
    .meta(permitted(contractSteps, 'mark-milestone'))
    .route({ method: 'POST', path: '/contracts/{id}/milestones/{place}', tags, summary: 'A milestone was reached' })
    .input(byId.extend({ place: z.coerce.number().int().min(1), on: z.iso.date() }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await markMilestone(at, { ...input, on: day(input.on) });
      return { id: input.id };
    }),
  terminate: keyedRoute(permitted(contractSteps, 'terminate'), {
    method: 'POST',
    path: '/contracts/{id}/terminate',
    tags,
    summary: 'A contract whose project was stopped ends',
  })
    .input(byId.extend({ paper: citedPaperSchema, reason }))
    .output(byId)
    .handler(async ({ context: { at, key }, input }) => {
      await terminateContract(at, input, { key });
      return { id: input.id };
    }),

  handIn: route
    .meta(permitted(dossierSteps, 'submit'))
    .route({
      method: 'POST',
      path: '/projects/{id}/dossier',
      tags,
      summary: 'The unit hands papers of the dossier in, each with number and date',
    })
    .input(handInSchema.extend(byId.shape))
    .output(byId)
    .handler(async ({ context: { at }, input: { id, items } }) => {
      await handInPapers(at, { dossiers: [{ projectId: id, items }] });
      return { id };
    }),
  review: route
    .meta(permitted(dossierSteps, 'confirm'))
    .route({ method: 'POST', path: '/projects/{id}/dossier/review', tags, summary: 'The Agency reviews papers item by item' })
    .input(reviewSchema.extend(byId.shape))
    .output(byId)
    .handler(async ({ context: { at }, input: { id, items } }) => {
      await reviewPapers(at, { dossiers: [{ projectId: id, items }] });
      return { id };
    }),
  recordSelection: route
    .meta(permitted(selectionPermits, 'record-selection'))
    .route({ method: 'POST', path: '/projects/{id}/selection', tags, summary: 'A step of choosing a contractor under the Bidding Law' })
    .input(byId.extend({ selection: newSelectionSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input: { id, selection } }) => {
      await recordSelection(at, { projectId: id, selection });
      return { id };
    }),

  campaigns: signedIn()
    .route({ method: 'GET', path: '/campaigns', tags, summary: 'Campaigns to sign before a day, with how far they have come' })
    .output(z.object({ rows: z.array(campaignRowSchema), steps: z.array(stepAnswerSchema) }))
    .handler(({ context: { at } }) =>
      ask(at, async (tx) => ({
        rows: await listCampaigns(tx, at.clock.today()),
        steps: await answerOpenCampaign(tx, at.clock.today(), at.actor.asker),
      })),
    ),
  campaign: signedIn()
    .route({
      method: 'GET',
      path: '/campaigns/{id}',
      tags,
      summary: 'One campaign as it stood on a day: every project with what holds it up, provinces by how far they are',
    })
    .input(byId)
    .output(campaignSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openCampaignPage(tx, input.id, at.clock.today(), at.actor.asker))),
  openCampaign: route
    .meta(permitted(campaignSteps, 'open-campaign'))
    .route({ method: 'POST', path: '/campaigns', tags, summary: "Opens a campaign over every unsigned project of the year's plan" })
    .input(newCampaignSchema)
    .output(byId.extend({ projects: z.int() }))
    .handler(({ context: { at }, input }) => openCampaign(at, input)),
  joinCampaign: route
    .meta(permitted(campaignSteps, 'join'))
    .route({ method: 'POST', path: '/campaigns/{id}/projects', tags, summary: 'Projects join a campaign later' })
    .input(byId.extend({ projectIds: z.array(z.uuid()).min(1).max(500) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await addToCampaign(at, input);
      return { id: input.id };
    }),
  exempt: route
    .meta(permitted(campaignSteps, 'exempt'))
    .route({
      method: 'POST',
      path: '/campaigns/{id}/projects/{projectId}/exempt',
      tags,
      summary: 'One project is not subject to the day, with the reason',
    })
    .input(byId.extend({ projectId: z.uuid(), on: z.iso.date(), reason, basis: z.string().trim().max(300).nullable() }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await exemptFromCampaign(at, { ...input, on: day(input.on) });
      return { id: input.id };
    }),
  noteBlocker: route
    .meta(permitted(campaignSteps, 'note-blocker'))
    .route({
      method: 'POST',
      path: '/campaigns/{id}/projects/{projectId}/blocker',
      tags,
      summary: "What holds the signing up, in the unit's words",
    })
    .input(byId.extend({ projectId: z.uuid(), blocker: z.string().trim().max(1_000).nullable() }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await noteBlocker(at, input);
      return { id: input.id };
    }),
  closeCampaign: route
    .meta(permitted(campaignSteps, 'close-campaign'))
    .route({ method: 'POST', path: '/campaigns/{id}/close', tags, summary: 'Ends a campaign with its closing minutes' })
    .input(byId.extend({ minutes: z.string().trim().min(10).max(20_000) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await closeCampaign(at, input);
      return { id: input.id };
    }),
};
