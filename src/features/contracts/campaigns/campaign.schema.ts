import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { contractStates } from '../contract.schema.ts';
import { dossierItems } from '../dossier/dossier.schema.ts';

const day = z.iso.date();
/** A campaign as it is opened: `namedOn` is the day its letter names, `dueOn` the last day on time. */
export const newCampaignSchema = z.object({
  name: z.string().trim().min(5).max(300),
  year: z.int().min(2010).max(2050),
  dispatchCode: z.string().trim().max(120).nullable(),
  namedOn: day,
  dueOn: day,
});
export type NewCampaign = z.infer<typeof newCampaignSchema>;
export const campaignStandings = ['signed-on-time', 'signed-late', 'exempt', 'in-term', 'due', 'overdue'] as const;
export type CampaignStanding = (typeof campaignStandings)[number];

export const campaignRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  year: z.int(),
  dispatchCode: z.string().nullable(),
  namedOn: day,
  dueOn: day,
  openedOn: day,
  closedOn: day.nullable(),
  closingMinutes: z.string().nullable(),
  population: z.int(),
  signed: z.int(),
  exempt: z.int(),
  overdue: z.int(),
  open: z.int(),
});
export type CampaignRow = z.infer<typeof campaignRowSchema>;
export const campaignProjectSchema = z.object({
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  provinceCode: z.string().nullable(),
  province: z.string().nullable(),
  nationalDong: dongSchema,
  bidding: z.boolean(),
  standing: z.enum(campaignStandings),
  signedOn: day.nullable(),
  exemptOn: day.nullable(),
  exemptReason: z.string().nullable(),
  exemptBasis: z.string().nullable(),
  contract: z.enum(contractStates).nullable(),
  missing: z.array(z.enum(dossierItems)),
  blocker: z.string().nullable(),
  selection: z.string().nullable(),
  steps: z.array(stepAnswerSchema),
});
export type CampaignProject = z.infer<typeof campaignProjectSchema>;
/** A campaign with its population, those that hold up first, and the provinces by how many of theirs are signed. */
export const campaignSchema = campaignRowSchema.extend({
  asOf: day,
  workingDaysLeft: z.int(),
  projects: z.array(campaignProjectSchema),
  steps: z.array(stepAnswerSchema),
  provinces: z.array(
    z.object({
      code: z.string().nullable(),
      name: z.string().nullable(),
      population: z.int(),
      signed: z.int(),
      exempt: z.int(),
      open: z.int(),
      overdue: z.int(),
    }),
  ),
});
export type Campaign = z.infer<typeof campaignSchema>;
