import { z } from 'zod';
import { amountSchema, dongSchema } from '../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { issuedCodeSchema } from '../../platform/pure/papers.ts';
import { budgetYearSchema, paperSchema } from '../funding/ledger.schema.ts';
import { carriedInSchema } from './carry/carry.schema.ts';

export const planDecisionKinds = ['assign', 'adjust', 'supplement', 'carry'] as const;
export type PlanDecisionKind = (typeof planDecisionKinds)[number];
export const planDecisionStates = ['drafted', 'submitted', 'approved'] as const;
/** States of a project that the plan gives money to: it is adjusted, no longer assigned. */
export const projectsInPlan: ReadonlySet<string> = new Set(['approved', 'implementing', 'accepted', 'stopped']);
export type PlanDecisionState = (typeof planDecisionStates)[number];
export const estimatePaperKinds = ['appropriation', 'agreement', 'withdrawal'] as const;

const day = z.iso.date();
const year = z.int().min(2010).max(2050);

/** A paper that gives or takes from the year's estimate, or by which the Finance Ministry agrees a round. */
export const newEstimatePaperSchema = z.object({
  year,
  kind: z.enum(estimatePaperKinds),
  round: z.int().min(1).max(20).nullable(),
  code: issuedCodeSchema,
  issuedOn: day,
  amountDong: amountSchema,
});
export type NewEstimatePaper = z.infer<typeof newEstimatePaperSchema>;

/** What a decision gives one project, or takes from it, nothing where it changes something else; of a carry, what goes into the next year. */
export const allocationSchema = z.object({
  projectId: z.uuid(),
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  remark: z.string().trim().max(500).nullable(),
});
export type Allocation = z.infer<typeof allocationSchema>;
export const newDecisionSchema = z.object({
  year,
  kind: z.enum(planDecisionKinds),
  title: z.string().trim().min(5).max(400),
  basis: z.string().trim().min(3).max(500),
  allocations: z.array(allocationSchema).min(1).max(20_000),
});
export type NewDecision = z.infer<typeof newDecisionSchema>;
/** What a person draws up here. A supplement is made by what stands above the plan, and by whom that belongs to. */
export const drawnUpSchema = newDecisionSchema.extend({ kind: z.enum(['assign', 'adjust', 'carry']) });
export type DrawnUp = z.infer<typeof drawnUpSchema>;

const allocated = allocationSchema.extend({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  provinceCode: z.string().nullable(),
  province: z.string().nullable(),
});
export const decisionRowSchema = z.object({
  id: z.uuid(),
  year: z.int(),
  kind: z.enum(planDecisionKinds),
  state: z.enum(planDecisionStates),
  code: z.string().nullable(),
  issuedOn: day.nullable(),
  title: z.string(),
  basis: z.string(),
  version: z.int().nullable(),
  projects: z.int(),
  nationalDong: dongSchema,
  illustrative: z.boolean(),
});
export type DecisionRow = z.infer<typeof decisionRowSchema>;
export const decisionSchema = decisionRowSchema.extend({
  allocations: z.array(allocated),
  submittedBy: z.string().nullable(),
  history: z.array(
    z.object({
      step: z.string(),
      state: z.enum(planDecisionStates),
      on: day,
      by: z.string(),
      paper: paperSchema.nullable(),
      remark: z.string().nullable(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Decision = z.infer<typeof decisionSchema>;

/** The plan of a year as it stood on a day. */
export const planSchema = z.object({
  year: z.int(),
  asOf: day,
  estimate: budgetYearSchema.nullable(),
  papers: z.array(newEstimatePaperSchema.extend({ id: z.uuid(), code: z.string(), by: z.string(), amountDong: dongSchema })),
  decisions: z.array(decisionRowSchema),
  /** Money from the year before, beside the year's own plan, and the decisions that brought it. */
  carriedIn: carriedInSchema,
  carriedBy: z.array(decisionRowSchema),
  illustrative: z.boolean(),
  localities: z.array(
    z.object({
      code: z.string().nullable(),
      name: z.string().nullable(),
      projects: z.int(),
      nationalDong: dongSchema,
      counterpartDong: dongSchema,
      contractedDong: dongSchema,
      carriedDong: dongSchema,
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Plan = z.infer<typeof planSchema>;
/** What the plan gave a project on two days, where that differs. */
export const comparisonSchema = z.object({
  year: z.int(),
  from: day,
  to: day,
  beforeDong: dongSchema,
  afterDong: dongSchema,
  carriedBeforeDong: dongSchema,
  carriedAfterDong: dongSchema,
  rows: z.array(
    z.object({
      projectId: z.uuid(),
      carried: z.boolean(),
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      province: z.string().nullable(),
      beforeDong: dongSchema,
      afterDong: dongSchema,
      decisions: z.array(z.string()),
    }),
  ),
});
export type Comparison = z.infer<typeof comparisonSchema>;
