import { z } from 'zod';

/** A reason why a step is not open, in both languages, with the article it rests on. */
export const refusalSchema = z.object({ code: z.string(), vi: z.string(), en: z.string(), basis: z.string().nullable() });
export type Refusal = z.infer<typeof refusalSchema>;

/** One step of the thing on a page: open to the person who asks, or every reason why not. */
export const stepAnswerSchema = z.object({ step: z.string(), allowed: z.boolean(), refusals: z.array(refusalSchema) });
export type StepAnswer = z.infer<typeof stepAnswerSchema>;
