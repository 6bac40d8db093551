import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { importSchema } from '../../imports/import.schema.ts';
import { disbursementKinds } from '../disbursement.schema.ts';
import { disbursementPapers } from '../shares/share.schema.ts';

/** How a row of the accounts stands to our book: the same, another amount, only there, or only here. */
export const verdicts = ['agreeing', 'differing', 'only-there', 'only-here'] as const;
export type Verdict = (typeof verdicts)[number];

const entry = z.object({ paper: z.string(), on: z.iso.date(), amountDong: dongSchema });
const said = z.object({ vi: z.string(), en: z.string() });
/** One line of the comparison. `request`: whether what is only there can become a request, and why not. */
export const comparedSchema = z.object({
  verdict: z.enum(verdicts),
  sheet: z.string(),
  cell: z.string(),
  code: z.string(),
  projectId: z.uuid().nullable(),
  contractId: z.uuid().nullable(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
  kind: z.enum(disbursementKinds).nullable(),
  kindWords: z.string(),
  theirs: entry.nullable(),
  ours: entry.extend({ movementId: z.string() }).nullable(),
  differenceDong: dongSchema,
  otherPaper: z.boolean(),
  otherDay: z.boolean(),
  request: z.object({ open: z.boolean(), why: said.nullable() }).nullable(),
});
export type Compared = z.infer<typeof comparedSchema>;

const figure = z.object({ rows: z.int(), theirsDong: dongSchema, oursDong: dongSchema });
export const accountSumsSchema = z.object({
  agreeing: figure,
  differing: figure,
  'only-there': figure,
  'only-here': figure,
  requestable: z.int(),
  requestableDong: dongSchema,
  papers: z.array(z.enum(disbursementPapers)),
});
export type AccountSums = z.infer<typeof accountSumsSchema>;

export const accountQuerySchema = z.object({ verdict: z.enum(verdicts).optional() });
/** An accounting export beside our book; `requested` is how many requests it became. */
export const accountImportSchema = importSchema
  .omit({ kind: true })
  .extend({
    year: z.int(),
    requested: z.int().nullable(),
    sums: accountSumsSchema,
    verdict: z.enum(verdicts).nullable(),
    compared: z.array(comparedSchema),
  });
export type AccountImport = z.infer<typeof accountImportSchema>;

/** What a person says of all requests that what is only there becomes: which papers lie with them. */
export const takeAccountsSchema = z.object({ papers: z.array(z.enum(disbursementPapers)).max(10) });
