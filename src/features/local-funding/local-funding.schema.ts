import { z } from 'zod';
import { amountSchema, dongSchema } from '../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { issuedPaperSchema } from '../../platform/pure/papers.ts';
import { paperSchema } from '../funding/ledger.schema.ts';
import { adviceSchema, adviceStates } from './advice/advice.schema.ts';
import { localProjectSchema } from './planned/planned.schema.ts';

export const localBudgetKinds = ['assigned', 'raised', 'cut'] as const;
export type LocalBudgetKind = (typeof localBudgetKinds)[number];
const yearSchema = z.coerce.number().int().min(2000).max(2100);

/** A paper by which a province gives its promotion money in a year, or takes some back. */
export const newLocalBudgetSchema = z.object({
  kind: z.enum(localBudgetKinds),
  amountDong: amountSchema,
  paper: issuedPaperSchema,
  remark: z.string().trim().max(1_000).nullable(),
});
export type NewLocalBudget = z.infer<typeof newLocalBudgetSchema>;

/** Money of a province in a year: the nation's beside its own, and what establishments hit are known to need. `localPermille` is null where there is neither. */
export const provinceFundingSchema = z.object({
  officeId: z.uuid(),
  office: z.string(),
  code: z.string().nullable(),
  province: z.string().nullable(),
  nationalDong: dongSchema,
  budgetDong: dongSchema,
  plannedDong: dongSchema,
  nationalPermille: z.int().nullable(),
  hit: z.int(),
  needDong: dongSchema,
  expected: z.int(),
  expectedDong: dongSchema,
  /** The newest advice of the year that was not withdrawn. */
  advice: z.object({ id: z.uuid(), state: z.enum(adviceStates), askedDong: dongSchema, grantedDong: dongSchema.nullable() }).nullable(),
  illustrative: z.boolean(),
});
export type ProvinceFunding = z.infer<typeof provinceFundingSchema>;
export const localFundingQuerySchema = z.object({ year: yearSchema });
export const localFundingListSchema = z.object({
  year: z.int(),
  asOf: z.iso.date(),
  rows: z.array(provinceFundingSchema),
  total: z.object({
    nationalDong: dongSchema,
    budgetDong: dongSchema,
    plannedDong: dongSchema,
    needDong: dongSchema,
    nationalPermille: z.int().nullable(),
    advised: z.int(),
    granted: z.int(),
  }),
});
export type LocalFundingList = z.infer<typeof localFundingListSchema>;

/** What establishments of a province are known to need because of one disruption. */
const needOfSchema = z.object({ id: z.uuid(), name: z.string(), establishments: z.int(), needDong: dongSchema, lossDong: dongSchema });
/** A province's money of a year as it stood on a day. */
export const provinceYearSchema = provinceFundingSchema.extend({
  year: z.int(),
  asOf: z.iso.date(),
  papers: z.array(newLocalBudgetSchema.extend({ id: z.uuid(), paper: paperSchema, by: z.string(), ofAdvice: z.boolean() })),
  needs: z.array(needOfSchema),
  projects: z.array(localProjectSchema),
  advices: z.array(adviceSchema),
  /** The nation's money beside the province's own, year by year. */
  years: z.array(z.object({ year: z.int(), nationalDong: dongSchema, budgetDong: dongSchema, nationalPermille: z.int().nullable() })),
  steps: z.array(stepAnswerSchema),
});
export type ProvinceYear = z.infer<typeof provinceYearSchema>;
