import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';

/** How long advances have been open: up to 30 days, 60, 90, longer. */
export const ageBands = ['30', '60', '90', 'older'] as const;
export type AgeBand = (typeof ageBands)[number];
const day = z.iso.date();
export const openAdvanceSchema = z.object({
  contractId: z.uuid(),
  contractNumber: z.string(),
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  province: z.string().nullable(),
  projectState: z.string(),
  advancedDong: dongSchema,
  openDong: dongSchema,
  /** The day of the oldest advance of which something is still open, and the days since. */
  since: day,
  days: z.int(),
  band: z.enum(ageBands),
  illustrative: z.boolean(),
});
export type OpenAdvance = z.infer<typeof openAdvanceSchema>;
export const openAdvancesSchema = z.object({
  asOf: day,
  totalDong: dongSchema,
  contracts: z.int(),
  bands: z.array(z.object({ band: z.enum(ageBands), contracts: z.int(), dong: dongSchema })),
  rows: z.array(openAdvanceSchema),
});
export type OpenAdvances = z.infer<typeof openAdvancesSchema>;
