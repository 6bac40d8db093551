import { z } from 'zod';
import { dongSchema } from '../../platform/pure/money.ts';
import { refusalSchema, stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { paperSchema } from '../funding/ledger.schema.ts';
import { projectStates } from '../projects/project.schema.ts';
import { adjustmentKinds, baseFields, baseSchema, newChangeSchema } from './changes/change.schema.ts';

export const adjustmentStates = ['requested', 'confirmed', 'appraised', 'decided', 'returned', 'refused', 'withdrawn'] as const;
export type AdjustmentState = (typeof adjustmentStates)[number];
/** Who decides, the highest first: whose money it is comes before what it changes. */
export const adjustmentAuthorities = ['peoples-committee', 'ministry', 'agency'] as const;
export type AdjustmentAuthority = (typeof adjustmentAuthorities)[number];
/** States in which a request is still under way. */
export const openStates = ['requested', 'confirmed', 'appraised', 'returned'] as const satisfies readonly AdjustmentState[];

const day = z.iso.date();
const words = {
  title: z.string().trim().min(5).max(400),
  reason: z.string().trim().min(3).max(2_000),
  basis: z.string().trim().min(3).max(500),
  disruptionId: z.uuid().nullable(),
};
/** A request as it is handed in. */
export const newAdjustmentSchema = z.object({
  officeId: z.uuid(),
  year: z.int().min(2010).max(2050),
  ...words,
  changes: z.array(newChangeSchema).min(1).max(2_000),
});
export type NewAdjustment = z.infer<typeof newAdjustmentSchema>;
/** One new last day for all projects that a disruption touches, or those of some provinces. */
export const newExtensionSchema = z.object({
  year: z.int().min(2010).max(2050),
  ...words,
  disruptionId: z.uuid(),
  endsOn: day,
  provinceCodes: z.array(z.string().regex(/^\d{2}$/)).max(63),
});
export type NewExtension = z.infer<typeof newExtensionSchema>;

export const adjustmentRowSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  year: z.int(),
  state: z.enum(adjustmentStates),
  stateOn: day,
  authority: z.enum(adjustmentAuthorities),
  kinds: z.array(z.enum(adjustmentKinds)),
  projects: z.int(),
  codes: z.array(z.string()),
  unit: z.string(),
  waitsFor: z.string().nullable(),
  cause: z.string().nullable(),
  drawnOn: day,
  decision: paperSchema.nullable(),
  illustrative: z.boolean(),
});
export type AdjustmentRow = z.infer<typeof adjustmentRowSchema>;
export const adjustmentQuerySchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  state: z.enum([...adjustmentStates, 'open']).optional(),
  kind: z.enum(adjustmentKinds).optional(),
  cause: z.enum(['yes']).optional(),
  disruption: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type AdjustmentQuery = z.infer<typeof adjustmentQuerySchema>;
export const adjustmentListSchema = z.object({
  asOf: day,
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(adjustmentRowSchema),
  byState: z.array(z.object({ state: z.enum(adjustmentStates), count: z.int() })),
  steps: z.array(stepAnswerSchema),
});
export type AdjustmentList = z.infer<typeof adjustmentListSchema>;

/** One change with what it is drawn up against, what it would do, what stands against it, and what else is open for its project. */
export const changeRowSchema = z.object({
  place: z.int(),
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  province: z.string().nullable(),
  state: z.enum(projectStates),
  wanted: newChangeSchema,
  base: baseSchema,
  after: baseSchema,
  /** The first base, where it was drawn anew; which facts have moved since the base. */
  earlierBase: baseSchema.nullable(),
  rebasedOn: day.nullable(),
  moved: z.array(z.enum(baseFields)),
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  annexed: z.boolean(),
  openAdvanceDong: dongSchema,
  paidDong: dongSchema,
  faults: z.array(refusalSchema),
  remarks: z.array(refusalSchema),
  others: z.array(z.object({ id: z.uuid(), title: z.string(), state: z.enum(adjustmentStates) })),
});
export type ChangeRow = z.infer<typeof changeRowSchema>;
const sums = { beforeDong: dongSchema, afterDong: dongSchema };
/** What the whole set would do, before anyone signs. */
export const effectSchema = z.object({
  projects: z.int(),
  addedDong: dongSchema,
  returnedDong: dongSchema,
  counterpartDong: dongSchema,
  annexes: z.int(),
  contractDong: dongSchema,
  recoveries: z.int(),
  recoveryDong: dongSchema,
  /** What a stop leaves with its contract while the advance is out: given back when that is in. */
  laterDong: dongSchema,
  moved: z.int(),
  faulty: z.int(),
  shared: z.int(),
  estimate: z.object({ appropriatedDong: dongSchema, agreedDong: dongSchema, ...sums, unallocatedDong: dongSchema }).nullable(),
  provinces: z.array(z.object({ code: z.string().nullable(), name: z.string().nullable(), projects: z.int(), ...sums })),
  faults: z.array(refusalSchema),
  remarks: z.array(refusalSchema),
});
export type Effect = z.infer<typeof effectSchema>;

export const recoverySchema = z.object({
  projectId: z.uuid(),
  code: z.string(),
  amountDong: dongSchema,
  openDong: dongSchema,
  stoppedOn: day,
  dueOn: day,
  closedOn: day.nullable(),
  overdue: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type Recovery = z.infer<typeof recoverySchema>;
export const adjustmentSchema = adjustmentRowSchema.extend({
  asOf: day,
  reason: z.string(),
  basis: z.string(),
  department: z.string().nullable(),
  disruption: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  reverses: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  reversedBy: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  decisionId: z.uuid().nullable(),
  competence: z.array(z.object({ kind: z.enum(adjustmentKinds), authority: z.enum(adjustmentAuthorities), basis: z.string() })),
  effect: effectSchema,
  changes: z.array(changeRowSchema),
  changePage: z.int(),
  changePages: z.int(),
  recoveries: z.array(recoverySchema),
  history: z.array(
    z.object({
      step: z.string(),
      state: z.enum(adjustmentStates),
      on: day,
      by: z.string(),
      paper: paperSchema.nullable(),
      remark: z.string().nullable(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Adjustment = z.infer<typeof adjustmentSchema>;
/** A project as a request is drawn up against it. */
export const aboutSchema = z.object({
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  officeId: z.uuid(),
  year: z.int(),
  budgetYear: z.int(),
  openAdvanceDong: dongSchema,
  appraisedDong: dongSchema,
  base: baseSchema,
  establishments: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type About = z.infer<typeof aboutSchema>;
/** A request as the page of a project names it, and an advance the project is to give back. */
export const ofProjectSchema = z.object({
  rows: z.array(adjustmentRowSchema.pick({ id: true, title: true, state: true, kinds: true, drawnOn: true, decision: true })),
  open: z.int(),
  recovery: z.object({ adjustmentId: z.uuid(), amountDong: dongSchema, dueOn: day }).nullable(),
  steps: z.array(stepAnswerSchema),
});
export type OfProject = z.infer<typeof ofProjectSchema>;
