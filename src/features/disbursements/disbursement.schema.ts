import { z } from 'zod';
import { amountSchema, dongSchema } from '../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { citedPaperSchema } from '../../platform/pure/papers.ts';
import { chainSchema, paperSchema } from '../funding/ledger.schema.ts';
import { acceptanceSchema } from './acceptances/acceptance.schema.ts';
import { advanceShareSchema, disbursementPapers } from './shares/share.schema.ts';
import { transferSchema } from './transfers/transfer.schema.ts';

export const disbursementKinds = ['advance', 'clearance', 'payment', 'recovery', 'settlement'] as const;
export type DisbursementKind = (typeof disbursementKinds)[number];
export const disbursementStates = ['requested', 'checked', 'approved', 'confirmed', 'returned', 'cancelled'] as const;
export type DisbursementState = (typeof disbursementStates)[number];

const day = z.iso.date();
/** A request as the unit hands it in. The amount of a settlement is what was spent: nobody names it. */
export const newRequestSchema = z
  .object({
    kind: z.enum(disbursementKinds),
    amountDong: amountSchema.nullable(),
    papers: z.array(z.enum(disbursementPapers)).max(10),
    paper: citedPaperSchema,
  })
  .refine(({ kind, amountDong }) => (kind === 'settlement') === (amountDong === null), { path: ['amountDong'] });
export type NewRequest = z.infer<typeof newRequestSchema>;
/** The Treasury's word on one request; of a settlement, the minutes of liquidation. */
export const confirmationSchema = z.object({ id: z.uuid(), paper: citedPaperSchema });
export type Confirmation = z.infer<typeof confirmationSchema>;

export const disbursementRowSchema = z.object({
  id: z.uuid(),
  kind: z.enum(disbursementKinds),
  state: z.enum(disbursementStates),
  amountDong: dongSchema,
  contractId: z.uuid(),
  contractNumber: z.string(),
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  papers: z.array(z.enum(disbursementPapers)),
  paper: paperSchema,
  requestedOn: day,
  requestedBy: z.string(),
  stateOn: day,
  needsSecond: z.boolean(),
  secondedBy: z.string().nullable(),
  treasury: paperSchema.nullable(),
  illustrative: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type DisbursementRow = z.infer<typeof disbursementRowSchema>;
export const disbursementQuerySchema = z.object({
  state: z.enum(disbursementStates).optional(),
  kind: z.enum(disbursementKinds).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type DisbursementQuery = z.infer<typeof disbursementQuerySchema>;
export const disbursementPageSchema = z.object({
  asOf: day,
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(disbursementRowSchema),
  byState: z.array(z.object({ state: z.enum(disbursementStates), count: z.int(), dong: dongSchema })),
  thresholdDong: dongSchema.nullable(),
});
export type DisbursementPage = z.infer<typeof disbursementPageSchema>;
export const disbursementSchema = disbursementRowSchema.extend({
  share: advanceShareSchema.nullable(),
  chains: z.array(chainSchema),
  history: z.array(
    z.object({
      step: z.string(),
      state: z.enum(disbursementStates),
      on: day,
      by: z.string(),
      paper: paperSchema.nullable(),
      remark: z.string().nullable(),
    }),
  ),
});
export type Disbursement = z.infer<typeof disbursementSchema>;

/** Everything of a project's contract that its money does after the signing; `most` is what may still be asked of each kind. */
export const projectMoneySchema = z.object({
  contractId: z.uuid().nullable(),
  share: advanceShareSchema.nullable(),
  most: z.array(z.object({ kind: z.enum(disbursementKinds), dong: dongSchema })),
  requests: z.array(disbursementRowSchema),
  acceptances: z.array(acceptanceSchema),
  transfers: z.array(transferSchema),
  steps: z.array(stepAnswerSchema),
});
export type ProjectMoney = z.infer<typeof projectMoneySchema>;
