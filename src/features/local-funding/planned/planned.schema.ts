import { z } from 'zod';
import { amountSchema, dongSchema } from '../../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { issuedPaperSchema } from '../../../platform/pure/papers.ts';
import { paperSchema } from '../../funding/ledger.schema.ts';

export const localProjectStates = ['expected', 'planned', 'done', 'dropped'] as const;
export type LocalProjectState = (typeof localProjectStates)[number];

/** A project as the province's plan takes it in, by its paper. */
export const newLocalProjectSchema = z.object({
  name: z.string().trim().min(10).max(400),
  unit: z.string().trim().min(3).max(200),
  district: z.string().trim().min(1).max(100).nullable(),
  localDong: amountSchema,
  paper: issuedPaperSchema,
});
export type NewLocalProject = z.infer<typeof newLocalProjectSchema>;
/** What the plan holds for a project that the national plan left to the province. */
export const takenUpSchema = z.object({ localDong: amountSchema, paper: issuedPaperSchema });
export type TakenUp = z.infer<typeof takenUpSchema>;
/** It was carried out: on which day, for how much. */
export const finishedSchema = z.object({
  on: z.iso.date(),
  spentDong: z.string().regex(/^(?:0|[1-9]\d{0,17})$/),
  remark: z.string().trim().max(1_000).nullable(),
});
export type Finished = z.infer<typeof finishedSchema>;

export const localProjectSchema = z.object({
  id: z.uuid(),
  state: z.enum(localProjectStates),
  name: z.string(),
  unit: z.string(),
  district: z.string().nullable(),
  from: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  askedDong: dongSchema,
  localDong: dongSchema,
  illustrative: z.boolean(),
  history: z.array(
    z.object({ step: z.string(), on: z.iso.date(), by: z.string(), paper: paperSchema.nullable(), remark: z.string().nullable() }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type LocalProject = z.infer<typeof localProjectSchema>;
