import { z } from 'zod';

/** The part of OCDS 1.1 that the programme speaks: fields, code lists and what is required, as its release schema has them. */
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/);
const id = z.string().min(1);
const value = z.strictObject({ amount: z.int(), currency: z.literal('VND') });
const reference = z.strictObject({ id, name: z.string().min(1) });
const period = z.strictObject({ startDate: instant, endDate: instant });

export const releaseSchema = z.strictObject({
  ocid: z.string().regex(/^ocds-[a-z0-9]{6}-.+/),
  id,
  date: instant,
  tag: z
    .array(
      z.enum(['planning', 'contract', 'contractAmendment', 'implementation', 'implementationUpdate', 'contractTermination', 'compiled']),
    )
    .min(1),
  initiationType: z.literal('tender'),
  language: z.literal('vi'),
  parties: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1),
        roles: z.array(z.enum(['buyer', 'procuringEntity', 'supplier', 'funder', 'payer', 'payee'])).min(1),
        address: z.strictObject({ region: z.string(), countryName: z.string() }).optional(),
      }),
    )
    .min(1),
  buyer: reference,
  planning: z.strictObject({
    rationale: z.string().optional(),
    budget: z.strictObject({ id, description: z.string(), amount: value, project: z.string(), projectID: z.string() }),
  }),
  tender: z.strictObject({
    id,
    title: z.string(),
    status: z.enum(['planned', 'complete', 'cancelled']),
    procurementMethod: z.enum(['open', 'selective', 'limited', 'direct']),
    mainProcurementCategory: z.enum(['goods', 'works', 'services']),
  }),
  awards: z
    .array(
      z.strictObject({
        id,
        title: z.string(),
        status: z.enum(['active', 'cancelled']),
        date: instant,
        value,
        suppliers: z.array(reference).min(1),
      }),
    )
    .optional(),
  contracts: z
    .array(
      z.strictObject({
        id,
        awardID: id,
        title: z.string(),
        status: z.enum(['pending', 'active', 'cancelled', 'terminated']),
        period,
        value,
        dateSigned: instant,
        amendments: z.array(z.strictObject({ id, date: instant, description: z.string() })).optional(),
        implementation: z
          .strictObject({ transactions: z.array(z.strictObject({ id, date: instant, value, payer: reference, payee: reference })) })
          .optional(),
      }),
    )
    .optional(),
});
export type Release = z.infer<typeof releaseSchema>;
export const releasePackageSchema = z.object({
  uri: z.url(),
  version: z.literal('1.1'),
  publishedDate: instant,
  publisher: z.object({ name: z.string().min(1) }),
  releases: z.array(releaseSchema),
});
