import { z } from 'zod';
import { dongSchema } from '../../platform/pure/money.ts';
import type { FigureMeasure } from '../funding/ledger.schema.ts';

/** The figures of the programme: counts of projects, and đồng of national money; the first eleven are of the year's own plan. */
export const figuresSchema = z.object({
  projects: z.int(),
  approvedDong: dongSchema,
  contracted: z.int(),
  contractedDong: dongSchema,
  exempt: z.int(),
  overdueToSign: z.int(),
  advancedDong: dongSchema,
  paidDong: dongSchema,
  acceptedDong: dongSchema,
  settledDong: dongSchema,
  recoveredDong: dongSchema,
  /** Advances cleared; what stands between one link of the chain and the next. */
  clearedDong: dongSchema,
  unsignedDong: dongSchema,
  toAcceptDong: dongSchema,
  openAdvanceDong: dongSchema,
  toPayDong: dongSchema,
  toSettleDong: dongSchema,
  /** What went into the next year is no longer above; what came from the year before stands apart, with a chain of its own. */
  carriedOutDong: dongSchema,
  carriedInDong: dongSchema,
  carriedProjects: z.int(),
  carriedApprovedDong: dongSchema,
  carriedContracted: z.int(),
  carriedContractedDong: dongSchema,
  carriedAdvancedDong: dongSchema,
  carriedPaidDong: dongSchema,
  carriedAcceptedDong: dongSchema,
  carriedSettledDong: dongSchema,
  carriedRecoveredDong: dongSchema,
});
export type Figures = z.infer<typeof figuresSchema>;
/** What one measure adds up to, of the year's own money or of that from the year before. */
export interface FigureSum {
  readonly measure: FigureMeasure;
  readonly carried: boolean;
  readonly count: bigint;
  readonly dong: string | bigint;
}
/** The figures that sums make up. */
export function figuresOf(sums: readonly FigureSum[]): Figures {
  const of = (measure: FigureMeasure, which: boolean | null) =>
    sums.filter((each) => each.measure === measure && (which === null || each.carried === which));
  const count = (measure: FigureMeasure, carried = false) => Number(of(measure, carried).reduce((total, each) => total + each.count, 0n));
  const sum = (measure: FigureMeasure, carried: boolean | null = false) =>
    of(measure, carried).reduce((total, each) => total + BigInt(each.dong), 0n);
  const dong = (measure: FigureMeasure, carried: boolean | null = false) => sum(measure, carried).toString();
  const between = (measure: FigureMeasure, ...less: readonly FigureMeasure[]) =>
    less.reduce((left, each) => left - sum(each), sum(measure)).toString();
  return {
    projects: count('projects'),
    approvedDong: dong('approved'),
    contracted: count('contracted'),
    contractedDong: dong('contracted'),
    exempt: count('exempt'),
    overdueToSign: count('overdue'),
    advancedDong: dong('advanced'),
    paidDong: dong('paid'),
    acceptedDong: dong('accepted'),
    settledDong: dong('settled'),
    recoveredDong: dong('recovered'),
    clearedDong: dong('cleared'),
    unsignedDong: between('approved', 'contracted'),
    toAcceptDong: between('contracted', 'accepted'),
    openAdvanceDong: between('advanced', 'recovered', 'cleared'),
    toPayDong: between('accepted', 'paid'),
    toSettleDong: between('paid', 'settled'),
    carriedOutDong: dong('carried-out', null),
    carriedInDong: dong('carried-in', true),
    carriedProjects: count('projects', true),
    carriedApprovedDong: dong('approved', true),
    carriedContracted: count('contracted', true),
    carriedContractedDong: dong('contracted', true),
    carriedAdvancedDong: dong('advanced', true),
    carriedPaidDong: dong('paid', true),
    carriedAcceptedDong: dong('accepted', true),
    carriedSettledDong: dong('settled', true),
    carriedRecoveredDong: dong('recovered', true),
  };
}
export const overviewSchema = z.object({
  year: z.int(),
  asOf: z.iso.date(),
  illustrative: z.boolean(),
  appropriatedDong: dongSchema,
  agreedDong: dongSchema,
  unallocatedDong: dongSchema,
  national: figuresSchema,
  provinces: z.array(figuresSchema.extend({ code: z.string().nullable(), name: z.string() })),
});
export type Overview = z.infer<typeof overviewSchema>;
/** How a figure went through the year: its sum at the end of each day on which it moved. */
export const burnUpSchema = z.object({
  year: z.int(),
  asOf: z.iso.date(),
  /** Days that letters set: the one named, and the last on time. */
  dates: z.array(z.object({ namedOn: z.iso.date(), dueOn: z.iso.date(), name: z.string(), code: z.string().nullable() })),
  days: z.array(
    z.object({
      on: z.iso.date(),
      projects: z.int(),
      contracted: z.int(),
      approvedDong: dongSchema,
      contractedDong: dongSchema,
      advancedDong: dongSchema,
      acceptedDong: dongSchema,
      settledDong: dongSchema,
    }),
  ),
});
export type BurnUp = z.infer<typeof burnUpSchema>;
