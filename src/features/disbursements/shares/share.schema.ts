import { z } from 'zod';
import { amountSchema, dongSchema } from '../../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { activities, ruleMarks } from '../../projects/project.schema.ts';

/** Papers that a request may need beside the contract. */
export const disbursementPapers = ['organisation-plan', 'sub-contract', 'acceptance-minutes', 'invoice'] as const;
export type DisbursementPaper = (typeof disbursementPapers)[number];
const day = z.iso.date();

/** How much of a contract may be advanced, as it is set from a day on. */
export const newShareSchema = z.object({
  activity: z.enum(activities),
  sharePermille: z.int().min(0).max(1_000),
  papers: z.array(z.enum(disbursementPapers)).max(10),
  validFrom: day,
  basis: z.string().trim().min(3).max(300),
  mark: z.enum(ruleMarks),
});
export type NewShare = z.infer<typeof newShareSchema>;
export const shareLineSchema = newShareSchema.extend({ id: z.uuid(), validTo: day.nullable() });
export type ShareLine = z.infer<typeof shareLineSchema>;
export const newThresholdSchema = z.object({ thresholdDong: amountSchema, validFrom: day });
export type NewThreshold = z.infer<typeof newThresholdSchema>;
export const shareTableSchema = z.object({
  rows: z.array(shareLineSchema),
  thresholds: z.array(z.object({ id: z.uuid(), validFrom: day, thresholdDong: dongSchema, setBy: z.string() })),
  steps: z.array(stepAnswerSchema),
});
export type ShareTable = z.infer<typeof shareTableSchema>;

/** The share in force for a kind of support on a day. */
export const advanceShareSchema = z.object({
  sharePermille: z.int(),
  papers: z.array(z.enum(disbursementPapers)),
  basis: z.string(),
  mark: z.enum(ruleMarks),
});
export type AdvanceShare = z.infer<typeof advanceShareSchema>;
