import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';

/** A proposal as the bench weighs it; amounts are whole đồng. Support may go down to `least`, which is `asked` where norms allow nothing between. */
export const candidateSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  province: z.string().nullable(),
  provinceName: z.string().nullable(),
  content: z.string(),
  hit: z.boolean(),
  key: z.boolean(),
  points: z.int().min(0).max(100_000),
  experience: z.int().min(0).max(100_000),
  askedDong: dongSchema,
  leastDong: dongSchema,
});
export type Candidate = z.infer<typeof candidateSchema>;

const count = z.int().min(0).max(100_000);
const part = z.string().regex(/^(?:0|[1-9]\d{0,17})$/);
/** What the officer wishes a reference list to obey; null is no wish. */
export const wishesSchema = z.object({
  /** At most so much for one content of khuyến công. */
  contentCaps: z
    .array(z.object({ content: z.string().max(40), dong: part }))
    .max(40)
    .default([]),
  /** At least so much, and so many, for hit areas. */
  hitDong: part.nullable().default(null),
  hitCount: count.nullable().default(null),
  /** At most so many, and so much, for each province. */
  perProvince: count.nullable().default(null),
  provinceDong: part.nullable().default(null),
  mustIn: z.array(z.string().max(80)).max(2_000).default([]),
  mustOut: z.array(z.string().max(80)).max(2_000).default([]),
  /** Support goes down from what is asked in such steps; null: whole or not at all. */
  stepDong: part.nullable().default(null),
  /** Points that a key project has before its own: the first place of Điều 7 expressed as a weight. */
  keyPoints: z.int().min(0).max(10_000).default(100),
  timeLimitSeconds: z.int().min(1).max(300).default(30),
});
export type Wishes = z.infer<typeof wishesSchema>;
/** What is wished where nothing is, as the schema fills it in. */
export const noWishes: Wishes = {
  contentCaps: [],
  hitDong: null,
  hitCount: null,
  perProvince: null,
  provinceDong: null,
  mustIn: [],
  mustOut: [],
  stepDong: null,
  keyPoints: 100,
  timeLimitSeconds: 30,
};

export const boundKinds = ['money', 'content', 'hit-dong', 'hit-count', 'province-count', 'province-dong', 'must-in', 'must-out'] as const;
export type BoundKind = (typeof boundKinds)[number];
/** One thing a list must obey: of which content, province or proposal, and how far it goes. */
export const boundSchema = z.object({ kind: z.enum(boundKinds), of: z.string().nullable(), limit: z.string() });
export type Bound = z.infer<typeof boundSchema>;

/** One proposal of a list, and what it is given. */
export const givenSchema = z.object({ id: z.string(), dong: dongSchema });
export type Given = z.infer<typeof givenSchema>;
/** A list with its sums; points are counted in thousandths, so that a part of a proposal has whole points too. */
export const listSchema = z.object({ picks: z.array(givenSchema), dong: dongSchema, milliPoints: z.string() });
export type List = z.infer<typeof listSchema>;

/** By how much one bound would have to give way. */
export const relaxationSchema = boundSchema.extend({ by: z.string() });
export type Relaxation = z.infer<typeof relaxationSchema>;
/** Why no list obeys all: the bounds that contradict each other, what one of them alone would have to give, and the least that all together would. */
export const conflictSchema = z.object({
  bounds: z.array(boundSchema),
  alone: z.array(relaxationSchema),
  together: z.array(relaxationSchema),
  irreducible: z.boolean(),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** What one more đồng or one more place under a bound would bring, in the model with divisible proposals. */
export const priceSchema = boundSchema.extend({ milliPoints: z.number() });
export const outcomeSchema = z.object({
  /** `optimal` is proven; `limit` and `stopped` carry the gap that was left; `unsound`: the solver's list broke a bound and could not be mended. */
  status: z.enum(['optimal', 'limit', 'stopped', 'infeasible', 'unsound']),
  list: listSchema.nullable(),
  boundMilliPoints: z.string().nullable(),
  gapPercent: z.number().nullable(),
  repaired: z.boolean(),
  alternatives: z.array(listSchema),
  prices: z.array(priceSchema),
  conflict: conflictSchema.nullable(),
  milliseconds: z.int(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export interface Problem {
  readonly candidates: readonly Candidate[];
  readonly totalDong: string;
  readonly wishes: Wishes;
}
/** How far a search has come. */
export interface Searching {
  readonly milliPoints: number | null;
  readonly boundMilliPoints: number | null;
}
