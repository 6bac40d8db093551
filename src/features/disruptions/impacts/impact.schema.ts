import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';

export const situations = ['normal', 'reduced', 'stopped'] as const;
export type Situation = (typeof situations)[number];
export const impactStates = ['stated', 'confirmed', 'returned'] as const;
export type ImpactState = (typeof impactStates)[number];

const dong = z.string().regex(/^(?:0|[1-9]\d{0,14})$/);
const workers = z.int().min(0).max(100_000);
/** What an establishment says a disruption did to it, on the day it tells of. */
export const newImpactSchema = z.object({
  officeId: z.uuid(),
  establishmentId: z.uuid(),
  situation: z.enum(situations),
  workersBefore: workers,
  workersNow: workers,
  lossDong: dong,
  needDong: dong,
  need: z.string().trim().max(1_000).nullable(),
  statedOn: z.iso.date(),
});
export type NewImpact = z.infer<typeof newImpactSchema>;
export const impactRowSchema = z.object({
  id: z.uuid(),
  establishment: z.object({ id: z.uuid(), name: z.string() }),
  province: z.string(),
  situation: z.enum(situations),
  workersBefore: z.int(),
  workersNow: z.int(),
  lossDong: dongSchema,
  needDong: dongSchema,
  need: z.string().nullable(),
  state: z.enum(impactStates),
  statedOn: z.iso.date(),
  returnedFor: z.string().nullable(),
  toldBy: z.string().nullable(),
  toldPhone: z.string().nullable(),
  /** Whether the establishment said something later that was not given back. */
  newer: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type ImpactRow = z.infer<typeof impactRowSchema>;
/** The newest confirmed statement of every establishment, summed. */
export const lossesSchema = z.object({
  establishments: z.int(),
  reduced: z.int(),
  stopped: z.int(),
  workersLost: z.int(),
  lossDong: dongSchema,
  needDong: dongSchema,
});
export type Losses = z.infer<typeof lossesSchema>;
