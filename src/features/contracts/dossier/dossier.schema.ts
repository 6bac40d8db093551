import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { paperSchema } from '../../funding/ledger.schema.ts';

export const dossierStates = ['missing', 'submitted', 'confirmed', 'returned'] as const;
export type DossierState = (typeof dossierStates)[number];
export const dossierItems = [
  'project-document',
  'support-request',
  'base-appraisal',
  'estimate',
  'quotes',
  'counterpart-commitment',
  'organisation-plan',
  'contract-draft',
] as const;
export type DossierItem = (typeof dossierItems)[number];
const item = z.enum(dossierItems);
export const handInSchema = z.object({
  items: z
    .array(z.object({ item, paper: paperSchema }))
    .min(1)
    .max(20),
});
export type HandIn = z.infer<typeof handInSchema>;
export const reviewSchema = z.object({
  items: z
    .array(z.object({ item, verdict: z.enum(['confirm', 'return']), remark: z.string().trim().max(2_000).nullable() }))
    .min(1)
    .max(20),
});
export type Review = z.infer<typeof reviewSchema>;
/** The dossier of a project, paper by paper; `missing` is what still holds the signing up. */
export const dossierSchema = z.object({
  papers: z.array(
    z.object({
      item,
      state: z.enum(dossierStates),
      basis: z.string(),
      paper: paperSchema.nullable(),
      remark: z.string().nullable(),
      changedOn: z.iso.date().nullable(),
      changedBy: z.string().nullable(),
      steps: z.array(stepAnswerSchema),
    }),
  ),
  confirmed: z.int(),
  required: z.int(),
});
export type Dossier = z.infer<typeof dossierSchema>;
