import { z } from 'zod';
import { amountSchema, dongSchema } from '../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { citedPaperSchema } from '../../platform/pure/papers.ts';
import { chainSchema, movementSchema, paperSchema, yearChainSchema } from '../funding/ledger.schema.ts';

export const projectKinds = ['ordinary', 'group', 'key', 'agency-task'] as const;
export type ProjectKind = (typeof projectKinds)[number];
export const projectStates = [
  'registered',
  'base-appraised',
  'appraised',
  'approved',
  'implementing',
  'accepted',
  'settled',
  'refused',
  'stopped',
  'moved-to-local',
  'moved-to-next-year',
] as const;
export type ProjectState = (typeof projectStates)[number];
/** Kinds of support, by which norms and advance shares are found. */
export const activities = [
  'demonstration-model',
  'replicated-model',
  'cleaner-production-model',
  'advanced-machinery',
  'technology-line',
  'cleaner-production-assessment',
  'training',
  'conference',
  'study-tour',
  'consulting',
  'founding',
  'product-selection-regional',
  'product-selection-national',
  'fair-domestic',
  'fair-abroad',
  'trademark',
  'showroom',
  'media',
  'association',
  'linkage-cluster',
  'cluster-planning',
  'cluster-infrastructure',
  'pollution-establishment',
  'pollution-cluster',
  'relocation',
  'other',
] as const;
export type Activity = (typeof activities)[number];
/** Support of the same kind within these years is pointed at, and stands against a proposal; the programme's own figure, seen in no text. */
export const DOUBLE_WITHIN_YEARS = 3;
export const ruleMarks = ['confirmed', 'local', 'unverified'] as const;
export type RuleMark = (typeof ruleMarks)[number];

const day = z.iso.date();
const office = z.object({ id: z.uuid(), name: z.string() });
/** A share of money from nothing on. */
export const partSchema = z.string().regex(/^(?:0|[1-9]\d{0,17})$/);

/** One line of a budget as it is handed in: whom it benefits, what for, by whose money. */
export const newBudgetLineSchema = z.object({
  establishmentId: z.uuid().nullable(),
  activity: z.enum(activities),
  description: z.string().trim().min(3).max(400),
  costDong: amountSchema,
  nationalDong: partSchema,
  counterpartDong: partSchema,
});
export type NewBudgetLine = z.infer<typeof newBudgetLineSchema>;
type Shares = Readonly<Record<'costDong' | 'nationalDong' | 'counterpartDong', string | null>>;
/** What of a cost no source covers yet, less than nothing where they exceed it; null while an amount is missing. No article seen asks that they be equal: it is said, not refused. */
export const uncoveredDong = ({ costDong, nationalDong, counterpartDong }: Shares): bigint | null =>
  costDong === null || nationalDong === null || counterpartDong === null
    ? null
    : BigInt(costDong) - BigInt(nationalDong) - BigInt(counterpartDong);
export const outputSchema = z.object({
  description: z.string().trim().min(2).max(300),
  unit: z.string().trim().min(1).max(40),
  quantity: z.int().min(1).max(1_000_000),
});

/** A project as it is registered (đăng ký kế hoạch). */
export const newProjectSchema = z.object({
  unitId: z.uuid(),
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-zĐđ./-]{3,30}$/),
  year: z.int().min(2010).max(2050),
  kind: z.enum(projectKinds),
  name: z.string().trim().min(10).max(400),
  contents: z.array(z.int().min(1).max(9)).min(1).max(9),
  activity: z.enum(activities),
  provinceCode: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  place: z.string().trim().max(200).nullable(),
  startsOn: day,
  endsOn: day,
  bidding: z.boolean(),
  lines: z.array(newBudgetLineSchema).min(1).max(200),
  outputs: z.array(outputSchema).max(50),
});
export type NewProject = z.infer<typeof newProjectSchema>;

export const newAppraisalSchema = z.object({
  passed: z.boolean(),
  score: z.int().min(0).max(100).nullable(),
  minutes: citedPaperSchema,
  remark: z.string().trim().max(2_000).nullable(),
});
export type NewAppraisal = z.infer<typeof newAppraisalSchema>;

