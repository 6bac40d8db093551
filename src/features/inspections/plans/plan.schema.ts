import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { issuedPaperSchema } from '../../../platform/pure/papers.ts';
import { paperSchema } from '../../funding/ledger.schema.ts';
import { projectStates } from '../../projects/project.schema.ts';

export const inspectionPlanStates = ['drawn', 'adopted'] as const;
export type InspectionPlanState = (typeof inspectionPlanStates)[number];
/** The rules by which risk chooses, in the order they are shown. */
export const riskRules = ['late', 'large', 'old-advance', 'hit', 'never-visited', 'repeated', 'unremedied'] as const;
export type RiskRule = (typeof riskRules)[number];

const day = z.iso.date();
const why = z.string().trim().min(3).max(500);
/** How many projects at most risk chooses. */
export const newPlanSchema = z.object({ officeId: z.uuid(), year: z.int().min(2000).max(2100), most: z.int().min(1).max(200) });
export type NewPlan = z.infer<typeof newPlanSchema>;
export const addChoiceSchema = z.object({ projectCode: z.string().trim().min(3).max(60), why });
export type AddChoice = z.infer<typeof addChoiceSchema>;
export const dropChoiceSchema = z.object({ choiceId: z.uuid(), why });
export type DropChoice = z.infer<typeof dropChoiceSchema>;
export const adoptPlanSchema = z.object({ paper: issuedPaperSchema });

/** One rule that gave points, in words, as of the day the plan was drawn. */
export const riskReasonSchema = z.object({ rule: z.enum(riskRules), points: z.int().min(1), vi: z.string(), en: z.string() });
export type RiskReason = z.infer<typeof riskReasonSchema>;

export const planRowSchema = z.object({
  id: z.uuid(),
  office: z.string(),
  year: z.int(),
  state: z.enum(inspectionPlanStates),
  decision: paperSchema.nullable(),
  drawnOn: day,
  chosen: z.int(),
  visited: z.int(),
  illustrative: z.boolean(),
});
export type PlanRow = z.infer<typeof planRowSchema>;
export const choiceSchema = z.object({
  id: z.uuid(),
  project: z.object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    unit: z.string(),
    province: z.string().nullable(),
    state: z.enum(projectStates),
    approvedDong: dongSchema,
  }),
  points: z.int(),
  reasons: z.array(riskReasonSchema),
  addedWhy: z.string().nullable(),
  droppedOn: day.nullable(),
  droppedWhy: z.string().nullable(),
  /** The visit made of it, once begun. */
  visit: z.object({ state: z.enum(['begun', 'concluded']), on: day }).nullable(),
});
export type Choice = z.infer<typeof choiceSchema>;
export const inspectionPlanSchema = planRowSchema.extend({
  asOf: day,
  choices: z.array(choiceSchema),
  history: z.array(
    z.object({ step: z.string(), state: z.enum(inspectionPlanStates), on: day, by: z.string(), remark: z.string().nullable() }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type InspectionPlan = z.infer<typeof inspectionPlanSchema>;
