import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { paperSchema } from '../../funding/ledger.schema.ts';
import { importSchema } from '../../imports/import.schema.ts';
import { disbursementKinds } from '../disbursement.schema.ts';

/** A row of the Treasury's file that names an approved request, ready to be confirmed. */
export const matchedConfirmationSchema = z.object({
  id: z.uuid(),
  paper: paperSchema,
  sheet: z.string(),
  cell: z.string(),
  request: z.string(),
  code: z.string(),
  kind: z.enum(disbursementKinds),
  amountDong: dongSchema,
});
export type MatchedConfirmation = z.infer<typeof matchedConfirmationSchema>;
export const treasurySumsSchema = z.object({ waiting: z.int(), confirmations: z.int(), dong: dongSchema });
export type TreasurySums = z.infer<typeof treasurySumsSchema>;
/** The Treasury's file as it was read; `confirmed` is how many requests it confirmed. */
export const treasuryImportSchema = importSchema
  .omit({ kind: true, year: true })
  .extend({ confirmed: z.int().nullable(), sums: treasurySumsSchema, confirmations: z.array(matchedConfirmationSchema) });
export type TreasuryImport = z.infer<typeof treasuryImportSchema>;
