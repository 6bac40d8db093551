import { z } from 'zod';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { fieldSchema } from './forms/form.schema.ts';
import { askingPaperSchema, reportAudiences, reportPeriods, typedPaperSchema } from './schedules/schedule.schema.ts';

export const reportStates = ['due', 'submitted', 'returned', 'confirmed'] as const;
export type ReportState = (typeof reportStates)[number];
/** How a report stands on a day. Late is only who owes it against a numbered document; otherwise it is not handed in. */
export const reportStandings = ['open', 'due', 'missing', 'late', 'submitted', 'returned', 'confirmed'] as const;
export type ReportStanding = (typeof reportStandings)[number];

/** How an establishment works, as it says itself. */
export const callSituations = ['normal', 'reduced', 'stopped'] as const;
export type CallSituation = (typeof callSituations)[number];

const day = z.iso.date();
const office = z.object({ id: z.uuid(), name: z.string() });
/** Values by the key of their row: whole đồng and counts as digits, percent with a dot, words as they are. */
export const cellsSchema = z.record(z.string().max(40), z.string().trim().max(4_000));
export type Cells = z.infer<typeof cellsSchema>;
/** What is handed in, with the revision its page showed: what somebody else saved meanwhile is told, not overwritten. */
export const savedCellsSchema = z.object({
  cells: cellsSchema,
  seen: z.int().min(0),
  /** What stood there when typing began: a row that only one of two people changed needs no choice. */ base: cellsSchema.optional(),
});
export type SavedCells = z.infer<typeof savedCellsSchema>;
export const newSubmissionSchema = savedCellsSchema.extend({ formId: z.uuid(), letter: typedPaperSchema.nullable() });
export type NewSubmission = z.infer<typeof newSubmissionSchema>;
export const newCallSchema = z.object({
  establishmentId: z.uuid(),
  spokenWith: z.string().trim().min(2).max(200),
  spokenOn: day,
  situation: z.enum(callSituations),
  workers: z.int().min(0).max(1_000_000).nullable(),
  told: z.string().trim().min(3).max(2_000),
});
export type NewCall = z.infer<typeof newCallSchema>;

/** What is wrong in a row, with its key. */
export const cellFaultOfRowSchema = z.object({ key: z.string(), code: z.string(), vi: z.string(), en: z.string() });
export type FaultOfRow = z.infer<typeof cellFaultOfRowSchema>;
export const changeSchema = z.object({ key: z.string(), label: z.string(), from: z.string().nullable(), to: z.string().nullable() });
export type Change = z.infer<typeof changeSchema>;
const scheduleOfReport = z.object({
  id: z.uuid(),
  name: z.string(),
  period: z.enum(reportPeriods),
  audience: z.enum(reportAudiences),
  paper: askingPaperSchema.nullable(),
});
export const reportRowSchema = z.object({
  id: z.uuid(),
  office,
  department: office,
  schedule: scheduleOfReport,
  startsOn: day,
  endsOn: day,
  dueOn: day,
  state: z.enum(reportStates),
  standing: z.enum(reportStandings),
  submittedOn: day.nullable(),
  /** Handed in after its day, against a numbered document. */
  afterDue: z.boolean(),
  illustrative: z.boolean(),
});
export type ReportRow = z.infer<typeof reportRowSchema>;
export const submissionSchema = z.object({
  no: z.int(),
  on: day,
  by: z.string(),
  formVersion: z.int(),
  letter: askingPaperSchema.nullable(),
  confirmed: z.boolean(),
  changes: z.array(changeSchema),
});
export const callSchema = newCallSchema.extend({ id: z.uuid(), establishment: z.string(), by: z.string(), enteredOn: day });
export const reportSchema = reportRowSchema.extend({
  /** Whether who asks sits in the unit that owes it, not only in its department. */
  own: z.boolean(),
  asOf: day,
  form: z.object({ id: z.uuid(), code: z.string(), version: z.int(), name: z.string(), basis: z.string().nullable(), validFrom: day }),
  fields: z.array(fieldSchema),
  revision: z.int(),
  savedBy: z.string().nullable(),
  savedAt: z.string().nullable(),
  cells: cellsSchema,
  /** Typed in a version of the form that had the row; kept, and told. */
  left: z.array(z.object({ key: z.string(), value: z.string() })),
  faults: z.array(cellFaultOfRowSchema),
  prefill: z.record(z.string(), z.string()),
  submissions: z.array(submissionSchema),
  calls: z.array(callSchema),
  history: z.array(z.object({ step: z.string(), on: day, by: z.string(), no: z.int().nullable(), remark: z.string().nullable() })),
  steps: z.array(stepAnswerSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** Which part of the matrix is asked for; all of it is in the address. */
export const matrixQuerySchema = z.object({ schedule: z.uuid().optional(), year: z.coerce.number().int().min(2000).max(2100).optional() });
export type MatrixQuery = z.infer<typeof matrixQuerySchema>;
const cell = z.object({ report: z.uuid(), standing: z.enum(reportStandings), afterDue: z.boolean(), submittedOn: day.nullable() });
export const reportMatrixSchema = z.object({
  asOf: day,
  year: z.int(),
  schedules: z.array(scheduleOfReport.extend({ ended: z.boolean() })),
  schedule: scheduleOfReport.nullable(),
  formCode: z.string().nullable(),
  illustrative: z.boolean(),
  periods: z.array(z.object({ startsOn: day, endsOn: day, dueOn: day })),
  rows: z.array(z.object({ office, name: z.string(), region: z.string().nullable(), cells: z.array(cell.nullable()) })),
  steps: z.array(stepAnswerSchema),
});
export type ReportMatrix = z.infer<typeof reportMatrixSchema>;

export const consolidatedQuerySchema = z.object({ schedule: z.uuid(), endsOn: day });
export type ConsolidatedQuery = z.infer<typeof consolidatedQuerySchema>;
export const consolidatedSchema = z.object({
  asOf: day,
  schedule: scheduleOfReport,
  startsOn: day,
  endsOn: day,
  periods: z.array(day),
  form: z.object({ code: z.string(), version: z.int(), name: z.string(), basis: z.string().nullable() }),
  offices: z.int(),
  confirmed: z.int(),
  illustrative: z.boolean(),
  rows: z.array(z.object({ field: fieldSchema, depth: z.int(), total: z.string().nullable(), filled: z.int() })),
});
export type Consolidated = z.infer<typeof consolidatedSchema>;
/** The rows behind one consolidated figure: what each office's confirmed report says. */
export const behindSchema = z.object({
  field: fieldSchema,
  total: z.string().nullable(),
  rows: z.array(z.object({ report: z.uuid(), office: z.string(), value: z.string() })),
});
export type Behind = z.infer<typeof behindSchema>;
/** The rows behind one prefilled figure. */
export const prefillRowsSchema = z.object({
  name: z.string(),
  total: z.string(),
  rows: z.array(z.object({ id: z.uuid().nullable(), code: z.string(), name: z.string(), on: day.nullable(), amount: z.string() })),
});
export type PrefillRows = z.infer<typeof prefillRowsSchema>;
/** A workbook as it was read: values to look at, faults at their cells; nothing is taken before a person saves. */
export const readFormSchema = z.object({
  cells: cellsSchema,
  /** Rows that stand in the workbook without a value: what the page has in them stays, and that is told. */ empty: z.array(z.string()),
  faults: z.array(z.object({ cell: z.string(), vi: z.string(), en: z.string() })),
});
export type ReadForm = z.infer<typeof readFormSchema>;
