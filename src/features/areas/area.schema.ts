import { z } from 'zod';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { importRowSchema, importSchema } from '../imports/import.schema.ts';

export const areaLevels = ['district', 'commune'] as const;
export type AreaLevel = (typeof areaLevels)[number];
const day = z.iso.date();

/** A district or commune as a list names it: by code, with the codes of what it lies in and of what it became. */
export const newLocalAreaSchema = z.object({
  code: z.string().trim().min(1).max(20),
  level: z.enum(areaLevels),
  name: z.string().trim().min(2).max(120),
  provinceCode: z.string().regex(/^\d{2}$/),
  parentCode: z.string().nullable(),
  validFrom: day,
  validTo: day.nullable(),
  decision: z.string().max(200).nullable(),
  becameCode: z.string().nullable(),
});
export type NewLocalArea = z.infer<typeof newLocalAreaSchema>;

/** One of the register on a day; `became`: where it holds no more. */
export const localAreaSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  level: z.enum(areaLevels),
  name: z.string(),
  parentId: z.uuid().nullable(),
  parent: z.string().nullable(),
  validFrom: day,
  validTo: day.nullable(),
  decision: z.string().nullable(),
  became: z.string().nullable(),
  illustrative: z.boolean(),
});
export type LocalArea = z.infer<typeof localAreaSchema>;
export const registerSchema = z.object({ asOf: day, rows: z.array(localAreaSchema) });
export const registerQuerySchema = z.object({ province: z.string().regex(/^\d{2}$/), on: day.optional() });

const verdicts = ['new', 'changed', 'same'] as const;
/** What a row of a list is to the register. */
export const listedAreaSchema = newLocalAreaSchema.extend({ sheet: z.string(), cell: z.string(), verdict: z.enum(verdicts) });
export type ListedArea = z.infer<typeof listedAreaSchema>;
export const areaSumsSchema = z.object({ new: z.int(), changed: z.int(), same: z.int() });
export type AreaSums = z.infer<typeof areaSumsSchema>;
/** A list of areas as it was read; `entered` is how many rows of the register it made or changed. */
export const areaImportSchema = importSchema
  .omit({ kind: true, year: true })
  .extend({ entered: z.int().nullable(), sums: areaSumsSchema, areas: z.array(listedAreaSchema) });
export type AreaImport = z.infer<typeof areaImportSchema>;
export const areaImportsSchema = z.object({ rows: z.array(importRowSchema), upload: stepAnswerSchema });
