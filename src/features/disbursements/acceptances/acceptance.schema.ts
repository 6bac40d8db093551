import { z } from 'zod';
import { amountSchema, dongSchema } from '../../../platform/pure/money.ts';
import { citedPaperSchema } from '../../../platform/pure/papers.ts';
import { paperSchema } from '../../funding/ledger.schema.ts';

const day = z.iso.date();
/** Work accepted at base, by minutes. `acceptedOn` is the day it counts, today where none is given; `last` ends the carrying out. */
export const newAcceptanceSchema = z.object({
  nationalDong: amountSchema,
  counterpartDong: z.string().regex(/^(?:0|[1-9]\d{0,17})$/),
  minutes: citedPaperSchema,
  acceptedOn: day.nullable(),
  last: z.boolean(),
});
export type NewAcceptance = z.infer<typeof newAcceptanceSchema>;
export const acceptanceSchema = z.object({
  id: z.uuid(),
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  minutes: paperSchema,
  acceptedOn: day,
  last: z.boolean(),
  by: z.string(),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;
