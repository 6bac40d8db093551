import { z } from 'zod';
import { dongSchema } from '../../platform/pure/money.ts';
import { activities, projectKinds, projectStates } from '../projects/project.schema.ts';

const day = z.iso.date();
/** A project of the plan as anybody may see it; a household business bears neither name nor tax code. */
export const publishedProjectSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(projectKinds),
  activity: z.enum(activities),
  contents: z.array(z.int()),
  unit: z.string(),
  provinceCode: z.string().nullable(),
  province: z.string().nullable(),
  startsOn: day,
  endsOn: day,
  illustrative: z.boolean(),
  state: z.enum(projectStates),
  approvedOn: day,
  approvedDong: dongSchema,
  contractedDong: dongSchema,
  advancedDong: dongSchema,
  paidDong: dongSchema,
  settledDong: dongSchema,
  contract: z
    .object({
      number: z.string(),
      signedOn: day,
      startsOn: day,
      endsOn: day,
      nationalDong: dongSchema,
      state: z.string(),
      annexes: z.array(z.object({ code: z.string(), signedOn: day, nationalDong: dongSchema, endsOn: day.nullable() })),
    })
    .nullable(),
  outputs: z.array(z.object({ description: z.string(), unit: z.string(), quantity: z.int() })),
  lines: z.array(
    z.object({
      place: z.int(),
      activity: z.enum(activities),
      costDong: dongSchema,
      nationalDong: dongSchema,
      establishment: z.object({ kind: z.string(), name: z.string().nullable(), taxCode: z.string().nullable() }).nullable(),
    }),
  ),
  transactions: z.array(z.object({ id: z.string(), kind: z.enum(['advance', 'recover', 'pay']), on: day, dong: dongSchema })),
});
export type PublishedProject = z.infer<typeof publishedProjectSchema>;

const year = z.coerce.number().int().min(2000).max(2100);
/** Of no year named it is the newest that has a plan. */
export const publishedYearQuerySchema = z.object({ year: year.optional() });
export const publishedQuerySchema = z.object({
  year: year.optional(),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  q: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type PublishedQuery = z.infer<typeof publishedQuerySchema>;
export const publishedPageSchema = z.object({
  year: z.int(),
  asOf: day,
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(publishedProjectSchema),
});
export type PublishedPage = z.infer<typeof publishedPageSchema>;

const figures = z.object({
  projects: z.int(),
  finished: z.int(),
  approvedDong: dongSchema,
  /** Of what is assigned, what came from the year before. */
  carriedDong: dongSchema,
  contractedDong: dongSchema,
  paidDong: dongSchema,
});
export const publishedYearSchema = z.object({
  year: z.int(),
  years: z.array(z.int()),
  asOf: day,
  illustrative: z.boolean(),
  national: figures,
  provinces: z.array(figures.extend({ code: z.string().nullable(), name: z.string() })),
});
export type PublishedYear = z.infer<typeof publishedYearSchema>;
