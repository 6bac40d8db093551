import { z } from 'zod';
import { dongSchema } from '../../platform/pure/money.ts';
import { boundSchema, conflictSchema, priceSchema, wishesSchema } from './optimum/optimum.schema.ts';
import { referenceHeadSchema } from './rebalancing.schema.ts';

/** A proposal in which two lists differ. */
export const differenceSchema = z.object({
  projectId: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  province: z.string().nullable(),
  rank: z.int(),
  points: z.int(),
  askedDong: dongSchema,
  hereDong: dongSchema,
  thereDong: dongSchema,
});
export type Difference = z.infer<typeof differenceSchema>;
/** How a list differs from another: what only it has, what it has not, what it gives otherwise. */
export const comparisonSchema = z.object({
  milliPoints: z.string(),
  dong: dongSchema,
  count: z.int(),
  comes: z.array(differenceSchema),
  goes: z.array(differenceSchema),
  otherwise: z.array(differenceSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;
export const labelsSchema = z.record(z.string(), z.string());

export const referenceSchema = referenceHeadSchema.extend({
  wishes: wishesSchema,
  progress: z.object({ points: z.int(), bound: z.int() }).nullable(),
  boundMilliPoints: z.string().nullable(),
  repaired: z.boolean(),
  stale: z.boolean(),
  /** Beside the ranked list of the bench as it stands. */
  beside: comparisonSchema.nullable(),
  alternatives: z.array(comparisonSchema),
  prices: z.array(priceSchema),
  conflict: conflictSchema.nullable(),
  labels: labelsSchema,
});
export type Reference = z.infer<typeof referenceSchema>;

/** Why a proposal is in a reference list or not, and what would bring it in. */
export const whySchema = z.object({
  projectId: z.string(),
  code: z.string(),
  name: z.string(),
  in: z.boolean(),
  rank: z.int(),
  points: z.int(),
  askedDong: dongSchema,
  givenDong: dongSchema,
  /** đồng a point asks; and how many of those in ask more for theirs. */
  dongPerPoint: dongSchema.nullable(),
  dearerIn: z.int(),
  /** Bounds that keep it out of the list as it is, each with what is lacking. */
  blocks: z.array(boundSchema.extend({ short: z.string() })),
  /** The best list with it: what that costs in points, who leaves, who comes with it; null where nothing would do. */
  forced: z
    .object({ proven: z.boolean(), costMilliPoints: z.string(), goes: z.array(differenceSchema), comes: z.array(differenceSchema) })
    .nullable(),
  labels: labelsSchema,
});
export type WhyAnswer = z.infer<typeof whySchema>;
