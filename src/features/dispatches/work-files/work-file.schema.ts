import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';

export const workFileStates = ['open', 'closed'] as const;
export type WorkFileState = (typeof workFileStates)[number];
const day = z.iso.date();
export const newWorkFileSchema = z.object({
  code: z.string().trim().min(1).max(60),
  title: z.string().trim().min(3).max(300),
  /** Years after it is closed; null for ever. */
  retentionYears: z.int().min(1).max(100).nullable(),
});
export type NewWorkFile = z.infer<typeof newWorkFileSchema>;

export const workFileRefSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  place: z.int(),
  state: z.enum(workFileStates),
});
export const workFileRowSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  state: z.enum(workFileStates),
  retentionYears: z.int().nullable(),
  openedOn: day,
  closedOn: day.nullable(),
  keeper: z.string(),
  papers: z.int(),
  /** Goes to the archive by this day: a year after the work ended (NĐ 30/2020/NĐ-CP Điều 30). */
  archiveDueOn: day.nullable(),
  archiveState: z.enum(['none', 'in-term', 'soon', 'overdue']),
});
export const workFileSchema = workFileRowSchema.extend({
  office: z.object({ id: z.uuid(), name: z.string() }),
  keptUntil: day.nullable(),
  items: z.array(
    z.object({
      place: z.int(),
      dispatchId: z.uuid(),
      code: z.string().nullable(),
      issuedOn: day.nullable(),
      kind: z.string().nullable(),
      subject: z.string().nullable(),
      issuer: z.string().nullable(),
      fileName: z.string(),
      sha256: z.string(),
      addedOn: day,
      addedBy: z.string(),
      illustrative: z.boolean(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export const workFilesSchema = z.object({ rows: z.array(workFileRowSchema), steps: z.array(stepAnswerSchema) });
export type WorkFileRow = z.infer<typeof workFileRowSchema>;
export type WorkFile = z.infer<typeof workFileSchema>;
