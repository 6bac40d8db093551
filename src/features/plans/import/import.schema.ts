import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { importRowSchema, importSchema } from '../../imports/import.schema.ts';

const money = z.object({ nationalDong: dongSchema, counterpartDong: dongSchema });
/** What a file would change of one project: what the plan gives it now, what the file gives, the difference. */
export const planChangeSchema = z.object({
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  sheet: z.string(),
  cell: z.string(),
  kind: z.enum(['assign', 'adjust', 'same']),
  now: money,
  file: money,
  difference: money,
  remark: z.string().nullable(),
});
export type PlanChange = z.infer<typeof planChangeSchema>;
/** What an annex adds up to, beside what the plan gave the same projects when it was read. */
export const annexSummarySchema = z.object({ assign: z.int(), adjust: z.int(), same: z.int(), now: money, file: money });
export type AnnexSummary = z.infer<typeof annexSummarySchema>;

/** An annex as it was read. Faults first; changes a page at a time. */
export const planImportSchema = importSchema
  .omit({ kind: true })
  .extend({
    year: z.int(),
    decisionId: z.uuid().nullable(),
    kinds: z.object({ assign: z.int(), adjust: z.int(), same: z.int() }),
    now: money,
    file: money,
    changes: z.array(planChangeSchema),
  });
export type PlanImport = z.infer<typeof planImportSchema>;
export const planImportRowSchema = importRowSchema;

/** What the draft that an import becomes is called, and what it rests on. */
export const takeImportSchema = z.object({ title: z.string().trim().min(5).max(400), basis: z.string().trim().min(3).max(500) });
export type TakeImport = z.infer<typeof takeImportSchema>;
