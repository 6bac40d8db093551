import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { importSchema } from '../../imports/import.schema.ts';
import { newProjectSchema } from '../project.schema.ts';

/** A project as a registration list proposes it, beside its first cell; `late` where the round of its year is over, `warnings` what is said of its lines. */
export const listedProjectSchema = z.object({
  sheet: z.string(),
  cell: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  lines: z.int(),
  establishments: z.int(),
  costDong: dongSchema,
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  warnings: z.int(),
  late: z.boolean(),
  project: newProjectSchema,
});
export type ListedProject = z.infer<typeof listedProjectSchema>;

const sums = z.object({
  projects: z.int(),
  late: z.int(),
  warned: z.int(),
  costDong: dongSchema,
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
});
export type ListSums = z.infer<typeof sums>;
/** A registration list as it was read; `registered` is how many projects it became. */
export const projectImportSchema = importSchema
  .omit({ kind: true })
  .extend({ year: z.int(), registered: z.int().nullable(), sums, projects: z.array(listedProjectSchema.omit({ project: true })) });
export type ProjectImport = z.infer<typeof projectImportSchema>;
