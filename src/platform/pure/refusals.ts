import { z } from 'zod';

/** A reason why a step is not open, in both languages, with the article it rests on. */
export const refusalSchema = z.object({ code: z.string(), vi: z.string(), en: z.string(), basis: z.string().nullable() });
export type Refusal = z.infer<typeof refusalSchema>;
/** A reason from its words and what it rests on; null where that is arithmetic or plain sense. */
export const because = (words: Omit<Refusal, 'basis'>, basis: string | null = null): Refusal => ({ ...words, basis });
/** Several reasons told as one, under the first one's code and basis; null where there is none. */
export const together = (found: readonly Refusal[]): Refusal | null =>
  found.length === 0
    ? null
    : { code: found[0]!.code, vi: found.map(({ vi }) => vi).join(' '), en: found.map(({ en }) => en).join(' '), basis: found[0]!.basis };

/** One step of the thing on a page: open to the person who asks, or every reason why not. */
export const stepAnswerSchema = z.object({ step: z.string(), allowed: z.boolean(), refusals: z.array(refusalSchema) });
export type StepAnswer = z.infer<typeof stepAnswerSchema>;
