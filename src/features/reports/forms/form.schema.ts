import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';

export const reportUnits = ['dong', 'count', 'percent', 'text'] as const;
export type ReportUnit = (typeof reportUnits)[number];
export const reportFormStates = ['draft', 'published'] as const;
export type ReportFormState = (typeof reportFormStates)[number];
/** What the programme's own data fills a row with, by name; each is counted in its unit. */
export const prefillNames = {
  projects: 'count',
  approved: 'dong',
  'contracted-count': 'count',
  contracted: 'dong',
  'signed-in-period': 'count',
  advanced: 'dong',
  'advanced-in-period': 'dong',
  paid: 'dong',
  accepted: 'dong',
  settled: 'dong',
  'establishments-affected': 'count',
  'establishments-loss': 'dong',
  'establishments-idle': 'count',
  'called-normal': 'count',
  'called-reduced': 'count',
  'called-stopped': 'count',
} as const satisfies Record<string, ReportUnit>;
export type PrefillName = keyof typeof prefillNames;

const day = z.iso.date();
export const formCodeSchema = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,29}$/);
const key = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/);
/** What must hold of a row, as data: it must be filled; it is at most another row; it lies between two numbers. */
export const checkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('must') }),
  z.object({ kind: z.literal('at-most'), key }),
  z.object({ kind: z.literal('between'), from: z.int().min(0), to: z.int().min(0) }),
]);
export type Check = z.infer<typeof checkSchema>;
export const fieldSchema = z.object({
  key,
  label: z.string().trim().min(2).max(300),
  unit: z.enum(reportUnits),
  parent: key.nullable(),
  checks: z.array(checkSchema).max(10),
  prefill: z.string().max(60).nullable(),
});
export type Field = z.infer<typeof fieldSchema>;
const fields = z.array(fieldSchema).min(1).max(200);
const basis = z.string().trim().min(3).max(300).nullable();
/** A form as it is drawn up: a new one, or the next version of one there is. */
export const newFormSchema = z.object({ code: formCodeSchema, name: z.string().trim().min(3).max(300), basis, fields });
export type NewForm = z.infer<typeof newFormSchema>;
export const formEditSchema = newFormSchema.omit({ code: true });
export type FormEdit = z.infer<typeof formEditSchema>;

export const formRowSchema = z.object({
  id: z.uuid(),
  code: formCodeSchema,
  version: z.int(),
  name: z.string(),
  basis: z.string().nullable(),
  state: z.enum(reportFormStates),
  validFrom: day.nullable(),
  fields: z.int(),
  illustrative: z.boolean(),
  inForce: z.boolean(),
});
export type FormRow = z.infer<typeof formRowSchema>;
export const formSchema = formRowSchema.extend({
  asOf: day,
  /** Reports of this form not handed in: they are filled in the version in force. */ owed: z.int(),
  fields: z.array(fieldSchema),
  versions: z.array(formRowSchema),
  history: z.array(z.object({ step: z.string(), on: day, by: z.string() })),
  steps: z.array(stepAnswerSchema),
});
export type Form = z.infer<typeof formSchema>;