/** What a norm says of a line: within, above (with how much at most), or no norm of that day. */
export const judgementSchema = z.object({
  verdict: z.enum(['within', 'above', 'no-norm']),
  mostDong: dongSchema.nullable(),
  sharePercent: z.int().nullable(),
  basis: z.string().nullable(),
  mark: z.enum(ruleMarks).nullable(),
});
export type Judgement = z.infer<typeof judgementSchema>;

export const projectRowSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  year: z.int(),
  kind: z.enum(projectKinds),
  state: z.enum(projectStates),
  unit: office,
  provinceCode: z.string().nullable(),
  province: z.string().nullable(),
  bidding: z.boolean(),
  illustrative: z.boolean(),
  registeredOn: day,
  late: z.boolean(),
  approvedDong: dongSchema,
  contractedDong: dongSchema,
  advancedDong: dongSchema,
  acceptedDong: dongSchema,
  paidDong: dongSchema,
  settledDong: dongSchema,
});
export type ProjectRow = z.infer<typeof projectRowSchema>;
export const projectSorts = ['code', 'name', 'approved', '-approved', 'registered', '-registered'] as const;
export type ProjectSort = (typeof projectSorts)[number];
/** Figures of the nation's page that count projects: the list shows exactly those that one counts. */
export const projectFigures = ['projects', 'contracted', 'exempt', 'overdue', 'carried', 'carriedContracted'] as const;
export type ProjectFigure = (typeof projectFigures)[number];
export const projectQuerySchema = z.object({
  /** `newest`: the latest plan year that has projects of those who asks may see. */
  year: z.union([z.literal('newest'), z.coerce.number().int().min(2000).max(2100)]).optional(),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  state: z.enum(projectStates).optional(),
  kind: z.enum(projectKinds).optional(),
  unit: z.uuid().optional(),
  /** Of a figure: with `unitProvince`, the province of the unit in the map of the day, or the units of none. */
  figure: z.enum(projectFigures).optional(),
  unitProvince: z
    .string()
    .regex(/^(?:\d{2}|central)$/)
    .optional(),
  q: z.string().max(200).optional(),
  sort: z.enum(projectSorts).default('code'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type ProjectQuery = z.infer<typeof projectQuerySchema>;
/** A question whose year is known. */
export type DatedProjectQuery = Omit<ProjectQuery, 'year'> & { readonly year?: number | undefined };
/** A row of a page of the list, with the steps that may be taken on several at once. */
export const projectListRowSchema = projectRowSchema.extend({ steps: z.array(stepAnswerSchema) });
export type ProjectListRow = z.infer<typeof projectListRowSchema>;
export const projectPageSchema = z.object({
  asOf: day,
  year: z.int().nullable(),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(projectListRowSchema),
  approvedDong: dongSchema,
  steps: z.array(stepAnswerSchema),
});

/** Another project that supports the same establishment in the same thing within the years before: a warning, not a refusal. */
export const supportBeforeSchema = z.object({ id: z.uuid(), code: z.string(), year: z.int(), nationalDong: dongSchema });
export type SupportBefore = z.infer<typeof supportBeforeSchema>;
export const budgetLineSchema = z.object({
  place: z.int(),
  establishment: z.object({ id: z.uuid(), name: z.string(), taxCode: z.string().nullable() }).nullable(),
  activity: z.enum(activities),
  description: z.string(),
  costDong: dongSchema,
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  judgement: judgementSchema,
  supportedBefore: z.array(supportBeforeSchema),
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;
export const projectSchema = projectRowSchema.extend({
  contents: z.array(z.int()),
  activity: z.enum(activities),
  department: office.nullable(),
  coordinatingUnit: z.string().nullable(),
  place: z.string().nullable(),
  startsOn: day,
  endsOn: day,
  lines: z.array(budgetLineSchema),
  outputs: z.array(outputSchema),
  appraisals: z.array(
    z.object({
      level: z.enum(['base', 'ministry']),
      passed: z.boolean(),
      score: z.int().nullable(),
      minutes: paperSchema,
      remark: z.string().nullable(),
      on: day,
      by: z.string(),
    }),
  ),
  /** All years together, and each by itself: more than one where money went into the next. */
  chains: z.array(chainSchema),
  years: z.array(yearChainSchema),
  movements: z.array(movementSchema),
  history: z.array(
    z.object({
      step: z.string(),
      state: z.enum(projectStates),
      on: day,
      by: z.string(),
      paper: paperSchema.nullable(),
      remark: z.string().nullable(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Project = z.infer<typeof projectSchema>;
