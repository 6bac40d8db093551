import { z } from 'zod';
import { amountSchema, dongSchema } from '../../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { issuedPaperSchema } from '../../../platform/pure/papers.ts';
import { paperSchema } from '../../funding/ledger.schema.ts';

export const adviceStates = ['drafted', 'sent', 'granted', 'declined', 'withdrawn'] as const;
export type AdviceState = (typeof adviceStates)[number];
const remark = z.string().trim().max(2_000).nullable();

/** What a department advises its People's Committee: how much more, and why. */
export const newAdviceSchema = z.object({ askedDong: amountSchema, reason: z.string().trim().min(10).max(4_000) });
export type NewAdvice = z.infer<typeof newAdviceSchema>;
/** A paper about an advice: the letter sent, the word of the Department of Finance. */
export const advicePaperSchema = z.object({ paper: issuedPaperSchema, remark });
export type AdvicePaper = z.infer<typeof advicePaperSchema>;
/** The answer of the People's Committee; of a grant how much. */
export const adviceAnswerSchema = advicePaperSchema.extend({ grantedDong: amountSchema.nullable() });
export type AdviceAnswer = z.infer<typeof adviceAnswerSchema>;

export const adviceSchema = z.object({
  id: z.uuid(),
  state: z.enum(adviceStates),
  askedDong: dongSchema,
  needDong: dongSchema,
  budgetDong: dongSchema,
  reason: z.string(),
  draftedOn: z.iso.date(),
  illustrative: z.boolean(),
  history: z.array(
    z.object({
      step: z.string(),
      on: z.iso.date(),
      by: z.string(),
      paper: paperSchema.nullable(),
      grantedDong: dongSchema.nullable(),
      remark: z.string().nullable(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Advice = z.infer<typeof adviceSchema>;
