import { z } from 'zod';

/** Why a letter is set aside. */
export const asideReasonSchema = z.object({ reason: z.string().trim().min(3).max(500) });
/** One time a letter was set aside or brought back. */
export const asideSchema = z.object({
  step: z.enum(['set-aside', 'bring-back']),
  on: z.iso.date(),
  by: z.string(),
  reason: z.string().nullable(),
});
export type Aside = z.infer<typeof asideSchema>;
