import { z } from 'zod';
import { refusalSchema, stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { activities, judgementSchema, partSchema, projectKinds, supportBeforeSchema } from '../project.schema.ts';

const day = z.iso.date();
/** A project being drawn up: what is not typed yet is nothing. */
export const draftSchema = z.object({
  /** The project that is revised; null where a new one is drawn up. */
  projectId: z.uuid().nullable(),
  unitId: z.uuid(),
  code: z.string().trim().max(30),
  year: z.int().min(2010).max(2050),
  kind: z.enum(projectKinds),
  contents: z.array(z.int().min(1).max(9)).max(9),
  provinceCode: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  startsOn: day,
  endsOn: day,
  lines: z
    .array(
      z.object({
        establishmentId: z.uuid().nullable(),
        activity: z.enum(activities),
        costDong: partSchema,
        nationalDong: partSchema,
        counterpartDong: partSchema,
      }),
    )
    .max(200),
});
export type Draft = z.infer<typeof draftSchema>;
export const judgedDraftSchema = z.object({
  lines: z.array(z.object({ judgement: judgementSchema, supportedBefore: z.array(supportBeforeSchema) })),
  faults: z.array(refusalSchema),
  step: stepAnswerSchema,
});
export type JudgedDraft = z.infer<typeof judgedDraftSchema>;
