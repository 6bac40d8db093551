import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { importSchema } from '../../imports/import.schema.ts';
import { signingSchema } from '../contract.schema.ts';

/** A contract that a signing list would sign, beside its cell. */
export const listedSigningSchema = signingSchema.extend({
  number: z.string(),
  sheet: z.string(),
  cell: z.string(),
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  endsOn: z.iso.date(),
});
export type ListedSigning = z.infer<typeof listedSigningSchema>;
export const signingSumsSchema = z.object({ waiting: z.int(), contracts: z.int(), nationalDong: dongSchema, counterpartDong: dongSchema });
export type SigningSums = z.infer<typeof signingSumsSchema>;
/** A signing list as it was read; `signed` is how many contracts it signed. */
export const signingImportSchema = importSchema
  .omit({ kind: true })
  .extend({ year: z.int(), signed: z.int().nullable(), sums: signingSumsSchema, contracts: z.array(listedSigningSchema) });
export type SigningImport = z.infer<typeof signingImportSchema>;
