import { z } from 'zod';

/** What is wrong in a workbook, or worth saying, with its place. A note does not hold the taking up. */
export const cellFaultSchema = z.object({
  weight: z.enum(['fault', 'note']),
  code: z.string(),
  sheet: z.string(),
  cell: z.string(),
  vi: z.string(),
  en: z.string(),
});
export type CellFault = z.infer<typeof cellFaultSchema>;
