import { z } from 'zod';
import { urgencies } from '../readings/reading.schema.ts';

/** Types of official documents that the programme writes (Phụ lục III Nghị định số 30/2020/NĐ-CP); an official letter has no name of type. */
export const documentKinds = [
  'official-letter',
  'decision',
  'notice',
  'report',
  'submission',
  'invitation',
  'minutes',
  'contract',
  'contract-annex',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

const line = z.string().trim().min(1).max(2_000);
const long = z.string().trim().min(1).max(8_000);
/** A part of the body: a paragraph, a numbered task with what it is made of, an article of a decision, a heading. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: long }),
  z.object({ kind: z.literal('task'), ref: z.string().min(1).max(12), text: long, items: z.array(long).max(50) }),
  z.object({ kind: z.literal('article'), ref: z.string().min(1).max(12), text: long, items: z.array(long).max(50) }),
  z.object({ kind: z.literal('heading'), text: line }),
]);
export type Block = z.infer<typeof blockSchema>;

/** A table kept apart from the body, on pages of its own, lying. Widths are shares of the page's. */
export const annexSchema = z.object({
  title: line,
  note: line.nullable(),
  columns: z
    .array(z.object({ name: line, share: z.number().positive(), align: z.enum(['start', 'centre', 'end']) }))
    .min(1)
    .max(16),
  rows: z.array(z.array(z.string().max(2_000))).max(20_000),
  sum: z.array(z.string().max(200)).nullable(),
});
export type Annex = z.infer<typeof annexSchema>;

/**
 * An official document as its parts say it, whatever it is laid out as. Number and day are null until it is numbered (after it is
 * signed, Điều 15 Nghị định số 30/2020/NĐ-CP); the signer's name until it is known who signs.
 */
export const documentSchema = z.object({
  kind: z.enum(documentKinds),
  superior: line.nullable(),
  issuer: line,
  number: z.string().trim().min(1).max(20).nullable(),
  symbol: z.string().trim().min(1).max(60),
  place: line,
  issuedOn: z.iso.date().nullable(),
  urgency: z.enum(urgencies).nullable(),
  subject: line,
  addressees: z.array(line).max(100),
  basis: z.array(long).max(30),
  blocks: z.array(blockSchema).max(200),
  closing: long.nullable(),
  recipients: z.array(z.object({ name: line, purpose: z.string().trim().max(200).nullable() })).max(60),
  signature: z.object({ authority: z.string().trim().max(120).nullable(), title: line, name: line.nullable() }),
  /** Who signs beside, of what two sign: a contract, minutes. It stands where who gets it stands otherwise. */
  counterpart: z.object({ title: line, name: line.nullable() }).optional(),
  annexes: z.array(annexSchema).max(12),
});
export type OfficialDocument = z.infer<typeof documentSchema>;
