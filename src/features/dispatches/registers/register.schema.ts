import { z } from 'zod';
import { registerNumberSchema } from '../../../platform/pure/papers.ts';

export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];
export const numberings = ['mirror', 'own'] as const;
export type Numbering = (typeof numberings)[number];
export const entrySources = ['own', 'stamp', 'document', 'edxml', 'hand'] as const;
export type EntrySource = (typeof entrySources)[number];

const day = z.iso.date();
/** A series of its own in a year, as "Quyết định"; empty for the common one. */
export const seriesSchema = z.string().trim().max(60);

export const registrationSchema = z.object({
  /** From the paper book, where neither stamp nor letter carries it; with own numbering there is nothing to type. */
  number: registerNumberSchema.nullable(),
  registeredOn: day.nullable(),
  copies: z.int().min(1).max(9_999).nullable(),
  keptBy: z.string().trim().max(200).nullable(),
  remark: z.string().trim().max(500).nullable(),
  series: seriesSchema,
});
export type Registration = z.infer<typeof registrationSchema>;

export const registerEntrySchema = z.object({
  id: z.uuid(),
  direction: z.enum(directions),
  year: z.int(),
  series: z.string(),
  number: z.string(),
  registeredOn: day,
  source: z.enum(entrySources),
  copies: z.int().nullable(),
  keptBy: z.string().nullable(),
  remark: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
});
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** Another letter in the office's register with the same number, symbol and issuer, or the same bytes. */
export const duplicateSchema = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  issuedOn: day.nullable(),
  receivedAt: z.iso.datetime(),
  sameFile: z.boolean(),
});

/** What the register says of one dispatch. */
export const registerOfDispatchSchema = z.object({
  numbering: z.enum(numberings),
  entry: registerEntrySchema.nullable(),
  /** What would be entered now, and where it was read; null where the paper does not say. */
  proposed: z.object({ number: z.string().nullable(), registeredOn: day.nullable(), source: z.enum(entrySources) }),
  duplicates: z.array(duplicateSchema),
});

/** One line of a printed register (NĐ 30/2020/NĐ-CP Phụ lục IV). */
export const registerLineSchema = registerEntrySchema.extend({
  dispatchId: z.uuid(),
  illustrative: z.boolean(),
  code: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: day.nullable(),
  kind: z.string().nullable(),
  subject: z.string().nullable(),
  signer: z.string().nullable(),
  recipients: z.array(z.string()),
  forwarded: z.array(z.object({ to: z.string(), on: day, acknowledgedBy: z.string().nullable(), acknowledgedOn: day.nullable() })),
});
export type RegisterLine = z.infer<typeof registerLineSchema>;
export const registerSchema = z.object({
  office: z.object({ id: z.uuid(), name: z.string() }),
  offices: z.array(z.object({ id: z.uuid(), name: z.string() })),
  direction: z.enum(directions),
  year: z.int(),
  series: z.string(),
  years: z.array(z.int()),
  allSeries: z.array(z.string()),
  numbering: z.enum(numberings),
  mayNumber: z.object({ allowed: z.boolean(), reason: z.object({ vi: z.string(), en: z.string() }).nullable() }),
  total: z.int(),
  page: z.int(),
  lines: z.array(registerLineSchema),
  /** The newest link of the chain that seals history: printed at the foot, so that a copy on paper can be held against it. */
  seal: z.object({ place: z.string(), hash: z.string() }).nullable(),
});
export type Register = z.infer<typeof registerSchema>;

/** Letters by province, in the map of a day: each office counted where it then lay; null province for central offices and those no map of that day can place. */
export const byProvinceSchema = z.object({
  year: z.int(),
  map: day,
  rows: z.array(
    z.object({
      code: z.string().nullable(),
      name: z.string().nullable(),
      received: z.int(),
      forwarded: z.int(),
      offices: z.array(z.string()),
    }),
  ),
});
export type ByProvince = z.infer<typeof byProvinceSchema>;
