import { z } from 'zod';
import { type Refusal, refusalSchema, stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { problemSchema, readingSchema } from '../readings/reading.schema.ts';
import { asideSchema } from './asides/aside.schema.ts';
import { forwardingSchema, noteSchema } from './handling/handling.schema.ts';
import { directions, registerOfDispatchSchema } from './registers/register.schema.ts';
import { workFileRefSchema } from './work-files/work-file.schema.ts';

export type { Refusal };
export { refusalSchema };

/** Which letters a list holds, where not those of everyday work. */
export const letterLists = ['set-aside'] as const;
export type LetterList = (typeof letterLists)[number];

/** received: kept, waiting or being read · read: facts wait for a person · unreadable: kept, says why · confirmed: a person stands by the facts. */
export const dispatchStates = ['received', 'read', 'unreadable', 'confirmed'] as const;
export type DispatchState = (typeof dispatchStates)[number];

/** How far a reading has come; `page` of `pages` where the source has pages. */
export const progressSchema = z.object({
  stage: z.enum(['waiting', 'opening', 'recognising', 'understanding', 'done']),
  page: z.int(),
  pages: z.int(),
});
/** A person's word on one value: a correction accepted or refused, or a value set by hand. */
export const amendmentSchema = z.object({
  path: z.string(),
  raw: z.string().nullable(),
  value: z.string().nullable(),
  verdict: z.enum(['accepted', 'refused', 'set']),
});
export const sourceFileSchema = z.object({
  name: z.string(),
  sizeBytes: z.int(),
  mediaType: z.string(),
  sha256: z.string().nullable(),
  /** Pages kept as pictures (scans): GET /api/dispatches/{id}/pages/{n}. */
  pages: z.array(z.object({ page: z.int(), width: z.int(), height: z.int() })),
});
export const dispatchRowSchema = z.object({
  id: z.uuid(),
  state: z.enum(dispatchStates),
  fileName: z.string(),
  receivedAt: z.iso.datetime(),
  code: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  subject: z.string().nullable(),
  kind: z.string().nullable(),
  duties: z.int(),
  deadlines: z.int(),
  nextDueOn: z.iso.date().nullable(),
  openCorrections: z.int(),
  confidence: z.number().nullable(),
  progress: progressSchema,
  problem: problemSchema.nullable(),
  direction: z.enum(directions),
  illustrative: z.boolean(),
  registerNumber: z.string().nullable(),
  registeredOn: z.iso.date().nullable(),
  setAside: z.boolean(),
});
export const dispatchPageSchema = z.object({
  rows: z.array(dispatchRowSchema),
  total: z.int(),
  /** Whether the asker may upload, and why not. */
  steps: z.array(stepAnswerSchema),
  /** Largest upload taken, in MiB: told before anything is sent. */
  uploadLimitMib: z.number(),
  refused: z.array(z.object({ name: z.string(), sizeBytes: z.int(), at: z.iso.datetime(), reason: problemSchema })),
});
export const dispatchSchema = z.object({
  id: z.uuid(),
  state: z.enum(dispatchStates),
  receivedAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable(),
  file: sourceFileSchema,
  progress: progressSchema,
  /** The decoded text that spans count in; null until read. */
  text: z.string().nullable(),
  /** What the machine read, never changed afterwards. */
  reading: readingSchema.nullable(),
  /** The facts with people's words applied: what would be (or was) confirmed. */
  facts: readingSchema.nullable(),
  amendments: z.array(amendmentSchema),
  problems: z.array(problemSchema),
  office: z.object({ id: z.uuid(), name: z.string() }),
  direction: z.enum(directions),
  illustrative: z.boolean(),
  /** The office that passed it on, where it came inside the programme. */
  origin: z.object({ forwardingId: z.uuid(), office: z.string(), on: z.iso.date() }).nullable(),
  register: registerOfDispatchSchema,
  notes: z.array(noteSchema),
  forwardings: z.array(forwardingSchema),
  workFiles: z.array(workFileRefSchema),
  /** Set aside from the list of letters; when, by whom and why, also in former times. */
  setAside: z.boolean(),
  asides: z.array(asideSchema),
  steps: z.array(stepAnswerSchema),
});
export type DispatchRow = z.infer<typeof dispatchRowSchema>;
export type Dispatch = z.infer<typeof dispatchSchema>;
export type Amendment = z.infer<typeof amendmentSchema>;
export type Progress = z.infer<typeof progressSchema>;
