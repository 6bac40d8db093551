import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { activities, projectStates } from '../project.schema.ts';

export const establishmentKinds = ['company', 'cooperative', 'cooperative-group', 'household', 'other'] as const;
export type EstablishmentKind = (typeof establishmentKinds)[number];
const day = z.iso.date();
const located = {
  provinceCode: z.string().regex(/^\d{2}$/),
  district: z.string().trim().max(100).nullable(),
  commune: z.string().trim().max(100).nullable(),
};

/** An establishment as it is entered (cơ sở công nghiệp nông thôn). */
export const newEstablishmentSchema = z.object({
  taxCode: z
    .string()
    .trim()
    .regex(/^\d{10}(?:-?\d{3})?$/)
    .nullable(),
  name: z.string().trim().min(3).max(300),
  kind: z.enum(establishmentKinds),
  industry: z.string().trim().max(200).nullable(),
  ...located,
});
export type NewEstablishment = z.infer<typeof newEstablishmentSchema>;
export const newPlaceSchema = z.object({ ...located, validFrom: day });
export type NewPlace = z.infer<typeof newPlaceSchema>;

export const establishmentRowSchema = z.object({
  id: z.uuid(),
  taxCode: z.string().nullable(),
  name: z.string(),
  kind: z.enum(establishmentKinds),
  industry: z.string().nullable(),
  provinceCode: z.string().nullable(),
  province: z.string().nullable(),
  district: z.string().nullable(),
  commune: z.string().nullable(),
  illustrative: z.boolean(),
  projects: z.int(),
  supportDong: dongSchema,
});
export type EstablishmentRow = z.infer<typeof establishmentRowSchema>;
export const establishmentPageSchema = z.object({
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(establishmentRowSchema),
  steps: z.array(stepAnswerSchema),
});
export const establishmentSchema = establishmentRowSchema.extend({
  places: z.array(z.object({ province: z.string(), district: z.string().nullable(), commune: z.string().nullable(), validFrom: day })),
  support: z.array(
    z.object({
      projectId: z.uuid(),
      code: z.string(),
      name: z.string(),
      year: z.int(),
      activity: z.enum(activities),
      description: z.string(),
      nationalDong: dongSchema,
      counterpartDong: dongSchema,
      state: z.enum(projectStates),
      /** Supported in the same thing by another project within the years before: a warning. */
      again: z.boolean(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Establishment = z.infer<typeof establishmentSchema>;
