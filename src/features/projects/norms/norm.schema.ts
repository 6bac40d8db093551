import { z } from 'zod';
import { amountSchema, dongSchema } from '../../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { activities, ruleMarks } from '../project.schema.ts';

export const normUnits = ['model', 'establishment', 'line', 'time', 'cluster', 'project'] as const;
const day = z.iso.date();
/** A norm as it is set from a day on. */
export const newNormSchema = z
  .object({
    activity: z.enum(activities),
    sharePercent: z.int().min(1).max(100).nullable(),
    capDong: amountSchema.nullable(),
    per: z.enum(normUnits),
    validFrom: day,
    basis: z.string().trim().min(3).max(300),
    mark: z.enum(ruleMarks),
  })
  .refine(({ sharePercent, capDong }) => sharePercent !== null || capDong !== null, { path: ['capDong'] });
export type NewNorm = z.infer<typeof newNormSchema>;
export const normLineSchema = z.object({
  id: z.uuid(),
  activity: z.enum(activities),
  sharePercent: z.int().nullable(),
  capDong: dongSchema.nullable(),
  per: z.enum(normUnits),
  validFrom: day,
  validTo: day.nullable(),
  basis: z.string(),
  mark: z.enum(ruleMarks),
});
export type NormLine = z.infer<typeof normLineSchema>;
export const normTableSchema = z.object({ rows: z.array(normLineSchema), steps: z.array(stepAnswerSchema) });
