import { z } from 'zod';

/** What a reading says. The names are those of `khuyencong read --json`; others rely on them. */

export const documentKinds = [
  'official-letter',
  'directive',
  'decision',
  'plan',
  'notice',
  'telegram',
  'report',
  'invitation',
  'submission',
  'resolution',
  'circular',
  'decree',
  'other',
] as const;
/** What may be cited but is not itself sent to offices as a dispatch. */
export const citedKinds = [...documentKinds, 'law', 'ordinance', 'joint-circular', 'conclusion', 'constitution'] as const;
export const urgencies = ['khan', 'thuong-khan', 'hoa-toc'] as const;
/** Collective addressees that stand for offices; resolved as of the document's date. */
export const addresseeGroups = [
  'provincial-departments',
  'provincial-peoples-committees',
  'promotion-centres',
  'ministries',
  'ministry-units',
  'district-peoples-committees',
] as const;

const written = z.string().nullable();
const dayText = z.iso.date();

export const addresseeSchema = z.object({
  text: z.string(),
  /** The group of offices a collective line names, null for one office or one nobody resolved. */
  group: z.enum(addresseeGroups).nullable(),
  /** How many offices it names on the document's date; null where unknown. */
  count: z.int().nullable(),
});
export const stampSchema = z.object({
  organization: written,
  number: written,
  receivedOn: dayText.nullable(),
  forwardedTo: written,
  fileNumber: written,
});
export const referenceSchema = z.object({ kind: z.enum(citedKinds), code: written, issuedOn: dayText.nullable(), title: written });
export interface ReadTask {
  ref: string;
  text: string;
  exemptions: string[];
  items: ReadTask[];
}
export const taskSchema: z.ZodType<ReadTask> = z.object({
  ref: z.string(),
  text: z.string(),
  exemptions: z.array(z.string()),
  get items() {
    return z.array(taskSchema);
  },
});
export const deadlineSchema = z.object({
  /** The task it stands in; null for one in the closing order or the opening. */
  taskRef: written,
  phrase: z.string(),
  /** The date or the period's last day that the phrase names; null where it cannot be computed. */
  date: dayText.nullable(),
  inclusive: z.boolean(),
  /** The last day on time: *trước ngày D* is D − 1 and never rolls; a period ends by Civil Code 2015 Điều 148. */
  dueOn: dayText.nullable(),
  /** The last working day up to `dueOn`, for people who plan. */
  lastWorkingDay: dayText.nullable(),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
  recurrence: z.string().startsWith('RRULE:').optional(),
  /** "trong 5 ngày làm việc kể từ ngày nhận được": what is counted, and from which event. */
  period: z
    .object({
      count: z.int(),
      unit: z.enum(['days', 'working-days', 'weeks', 'months', 'hours']),
      from: z.enum(['receipt', 'issue', 'date', 'event']),
      fromOn: dayText.nullable(),
    })
    .optional(),
});
export const recipientSchema = z.object({ name: z.string(), purpose: written });
export const signatureSchema = z.object({ authority: written, title: written, name: written });
export const correctionSchema = z.object({
  raw: z.string(),
  suggested: z.string(),
  /** The path of the value it stands in ('subject', 'signature.name', 'tasks.0.text'), or 'text'. */
  field: z.string(),
  confidence: z.number().min(0).max(1),
});
export const problemSchema = z.object({ code: z.string(), vi: z.string(), en: z.string(), field: z.string().optional() });
/** Where a value stands: character offsets in the decoded text, or a box [x0, y0, x1, y1] in the page's pixels. */
export const placeSchema = z.union([
  z.tuple([z.int(), z.int()]),
  z.object({
    page: z.int().min(1),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    /** One box a line where the value runs over several; also over a page's end. */
    lines: z.array(z.object({ page: z.int().min(1), box: z.tuple([z.number(), z.number(), z.number(), z.number()]) })).optional(),
  }),
]);
export const ocrSchema = z.object({
  engine: z.string(),
  language: z.string(),
  /** Mean confidence of the words, 0 to 1. */
  confidence: z.number(),
  pages: z.array(z.object({ width: z.int(), height: z.int(), rotated: z.number() })),
});

export const readingSchema = z.object({
  file: z.string(),
  kind: z.enum(documentKinds),
  number: written,
  symbol: written,
  code: written,
  issuedOn: dayText.nullable(),
  place: written,
  issuer: written,
  subject: written,
  urgency: z.enum(urgencies).nullable(),
  addressees: z.array(addresseeSchema),
  stamp: stampSchema.nullable(),
  references: z.array(referenceSchema),
  tasks: z.array(taskSchema),
  deadlines: z.array(deadlineSchema),
  recipients: z.array(recipientSchema),
  closing: written,
  signature: signatureSchema.nullable(),
  corrections: z.array(correctionSchema),
  confidence: z.number().min(0).max(1),
  ocr: ocrSchema.nullable(),
  problems: z.array(problemSchema),
  /** Path of a value ('number', 'tasks.0.items.1.text', 'deadlines.0.phrase', 'corrections.0') → its place in the source. */
  spans: z.record(z.string(), placeSchema),
});

export type DocumentKind = (typeof documentKinds)[number];
export type CitedKind = (typeof citedKinds)[number];
export type Urgency = (typeof urgencies)[number];
export type AddresseeGroup = (typeof addresseeGroups)[number];
export type Addressee = z.infer<typeof addresseeSchema>;
export type Stamp = z.infer<typeof stampSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type ReadDeadline = z.infer<typeof deadlineSchema>;
export type Recipient = z.infer<typeof recipientSchema>;
export type Signature = z.infer<typeof signatureSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Problem = z.infer<typeof problemSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Ocr = z.infer<typeof ocrSchema>;
export type Reading = z.infer<typeof readingSchema>;
