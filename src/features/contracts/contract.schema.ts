import { z } from 'zod';
import { amountSchema, dongSchema } from '../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { citedCodeSchema, citedPaperSchema } from '../../platform/pure/papers.ts';
import { chainSchema, paperSchema, yearChainSchema } from '../funding/ledger.schema.ts';
import { dossierSchema } from './dossier/dossier.schema.ts';

export const contractStates = ['drafted', 'reviewed', 'signed', 'liquidated', 'terminated'] as const;
export type ContractState = (typeof contractStates)[number];
const day = z.iso.date();
const signer = z.string().trim().min(3).max(200);
const part = z.string().regex(/^(?:0|[1-9]\d{0,17})$/);

export const milestoneSchema = z.object({ description: z.string().trim().min(3).max(300), dueOn: day });
/** A contract as it is drawn up. */
export const newContractSchema = z.object({
  projectId: z.uuid(),
  nationalDong: amountSchema,
  counterpartDong: part,
  startsOn: day,
  endsOn: day,
  milestones: z.array(milestoneSchema).max(50),
});
export type NewContract = z.infer<typeof newContractSchema>;
export const signingSchema = z.object({ id: z.uuid(), number: citedCodeSchema, signedOn: day, agencySigner: signer, unitSigner: signer });
export type Signing = z.infer<typeof signingSchema>;
/** What an annex changes: money more or less, a new last day; each nothing where it stays. */
export const newAnnexSchema = z.object({
  code: citedCodeSchema,
  signedOn: day,
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  endsOn: day.nullable(),
  reason: z.string().trim().min(3).max(2_000),
});
export type NewAnnex = z.infer<typeof newAnnexSchema>;
/** The steps by which a contractor is chosen under the Bidding Law. */
export const selectionSteps = ['plan-approved', 'invited', 'closed', 'result-approved'] as const;
export type SelectionStep = (typeof selectionSteps)[number];
export const newSelectionSchema = z.object({ step: z.enum(selectionSteps), takenOn: day, paper: citedPaperSchema });
export type NewSelection = z.infer<typeof newSelectionSchema>;

export const contractSchema = z.object({
  id: z.uuid(),
  state: z.enum(contractStates),
  number: z.string().nullable(),
  signedOn: day.nullable(),
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  startsOn: day,
  endsOn: day,
  agencySigner: z.string().nullable(),
  unitSigner: z.string().nullable(),
  milestones: z.array(milestoneSchema.extend({ place: z.int(), doneOn: day.nullable() })),
  annexes: z.array(newAnnexSchema.extend({ id: z.uuid(), code: z.string(), by: z.string() })),
  chains: z.array(chainSchema),
  years: z.array(yearChainSchema),
  history: z.array(
    z.object({
      step: z.string(),
      state: z.enum(contractStates),
      on: day,
      by: z.string(),
      paper: paperSchema.nullable(),
      remark: z.string().nullable(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Contract = z.infer<typeof contractSchema>;
/** Everything of a project that leads to its contract and follows from it. */
export const projectContractSchema = z.object({
  contract: contractSchema.nullable(),
  dossier: dossierSchema,
  selection: z.array(newSelectionSchema.extend({ paper: paperSchema, by: z.string() })),
  steps: z.array(stepAnswerSchema),
  campaigns: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      namedOn: day,
      dueOn: day,
      exemptOn: day.nullable(),
      exemptReason: z.string().nullable(),
      blocker: z.string().nullable(),
      signedOn: day.nullable(),
      steps: z.array(stepAnswerSchema),
    }),
  ),
});
export type ProjectContract = z.infer<typeof projectContractSchema>;
export const contractRowSchema = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  state: z.enum(contractStates),
  signedOn: day.nullable(),
  endsOn: day,
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  province: z.string().nullable(),
  nationalDong: dongSchema,
  illustrative: z.boolean(),
});
export type ContractRow = z.infer<typeof contractRowSchema>;
