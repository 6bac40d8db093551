import { z } from 'zod';
import { amountSchema, dongSchema } from '../../../platform/pure/money.ts';
import { citedPaperSchema } from '../../../platform/pure/papers.ts';
import { paperSchema } from '../../funding/ledger.schema.ts';

/** What a unit passed on to an establishment, by a voucher. */
export const newTransferSchema = z.object({ establishmentId: z.uuid(), amountDong: amountSchema, paper: citedPaperSchema });
export type NewTransfer = z.infer<typeof newTransferSchema>;
export const transferSchema = z.object({
  id: z.uuid(),
  establishment: z.object({ id: z.uuid(), name: z.string() }),
  amountDong: dongSchema,
  paper: paperSchema,
  by: z.string(),
});
export type Transfer = z.infer<typeof transferSchema>;
