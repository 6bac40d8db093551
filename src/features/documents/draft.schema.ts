import { z } from 'zod';
import { registerNumberSchema } from '../../platform/pure/papers.ts';
import { refusalSchema, stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { urgencies } from '../readings/reading.schema.ts';
import { documentKinds } from './document.schema.ts';

/** dự thảo · đã trình · đã kiểm tra thể thức · đã ký · đã cấp số · đã gửi; trả lại and đã rút on the way. */
export const draftStates = ['drawn-up', 'submitted', 'checked', 'signed', 'numbered', 'sent', 'returned', 'withdrawn'] as const;
export type DraftState = (typeof draftStates)[number];
/** What drafts are written from; each by the feature that owns the rows. */
export const sourceKinds = [
  'urging',
  'advice',
  'plan-decision',
  'adjustment',
  'contract',
  'annex',
  'inspection',
  'acceptance',
  'report',
  'meeting',
  'invitation',
  'replacement',
] as const;
export type SourceKind = (typeof sourceKinds)[number];
export const opinionAnswers = ['agrees', 'amends'] as const;
export type OpinionAnswer = (typeof opinionAnswers)[number];
/** What the signatures of a signed file say of it: whole, changed since, none in it; and of whose word that is. */
export const signatureFindings = ['none', 'intact', 'root-unknown', 'changed'] as const;
export type SignatureFinding = (typeof signatureFindings)[number];

const day = z.iso.date();
const said = z.string().trim().min(3).max(4_000);
const ids = z.array(z.uuid()).min(1).max(200);
/** What is asked with one submission: what it is about, why, what the leader is asked for. */
export const slipSchema = z.object({ about: said, reasons: said, asks: said });
export type Slip = z.infer<typeof slipSchema>;
export const idsSchema = z.object({ ids });
export const newDraftSchema = z.object({ officeId: z.uuid(), source: z.enum(sourceKinds), thing: z.string().trim().min(1).max(100) });
export type NewDraft = z.infer<typeof newDraftSchema>;
export const newSetSchema = z.object({
  officeId: z.uuid(),
  source: z.enum(sourceKinds),
  things: z.array(z.string().trim().min(1).max(100)).min(1).max(200),
});
export type NewSet = z.infer<typeof newSetSchema>;
/** A version as a person writes it: what is left empty is kept as a named gap, which the form check finds. `body` is the text as `bodyText` gives it. */
export const newVersionSchema = z.object({
  subject: z.string().trim().max(2_000),
  place: z.string().trim().max(200),
  urgency: z.enum(urgencies).nullable(),
  addressees: z.array(z.string().trim().max(2_000)).max(100),
  basis: z.array(z.string().trim().max(8_000)).max(30),
  body: z.string().max(200_000),
  closing: z.string().trim().max(8_000),
  recipients: z.array(z.string().trim().max(2_000)).max(60),
  remark: z.string().trim().max(2_000).nullable(),
  /** The version it was written upon: one made meanwhile is told, not overwritten. */
  seen: z.int().min(1),
});
export type NewVersion = z.infer<typeof newVersionSchema>;
export const newOpinionSchema = z.object({
  personIds: z.array(z.uuid()).max(50),
  divisionIds: z.array(z.uuid()).max(20),
  blocking: z.boolean(),
  question: z.string().trim().max(2_000).nullable(),
});
export type NewOpinion = z.infer<typeof newOpinionSchema>;
export const opinionGivenSchema = z.object({ answer: z.enum(opinionAnswers), text: z.string().trim().max(4_000).nullable() });
/** The first number where the official register gives them, and the day; both left out where the office numbers by itself. */
export const numberingSchema = idsSchema.extend({ first: registerNumberSchema.nullable(), on: day.nullable() });
export type NumberingInput = z.infer<typeof numberingSchema>;
export const sendingSchema = idsSchema.extend({ onPaper: z.boolean() });

export const sourceSchema = z.object({ kind: z.enum(sourceKinds), thing: z.string(), place: z.string().nullable() });
export const draftRowSchema = z.object({
  id: z.uuid(),
  officeId: z.uuid(),
  office: z.string(),
  kind: z.enum(documentKinds),
  source: z.enum(sourceKinds),
  thing: z.string(),
  setId: z.uuid().nullable(),
  subject: z.string(),
  symbol: z.string(),
  to: z.array(z.string()),
  state: z.enum(draftStates),
  stateOn: day,
  version: z.int(),
  drawnOn: day,
  drawnBy: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: day.nullable(),
  signer: z.string().nullable(),
  dispatchId: z.uuid().nullable(),
  faults: z.array(refusalSchema),
  opinionsOpen: z.int(),
  waitsFor: z.string().nullable(),
  illustrative: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type DraftRow = z.infer<typeof draftRowSchema>;
export const draftViews = ['waiting', 'mine', 'all'] as const;
export const draftQuerySchema = z.object({
  view: z.enum(draftViews).default('waiting'),
  set: z.uuid().optional(),
  source: z.enum(sourceKinds).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type DraftQuery = z.infer<typeof draftQuerySchema>;
export const draftSetSchema = z.object({
  id: z.uuid(),
  source: z.enum(sourceKinds),
  state: z.enum(['asked', 'made']),
  wanted: z.int(),
  made: z.int(),
  empty: z.int(),
  askedOn: day,
  by: z.string(),
});
export type DraftSet = z.infer<typeof draftSetSchema>;
export const draftListSchema = z.object({
  asOf: day,
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(draftRowSchema),
  set: draftSetSchema.nullable(),
  /** Whether the asker's office numbers by itself. */ ownNumbers: z.boolean(),
});
export type DraftList = z.infer<typeof draftListSchema>;

export const opinionSchema = z.object({
  id: z.uuid(),
  of: z.string(),
  blocking: z.boolean(),
  question: z.string().nullable(),
  askedOn: day,
  askedBy: z.string(),
  answer: z.enum(opinionAnswers).nullable(),
  text: z.string().nullable(),
  answeredOn: day.nullable(),
  answeredBy: z.string().nullable(),
  mine: z.boolean(),
});
export type Opinion = z.infer<typeof opinionSchema>;
const signature = z.object({
  signer: z.string().nullable(),
  issuer: z.string().nullable(),
  signedAt: z.iso.datetime().nullable(),
  whole: z.boolean(),
  intact: z.boolean(),
  root: z.enum(['trusted', 'unknown']),
  fault: z.string().nullable(),
});
export type KeptSignature = z.infer<typeof signature>;
export const keptSignaturesSchema = z.array(signature);
export const draftPaperSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  keptOn: day,
  by: z.string(),
});
export const draftSchema = draftRowSchema.extend({
  asOf: day,
  place: z.string().nullable(),
  basisText: z.array(z.string()),
  bodyText: z.string(),
  closing: z.string(),
  recipients: z.array(z.string()),
  writtenAt: z.string(),
  urgency: z.enum(urgencies).nullable(),
  signature: z.object({ authority: z.string().nullable(), title: z.string(), name: z.string().nullable() }),
  signedOn: day.nullable(),
  ownNumbers: z.boolean(),
  slip: slipSchema.extend({ on: day, by: z.string(), drafts: z.int() }).nullable(),
  opinions: z.array(opinionSchema),
  papers: z.array(draftPaperSchema),
  signed: draftPaperSchema.extend({ finding: z.enum(signatureFindings), signatures: keptSignaturesSchema }).nullable(),
  onPaper: z.boolean(),
  /** What the letter that lies in the register reads as, where that differs from what was signed. */
  reading: z.object({ state: z.enum(['received', 'read', 'unreadable', 'confirmed']), differences: z.array(refusalSchema) }).nullable(),
  sentTo: z.array(z.object({ name: z.string(), state: z.string().nullable() })),
  replaces: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  replacedBy: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  others: z.array(z.object({ id: z.uuid(), state: z.enum(draftStates), code: z.string().nullable(), drawnOn: day })),
  versions: z.array(z.object({ version: z.int(), on: day, by: z.string(), remark: z.string().nullable() })),
  history: z.array(
    z.object({ step: z.string(), state: z.enum(draftStates), on: day, by: z.string(), version: z.int(), remark: z.string().nullable() }),
  ),
});
export type Draft = z.infer<typeof draftSchema>;
/** The drafts of a thing, as its own page shows them. */
export const draftsOfThingSchema = z.object({
  rows: z.array(draftRowSchema.pick({ id: true, subject: true, state: true, stateOn: true, number: true, symbol: true, issuedOn: true })),
  /** The office of who asks that may write another. */ officeId: z.uuid().nullable(),
  steps: z.array(stepAnswerSchema),
});
export type DraftsOfThing = z.infer<typeof draftsOfThingSchema>;
export const colleaguesSchema = z.object({
  people: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string() })),
  divisions: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type Colleagues = z.infer<typeof colleaguesSchema>;
