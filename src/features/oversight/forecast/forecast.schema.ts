import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { activities, projectStates } from '../../projects/project.schema.ts';

/** Steps whose durations are known from closed years: from approval to signing, from signing to the first advance and to acceptance, from acceptance to settlement. */
export const forecastSteps = ['sign', 'advance', 'accept', 'settle'] as const;
export type ForecastStep = (typeof forecastSteps)[number];
export const quantiles = [25, 50, 75, 90] as const;
export type Quantile = (typeof quantiles)[number];
/** Fewer like projects than this say nothing by themselves. */
export const LEAST_LIKE = 20;
export const forecastOutcomes = ['accept', 'settle'] as const;
export type ForecastOutcome = (typeof forecastOutcomes)[number];
/** How sure: done already; nine of ten like it were done by then; one of two; one of four. */
export const forecastLevels = ['done', 'low', 'middle', 'high'] as const;
export type ForecastLevel = (typeof forecastLevels)[number];
/** Why nothing is said of a project: fewer than twenty like it; it has waited longer than all of them. */
export const silences = ['few', 'longer'] as const;
export type Silence = (typeof silences)[number];
/** The quantile that each level but `done` looks at. */
export const QUANTILE_OF = { low: 90, middle: 50, high: 25 } as const;

const day = z.iso.date();
/** A day by quantile; null where no like project took that long. */
const days = z.object({ q25: day.nullable(), q50: day.nullable(), q75: day.nullable(), q90: day.nullable() });
export type Days = z.infer<typeof days>;
/** The group a step is judged by: a kind of support, or all kinds (null); how many of them took the step. */
const group = z.object({ activity: z.enum(activities).nullable(), like: z.int() });
/** A sample: how long a step took in days, in one group. `open`: how many had not taken it yet by the day. */
export const sampleSchema = z.object({
  step: z.enum(forecastSteps),
  activity: z.enum(activities).nullable(),
  like: z.int(),
  open: z.int(),
  q25: z.int().nullable(),
  q50: z.int().nullable(),
  q75: z.int().nullable(),
  q90: z.int().nullable(),
});
export type Sample = z.infer<typeof sampleSchema>;
export const forecastRowSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  activity: z.enum(activities),
  state: z.enum(projectStates),
  dong: dongSchema,
  /** The step it waits for, since when, and the group it is judged by; null where nothing is said. */
  next: z.enum(forecastSteps).nullable(),
  since: day.nullable(),
  waited: z.int(),
  group: group.nullable(),
  expected: days.nullable(),
  accepted: days.nullable(),
  settled: days.nullable(),
});
export type ForecastRow = z.infer<typeof forecastRowSchema>;
const level = z.object({ projects: z.int(), dong: dongSchema });
export const forecastSumSchema = z.object({ done: level, low: level, middle: level, high: level });
export type ForecastSum = z.infer<typeof forecastSumSchema>;
/** What a forecast of the year before would have said on its 30 June, beside what happened. Null where there was no past to say it from. */
export const backtestSchema = z.object({
  year: z.int(),
  madeOn: day,
  from: z.int(),
  projects: z.int(),
  outcomes: z.array(
    z.object({
      outcome: z.enum(forecastOutcomes),
      low: z.int(),
      middle: z.int(),
      high: z.int(),
      happened: z.int(),
      within: z.int(),
      told: z.int(),
    }),
  ),
});
export type Backtest = z.infer<typeof backtestSchema>;
export const forecastQuerySchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  outcome: z.enum(forecastOutcomes).optional(),
  level: z.enum(forecastLevels).optional(),
  silent: z.enum(silences).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type ForecastQuery = z.infer<typeof forecastQuerySchema>;
export const forecastSchema = z.object({
  year: z.int(),
  asOf: day,
  until: day,
  fromYears: z.array(z.int()),
  illustrative: z.boolean(),
  projects: z.int(),
  few: z.int(),
  longer: z.int(),
  accept: forecastSumSchema,
  settle: forecastSumSchema,
  samples: z.array(sampleSchema),
  backtest: backtestSchema.nullable(),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(forecastRowSchema),
});
export type Forecast = z.infer<typeof forecastSchema>;
export const likeQuerySchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  step: z.enum(forecastSteps),
  activity: z.enum(activities).optional(),
});
export type LikeQuery = z.infer<typeof likeQuerySchema>;
/** The like projects behind a sample, the quickest first; those that are not for who asks to see stand without a name. */
export const likeSchema = z.object({
  year: z.int(),
  asOf: day,
  step: z.enum(forecastSteps),
  activity: z.enum(activities).nullable(),
  total: z.int(),
  rows: z.array(
    z.object({ id: z.uuid(), code: z.string().nullable(), name: z.string().nullable(), year: z.int(), from: day, to: day, days: z.int() }),
  ),
});
export type Like = z.infer<typeof likeSchema>;
