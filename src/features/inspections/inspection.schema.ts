import { z } from 'zod';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { citedPaperSchema } from '../../platform/pure/papers.ts';
import { paperSchema } from '../funding/ledger.schema.ts';
import { findingKinds, findingSeverities, findingStates, inspectionStates, itemGroups, MOST_PHOTOS, verdicts } from './kinds.schema.ts';

export * from './kinds.schema.ts';

const day = z.iso.date();
const long = z.string().max(2_000);
const office = z.object({ id: z.uuid(), name: z.string() });
export const itemSchema = z.object({
  key: z.string().min(1).max(80),
  group: z.enum(itemGroups),
  vi: z.string().max(600),
  en: z.string().max(600),
  detail: z.string().max(600).nullable(),
  verdict: z.enum(verdicts).nullable(),
  remark: long,
});
export type Item = z.infer<typeof itemSchema>;
/** A finding as it is written on the spot; from the minutes on it is the unit's to remedy. */
export const writtenFindingSchema = z.object({
  id: z.uuid(),
  kind: z.enum(findingKinds),
  severity: z.enum(findingSeverities),
  description: z.string().trim().min(3).max(2_000),
  demand: z.string().trim().min(3).max(2_000),
  dueOn: day,
  establishmentId: z.uuid().nullable(),
});
export type WrittenFinding = z.infer<typeof writtenFindingSchema>;
export const writtenPhotoSchema = z.object({
  id: z.uuid(),
  name: z.string().max(255),
  caption: z.string().max(300),
  originalBytes: z.int().min(1),
});
export type WrittenPhoto = z.infer<typeof writtenPhotoSchema>;
/** All that is written on a visit; it stands by itself, so that a device without network has the whole of it. */
export const contentSchema = z.object({
  visitedOn: day,
  present: long,
  items: z.array(itemSchema).max(400),
  findings: z.array(writtenFindingSchema).max(60),
  photos: z.array(writtenPhotoSchema).max(MOST_PHOTOS),
  remark: long,
});
export type Content = z.infer<typeof contentSchema>;

/** What a device sends: which revision it stands on, and the whole as it is now. `reason` where no plan asks for the visit. */
export const sentRevisionSchema = z.object({
  officeId: z.uuid(),
  projectId: z.uuid(),
  reason: z.string().trim().min(3).max(500).nullable(),
  revisionId: z.uuid(),
  base: z.int().min(0),
  device: z.string().trim().min(1).max(80),
  content: contentSchema,
});
export type SentRevision = z.infer<typeof sentRevisionSchema>;
export const concludeSchema = z.object({ revision: z.int().min(1), paper: citedPaperSchema });
export type Conclude = z.infer<typeof concludeSchema>;

/** What a device takes along: the project, the checklist of its contract, what was found before; the newest revision where the visit has begun. */
export const packSchema = z.object({
  id: z.uuid(),
  today: day,
  officeId: z.uuid(),
  planned: z.boolean(),
  reason: z.string().nullable(),
  project: z.object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    unit: z.string(),
    place: z.string().nullable(),
    contract: z.string().nullable(),
  }),
  establishments: z.array(office),
  before: z.array(z.object({ kind: z.enum(findingKinds), count: z.int() })),
  state: z.enum(inspectionStates),
  revision: z.int(),
  content: contentSchema,
  device: z.string().nullable(),
  by: z.string().nullable(),
  photos: z.array(z.uuid()),
  illustrative: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type Pack = z.infer<typeof packSchema>;
export const packQuerySchema = z.object({
  id: z.uuid(),
  projectCode: z.string().trim().min(3).max(60).optional(),
  officeId: z.uuid().optional(),
  reason: z.string().max(500).optional(),
});
export type PackQuery = z.infer<typeof packQuerySchema>;

export const inspectionRowSchema = z.object({
  id: z.uuid(),
  project: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  office: z.string(),
  unit: z.string(),
  state: z.enum(inspectionStates),
  visitedOn: day,
  minutes: paperSchema.nullable(),
  planned: z.boolean(),
  findings: z.int(),
  openFindings: z.int(),
  illustrative: z.boolean(),
});
export type InspectionRow = z.infer<typeof inspectionRowSchema>;
/** A visit that a plan asks for and nobody has begun. */
export const toVisitSchema = z.object({
  id: z.uuid(),
  project: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  unit: z.string(),
  province: z.string().nullable(),
  points: z.int(),
  year: z.int(),
});

export const findingRowSchema = z.object({
  id: z.uuid(),
  inspectionId: z.uuid(),
  minutes: z.string(),
  project: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  office: z.string(),
  unit: z.string(),
  establishment: z.string().nullable(),
  kind: z.enum(findingKinds),
  severity: z.enum(findingSeverities),
  description: z.string(),
  demand: z.string(),
  givenOn: day,
  dueOn: day,
  state: z.enum(findingStates),
  overdue: z.boolean(),
  /** How many of its kind were found before at this project or establishment. */
  repeats: z.int(),
  history: z.array(z.object({ step: z.string(), on: day, by: z.string(), paper: paperSchema.nullable(), remark: z.string().nullable() })),
  illustrative: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type FindingRow = z.infer<typeof findingRowSchema>;
export const findingQuerySchema = z.object({
  state: z.enum([...findingStates, 'overdue']).optional(),
  project: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type FindingQuery = z.infer<typeof findingQuerySchema>;
export const findingListSchema = z.object({ asOf: day, total: z.int(), page: z.int(), pages: z.int(), rows: z.array(findingRowSchema) });
export type FindingList = z.infer<typeof findingListSchema>;
const said = z.string().trim().min(3).max(2_000);
export const remedySchema = z.object({ remark: said, paper: citedPaperSchema.nullable() });
export type Remedy = z.infer<typeof remedySchema>;
export const reasonSchema = z.object({ remark: said });

/** The minutes of a visit: what its newest revision says, and what became of each finding. */
export const inspectionSchema = inspectionRowSchema.extend({
  asOf: day,
  place: z.string().nullable(),
  contract: z.string().nullable(),
  reason: z.string().nullable(),
  plan: z.object({ year: z.int(), decision: paperSchema }).nullable(),
  content: contentSchema,
  revision: z.int(),
  by: z.string(),
  photos: z.array(z.object({ id: z.uuid(), name: z.string(), sizeBytes: z.int(), originalBytes: z.int() })),
  rows: z.array(findingRowSchema),
  history: z.array(z.object({ step: z.string(), on: day, by: z.string() })),
  steps: z.array(stepAnswerSchema),
});
export type Inspection = z.infer<typeof inspectionSchema>;
/** What the page of a project knows of its visits. */
export const projectVisitsSchema = z.object({
  visits: z.array(inspectionRowSchema),
  findings: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(findingKinds),
      severity: z.enum(findingSeverities),
      description: z.string(),
      dueOn: day,
      state: z.enum(findingStates),
      overdue: z.boolean(),
      repeats: z.int(),
    }),
  ),
});
export type ProjectVisits = z.infer<typeof projectVisitsSchema>;
