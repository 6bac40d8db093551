import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';

/** A project with money of a year that was not spent: what may go into the next, and how much of it a contract holds together. */
export const carriableSchema = z.object({
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  province: z.string().nullable(),
  state: z.string(),
  assignedDong: dongSchema,
  spentDong: dongSchema,
  openAdvanceDong: dongSchema,
  contractDong: dongSchema,
  leftDong: dongSchema,
  counterpartLeftDong: dongSchema,
});
export type Carriable = z.infer<typeof carriableSchema>;
export const carriableYearSchema = z.object({ year: z.int(), next: z.int(), prepared: z.boolean(), rows: z.array(carriableSchema) });
export type CarriableYear = z.infer<typeof carriableYearSchema>;

/** What stands beside a year's own plan: money from the year before, as it stood on a day. */
export const carriedInSchema = z.object({
  projects: z.int(),
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  contractedDong: dongSchema,
  acceptedDong: dongSchema,
  spentDong: dongSchema,
});
export type CarriedIn = z.infer<typeof carriedInSchema>;
