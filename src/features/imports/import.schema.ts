import { z } from 'zod';
import { cellFaultSchema } from '../../platform/pure/cell-faults.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';

export const importStates = ['received', 'read', 'failed', 'stopped', 'taken', 'discarded'] as const;
export type ImportState = (typeof importStates)[number];
/** What a reading does now. */
export const readingStages = ['waiting', 'reading', 'judging'] as const;
export type ReadingStage = (typeof readingStages)[number];

const day = z.iso.date();
/** How many rows were read, of about how many; null where no reading is under way. */
export const readingProgressSchema = z.object({ stage: z.enum(readingStages), read: z.int(), about: z.int() });
export type ReadingProgress = z.infer<typeof readingProgressSchema>;

/** An import as a list tells it. */
export const importRowSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  year: z.int().nullable(),
  state: z.enum(importStates),
  name: z.string(),
  rows: z.int().nullable(),
  faultCount: z.int(),
  receivedOn: day,
  receivedBy: z.string(),
  progress: readingProgressSchema.nullable(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

/** An import as it was read: faults first, a page at a time; what it proposes is told by its kind. */
export const importSchema = importRowSchema.extend({
  decidedOn: day.nullable(),
  decidedBy: z.string().nullable(),
  noteCount: z.int(),
  faults: z.array(cellFaultSchema),
  faultsPage: z.int(),
  faultsPages: z.int(),
  page: z.int(),
  pages: z.int(),
  steps: z.array(stepAnswerSchema),
});
export type Import = z.infer<typeof importSchema>;

/** Which page of its rows and of its faults is asked for. */
export const importPagesSchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  faultsPage: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type ImportPages = z.infer<typeof importPagesSchema>;
