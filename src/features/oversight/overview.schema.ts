import { z } from 'zod';
import { dongSchema } from '../../platform/pure/money.ts';

/** The figures of the programme: counts of projects, and đồng of national money; the first eleven are of the year's own plan. */
export const figuresSchema = z.object({
  projects: z.int(), approvedDong: dongSchema, contracted: z.int(), contractedDong: dongSchema, exempt: z.int(), overdueToSign: z.int(),
  advancedDong: dongSchema, paidDong: dongSchema, acceptedDong: dongSchema, settledDong: dongSchema, recoveredDong: dongSchema,
  /** Advances cleared; what stands between one link of the chain and the next. */
  clearedDong: dongSchema, unsignedDong: dongSchema, toAcceptDong: dongSchema, openAdvanceDong: dongSchema, toPayDong: dongSchema, toSettleDong: dongSchema,
  /** What went into the next year is no longer above; what came from the year before stands apart, with a chain of its own. */
  carriedOutDong: dongSchema, carriedInDong: dongSchema, carriedProjects: z.int(), carriedApprovedDong: dongSchema, carriedContracted: z.int(), carriedContractedDong: dongSchema,
  carriedAdvancedDong: dongSchema, carriedPaidDong: dongSchema, carriedAcceptedDong: dongSchema, carriedSettledDong: dongSchema, carriedRecoveredDong: dongSchema,
});
export type Figures = z.infer<typeof figuresSchema>;
export const overviewSchema = z.object({ year: z.int(), asOf: z.iso.date(), illustrative: z.boolean(), appropriatedDong: dongSchema, agreedDong: dongSchema, unallocatedDong: dongSchema, national: figuresSchema, provinces: z.array(figuresSchema.extend({ code: z.string().nullable(), name: z.string() })) });
export type Overview = z.infer<typeof overviewSchema>;
/** How a figure went through the year: its sum at the end of each day on which it moved. */
export const burnUpSchema = z.object({ year: z.int(), asOf: z.iso.date(),
  /** Days that letters set: the one named, and the last on time. */
  dates: z.array(z.object({ namedOn: z.iso.date(), dueOn: z.iso.date(), name: z.string(), code: z.string().nullable() })), days: z.array(z.object({ on: z.iso.date(), projects: z.int(), contracted: z.int(), approvedDong: dongSchema, contractedDong: dongSchema, advancedDong: dongSchema, acceptedDong: dongSchema, settledDong: dongSchema })) });
export type BurnUp = z.infer<typeof burnUpSchema>;
