import { z } from 'zod';
import { amountSchema, dongSchema } from '../../platform/pure/money.ts';
import { refusalSchema, stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { paperSchema } from '../funding/ledger.schema.ts';
import { rankedRowSchema } from '../proposals/proposal.schema.ts';
import { lineRules, sumsSchema, whys } from './ranking/ranking.schema.ts';

export const rebalancingStates = ['drafted', 'submitted', 'approved'] as const;
export type RebalancingState = (typeof rebalancingStates)[number];

const day = z.iso.date();
const reason = z.string().trim().min(5).max(1_000);
const part = z.string().regex(/^(?:0|[1-9]\d{0,17})$/);

export const newRebalancingSchema = z.object({ roundId: z.uuid(), title: z.string().trim().min(10).max(400) });
export type NewRebalancing = z.infer<typeof newRebalancingSchema>;
/** How the ranked list is drawn: what is kept back, and what happens at the line. */
export const drawingSchema = z.object({ reserveDong: part, lineRule: z.enum(lineRules), partAtLine: z.boolean() });
export type NewDrawing = z.infer<typeof drawingSchema>;
/** A project in the plan that gives money back in this decision; nothing takes it off. */
export const newGiverSchema = z.object({ projectId: z.uuid(), dong: part, reason });
export type NewGiver = z.infer<typeof newGiverSchema>;
/** A departure from the ranked list; `ranked` goes back to it. */
export const newChangeSchema = z.object({
  projectId: z.uuid(),
  choice: z.enum(['in', 'out', 'ranked']),
  dong: amountSchema.nullable(),
  reason,
});
export type NewChange = z.infer<typeof newChangeSchema>;

export const benchShows = ['all', 'in', 'out', 'changed'] as const;
/** What a page of the bench is asked for; an amount kept back, or a rule, that is only tried. Page 0 is the line's. */
export const benchQuerySchema = z.object({
  reserveDong: part.optional(),
  lineRule: z.enum(lineRules).optional(),
  partAtLine: z.enum(['yes', 'no']).optional(),
  show: z.enum(benchShows).default('all'),
  page: z.coerce.number().int().min(0).max(10_000).default(0),
});
export type BenchQuery = z.infer<typeof benchQuerySchema>;

export const giverSchema = z.object({
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  dong: dongSchema,
  unboundDong: dongSchema,
  reason: z.string(),
  by: z.string(),
  on: day,
});
export type Giver = z.infer<typeof giverSchema>;
/** Where the money comes from: estimate − plan + what decisions since gave back = free; with givers, without the reserve, to give. */
export const moneySchema = z.object({
  estimateDong: dongSchema,
  firstAssignedDong: dongSchema,
  releasedDong: dongSchema,
  freeDong: dongSchema,
  giversDong: dongSchema,
  reserveDong: dongSchema,
  toGiveDong: dongSchema,
  releases: z.array(z.object({ paper: paperSchema, projects: z.int(), dong: dongSchema })),
});
export type BenchMoney = z.infer<typeof moneySchema>;

export const benchRowSchema = z.object({
  projectId: z.uuid(),
  proposalId: z.uuid().nullable(),
  rank: z.int(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  provinceCode: z.string().nullable(),
  province: z.string().nullable(),
  key: z.boolean(),
  hit: z.boolean(),
  points: z.int(),
  experience: z.int(),
  reasons: rankedRowSchema.shape.reasons,
  askedDong: dongSchema,
  leastDong: dongSchema,
  givenDong: dongSchema,
  rankedDong: dongSchema,
  why: z.enum(whys),
  leftDong: dongSchema.nullable(),
  reason: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedOn: day.nullable(),
});
export type BenchRow = z.infer<typeof benchRowSchema>;

const headSchema = z.object({
  id: z.uuid(),
  year: z.int(),
  title: z.string(),
  state: z.enum(rebalancingStates),
  openedOn: day,
  round: z.object({ id: z.uuid(), name: z.string() }),
  decision: z.object({ id: z.uuid(), code: z.string(), on: day, version: z.int().nullable() }).nullable(),
  illustrative: z.boolean(),
});
export const referenceStates = ['asked', 'found', 'stopped', 'failed'] as const;
export const referenceHeadSchema = z.object({
  id: z.uuid(),
  state: z.enum(referenceStates),
  status: z.string().nullable(),
  gapPercent: z.number().nullable(),
  milliPoints: z.string().nullable(),
  dong: dongSchema.nullable(),
  count: z.int().nullable(),
  totalDong: dongSchema,
  askedOn: day,
  askedBy: z.string(),
  milliseconds: z.int().nullable(),
});
export type ReferenceHead = z.infer<typeof referenceHeadSchema>;

export const benchSchema = headSchema.extend({
  asOf: day,
  money: moneySchema,
  drawing: drawingSchema,
  tried: z.boolean(),
  sums: sumsSchema,
  line: z.int(),
  givers: z.array(giverSchema),
  moved: z.array(refusalSchema),
  milliPoints: z.string(),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  show: z.enum(benchShows),
  rows: z.array(benchRowSchema),
  references: z.array(referenceHeadSchema),
  history: z.array(
    z.object({
      step: z.string(),
      state: z.enum(rebalancingStates),
      on: day,
      by: z.string(),
      paper: paperSchema.nullable(),
      remark: z.string().nullable(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Bench = z.infer<typeof benchSchema>;

export const rebalancingListSchema = z.object({
  asOf: day,
  national: z.boolean(),
  rows: z.array(headSchema),
  /**
   * Rounds that nobody balances yet, with what a list would be drawn from: proposals that were appraised, what the first of them asks, the year's free
   * money, and where that does not do for the first, the money of the plan that no contract binds and the list may take back.
   */
  rounds: z.array(
    z.object({
      id: z.uuid(),
      year: z.int(),
      name: z.string(),
      appraised: z.int(),
      freeDong: dongSchema,
      firstDong: dongSchema.nullable(),
      unbound: z.object({ dong: dongSchema, projects: z.int() }).nullable(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
  /** What became of the proposals of those who ask, decided ones only. */
  outcomes: z.array(
    z.object({
      rebalancingId: z.uuid(),
      title: z.string(),
      decision: paperSchema,
      projectId: z.uuid(),
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      rank: z.int(),
      of: z.int(),
      points: z.int(),
      askedDong: dongSchema,
      givenDong: dongSchema,
      why: z.enum(whys),
      reason: z.string().nullable(),
    }),
  ),
  outcomeTotal: z.int(),
});
export type RebalancingList = z.infer<typeof rebalancingListSchema>;
/** Projects whose money no contract binds. */
export const unboundSchema = z.object({
  rows: z.array(
    z.object({
      projectId: z.uuid(),
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      state: z.string(),
      assignedDong: dongSchema,
      unboundDong: dongSchema,
    }),
  ),
  total: z.int(),
});
export type Unbound = z.infer<typeof unboundSchema>;
