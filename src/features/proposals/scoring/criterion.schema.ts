import { z } from 'zod';
import { ruleMarks } from '../../projects/project.schema.ts';

/** What speaks for a proposal; the rank each belongs to is that of Điều 7 Thông tư số 36/2013/TT-BCT. */
export const criteria = [
  'key-project',
  'hit-area',
  'difficult-area',
  'border-island',
  'poor-district',
  'ethnic-minority',
  'new-rural',
  'farm-mechanics',
  'supporting-industry',
  'cleaner-production',
  'typical-products',
  'local-material',
  'labour-intensive',
  'support-level',
  'unit-experience',
  'unit-on-time',
] as const;
export type Criterion = (typeof criteria)[number];
/** Those that no data of the programme answers: the department states them, the Agency confirms or strikes them. */
export const statedCriteria = [
  'difficult-area',
  'border-island',
  'poor-district',
  'ethnic-minority',
  'new-rural',
  'farm-mechanics',
  'supporting-industry',
  'cleaner-production',
  'typical-products',
  'local-material',
  'labour-intensive',
] as const satisfies readonly Criterion[];
/** Điều 7 looks at key projects first, then at priority and support level, then at the unit. */
export const tiers = ['key', 'priority', 'unit'] as const;
export type Tier = (typeof tiers)[number];

export const criterionRowSchema = z.object({
  criterion: z.enum(criteria),
  points: z.int().min(0).max(1_000),
  basis: z.string(),
  mark: z.enum(ruleMarks),
});
export type CriterionRow = z.infer<typeof criterionRowSchema>;

/** How a reason stands: computed from data, stated and not yet looked at, confirmed, struck. */
export const reasonStandings = ['computed', 'awaiting', 'confirmed', 'struck'] as const;
export const reasonSchema = z.object({
  criterion: z.enum(criteria),
  tier: z.enum(tiers),
  points: z.int(),
  most: z.int(),
  standing: z.enum(reasonStandings),
  why: z.object({ vi: z.string(), en: z.string() }),
  basis: z.string(),
  mark: z.enum(ruleMarks),
});
export type Reason = z.infer<typeof reasonSchema>;
