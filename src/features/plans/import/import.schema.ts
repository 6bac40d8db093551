import { z } from 'zod';
import { cellFaultSchema } from '../../../platform/pure/cell-faults.ts';
import { dongSchema } from '../../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';

export const planImportStates = ['read', 'taken', 'discarded'] as const;
export type PlanImportState = (typeof planImportStates)[number];

const money = z.object({ nationalDong: dongSchema, counterpartDong: dongSchema });
/** What a file would change of one project: what the plan gives it now, what the file gives, the difference. */
export const planChangeSchema = z.object({
  projectId: z.uuid(), code: z.string(), name: z.string(), unit: z.string(), sheet: z.string(), cell: z.string(), kind: z.enum(['assign', 'adjust', 'same']), now: money, file: money, difference: money, remark: z.string().nullable(),
});
export type PlanChange = z.infer<typeof planChangeSchema>;

/** An annex as it was read. Faults first; changes a page at a time. */
export const planImportSchema = z.object({
  id: z.uuid(), year: z.int(), state: z.enum(planImportStates), name: z.string(), rows: z.int(), readOn: z.iso.date(), readBy: z.string(), decisionId: z.uuid().nullable(), decidedOn: z.iso.date().nullable(), decidedBy: z.string().nullable(),
  faultCount: z.int(), noteCount: z.int(), faults: z.array(cellFaultSchema), kinds: z.object({ assign: z.int(), adjust: z.int(), same: z.int() }), now: money, file: money, page: z.int(), pages: z.int(), changes: z.array(planChangeSchema), steps: z.array(stepAnswerSchema),
});
export type PlanImport = z.infer<typeof planImportSchema>;
export const planImportRowSchema = z.object({ id: z.uuid(), year: z.int(), state: z.enum(planImportStates), name: z.string(), rows: z.int(), faultCount: z.int(), readOn: z.iso.date(), readBy: z.string(), decisionId: z.uuid().nullable() });

/** What the draft that an import becomes is called, and what it rests on. */
export const takeImportSchema = z.object({ title: z.string().trim().min(5).max(400), basis: z.string().trim().min(3).max(500) });
export type TakeImport = z.infer<typeof takeImportSchema>;
