import { z } from 'zod';
import { dongSchema } from '../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { issuedPaperSchema } from '../../platform/pure/papers.ts';
import { paperSchema } from '../funding/ledger.schema.ts';
import { disruptionKinds, severities } from '../disruptions/disruption.schema.ts';

export const gatheringKinds = ['training', 'conference', 'workshop', 'fair', 'other'] as const;
export type GatheringKind = (typeof gatheringKinds)[number];
/** Whose money pays it. */
export const gatheringSources = ['national', 'local'] as const;
export type GatheringSource = (typeof gatheringSources)[number];
export const gatheringStates = ['planned', 'reviewed', 'decided', 'held'] as const;
export type GatheringState = (typeof gatheringStates)[number];
export const gatheringOutcomes = ['hold', 'hold-with-measures', 'online', 'postpone', 'cancel'] as const;
export type GatheringOutcome = (typeof gatheringOutcomes)[number];
export const gatheringAuthorities = ['ministry', 'peoples-committee'] as const;
export type GatheringAuthority = (typeof gatheringAuthorities)[number];
/** How much stands against gathering there then, the most last. */
export const riskLevels = ['none', 'low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];
/** The measures of the checklist; others are written by hand. */
export const usualMeasures = ['fewer', 'distance', 'masks', 'temperature', 'disinfect', 'declare', 'doctor'] as const;

const day = z.iso.date();
const named = z.string().trim().min(1);
const dong = z.string().regex(/^(?:0|[1-9]\d{0,14})$/);
const remark = z.string().trim().max(2_000).nullable();
/** A gathering as it is planned; `projectCode` where it is of a project's plan. */
export const newGatheringSchema = z.object({
  officeId: z.uuid(),
  projectCode: named.max(60).nullable(),
  source: z.enum(gatheringSources),
  kind: z.enum(gatheringKinds),
  name: z.string().trim().min(3).max(300),
  provinceCode: z.string().regex(/^\d{2}$/),
  district: named.max(100).nullable(),
  venue: named.max(200).nullable(),
  startsOn: day,
  endsOn: day,
  people: z.int().min(1).max(100_000),
  budgetDong: dong,
});
export type NewGathering = z.infer<typeof newGatheringSchema>;
/** What whoever organises it finds: whether it is necessary, and what should become of it. */
export const reviewSchema = z.object({
  necessary: z.boolean(),
  outcome: z.enum(gatheringOutcomes),
  remark: z.string().trim().min(3).max(2_000),
});
export type Review = z.infer<typeof reviewSchema>;
/** A decision as its paper says it; `budgetDong` is what it may cost from then on. */
export const newDecisionSchema = z.object({
  authority: z.enum(gatheringAuthorities),
  outcome: z.enum(gatheringOutcomes),
  paper: issuedPaperSchema,
  measures: z.array(named.max(200)).max(30),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  budgetDong: dong,
  remark,
});
export type NewDecision = z.infer<typeof newDecisionSchema>;
export const newConsentSchema = z.object({ granted: z.boolean(), paper: issuedPaperSchema, remark });
export type NewConsent = z.infer<typeof newConsentSchema>;
export const heldSchema = z.object({ on: day, people: z.int().min(0).max(100_000), remark });
export type Held = z.infer<typeof heldSchema>;

/** What holds where a gathering is and when, with the rule that makes it a risk. */
export const threatSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(disruptionKinds),
  severity: z.enum(severities),
  level: z.enum(riskLevels),
  rule: z.object({ vi: z.string(), en: z.string() }),
});
export type Threat = z.infer<typeof threatSchema>;
export const gatheringRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(gatheringKinds),
  source: z.enum(gatheringSources),
  state: z.enum(gatheringStates),
  outcome: z.enum(gatheringOutcomes).nullable(),
  unit: z.string(),
  province: z.string(),
  district: z.string().nullable(),
  venue: z.string().nullable(),
  startsOn: day,
  endsOn: day,
  people: z.int(),
  budgetDong: dongSchema,
  risk: z.enum(riskLevels),
  threats: z.array(threatSchema),
  illustrative: z.boolean(),
});
export type GatheringRow = z.infer<typeof gatheringRowSchema>;
/** A gathering as the page of its project names it. */
export const ofProjectSchema = gatheringRowSchema.pick({
  id: true,
  name: true,
  kind: true,
  state: true,
  outcome: true,
  startsOn: true,
  endsOn: true,
});
export type OfProject = z.infer<typeof ofProjectSchema>;
/** Which gatherings are asked for; `risk` for those that something threatens. */
export const gatheringQuerySchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  state: z.enum(gatheringStates).optional(),
  source: z.enum(gatheringSources).optional(),
  risk: z.enum(['yes']).optional(),
  disruption: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type GatheringQuery = z.infer<typeof gatheringQuerySchema>;
export const gatheringListSchema = z.object({
  asOf: day,
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(gatheringRowSchema),
  steps: z.array(stepAnswerSchema),
});
export type GatheringList = z.infer<typeof gatheringListSchema>;

export const decisionSchema = newDecisionSchema.extend({ id: z.uuid(), paper: paperSchema, by: z.string() });
export const consentSchema = newConsentSchema.extend({ id: z.uuid(), paper: paperSchema, startsOn: day, by: z.string() });
export const gatheringSchema = gatheringRowSchema.extend({
  asOf: day,
  project: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
  host: z.string(),
  authority: z.enum(gatheringAuthorities),
  plannedStartsOn: day,
  plannedEndsOn: day,
  plannedBudgetDong: dongSchema,
  decisions: z.array(decisionSchema),
  consents: z.array(consentSchema),
  history: z.array(
    z.object({
      step: z.string(),
      state: z.enum(gatheringStates),
      on: day,
      by: z.string(),
      outcome: z.enum(gatheringOutcomes).nullable(),
      necessary: z.boolean().nullable(),
      people: z.int().nullable(),
      remark: z.string().nullable(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Gathering = z.infer<typeof gatheringSchema>;
