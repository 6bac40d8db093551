import { z } from 'zod';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { draftStates } from '../documents/draft.schema.ts';

const day = z.iso.date();
/** An office that is late with what an office gave it, and the letters that urged it before. */
export const lateOfficeSchema = z.object({
  officeId: z.uuid(),
  office: z.string(),
  latestDays: z.int(),
  duties: z.array(
    z.object({
      taskId: z.uuid(),
      ref: z.string(),
      code: z.string(),
      title: z.string(),
      dueOn: day,
      lateDays: z.int(),
      measured: z.object({ done: z.int(), target: z.int(), exempt: z.int() }).nullable(),
      promisedFor: day.nullable(),
    }),
  ),
  before: z.array(z.object({ draftId: z.uuid(), state: z.enum(draftStates), code: z.string().nullable(), on: day })),
});
export type LateOffice = z.infer<typeof lateOfficeSchema>;
export const urgingListSchema = z.object({
  asOf: day,
  office: z.object({ id: z.uuid(), name: z.string() }),
  newDueOn: day,
  rows: z.array(lateOfficeSchema),
  steps: z.array(stepAnswerSchema),
});
export type UrgingList = z.infer<typeof urgingListSchema>;
