import { z } from 'zod';
import { issuedCodeSchema, issuedPaperSchema } from '../../platform/pure/papers.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { measuredSchema } from './measures/measure.schema.ts';

export { measureKeys } from './measures/measure.schema.ts';

export const taskStates = ['assigned', 'received', 'answered', 'returned', 'accepted', 'exempt', 'recalled'] as const;
export type TaskState = (typeof taskStates)[number];
export const taskParts = ['lead', 'coordinate'] as const;
export type TaskPart = (typeof taskParts)[number];
export const extensionStates = ['asked', 'granted', 'refused'] as const;
export type ExtensionState = (typeof extensionStates)[number];
/** đã thực hiện xong · đã rà soát, không đề xuất · đang thực hiện (the assignment stays open). */
export const answerOutcomes = ['done', 'nothing-to-propose', 'in-progress'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];
export const contactChannels = ['phone', 'zalo', 'meeting', 'mail'] as const;

/** How an assignment stands on a day, as the Government counts: done on time or late, open in term or overdue; `due` is the day the letter names. */
export const standings = ['in-term', 'due', 'overdue', 'undated', 'done-on-time', 'done-late', 'exempt', 'not-applicable'] as const;
export type Standing = (typeof standings)[number];

const day = z.iso.date();
const office = z.object({ id: z.uuid(), name: z.string() });
const letter = issuedPaperSchema.extend({ code: issuedCodeSchema.min(3).max(60) });

/** An answer as an office hands it in, with the number of answers its form showed: one that came meanwhile is told, not overwritten. */
export const newAnswerSchema = z.object({
  outcome: z.enum(answerOutcomes),
  text: z.string().trim().min(1).max(10_000),
  done: z.int().min(0).nullable(),
  target: z.int().min(0).nullable(),
  /** The office's signed letter: one it keeps here, or number and date from paper. */
  letterId: z.uuid().nullable(),
  letter: letter.nullable(),
  seen: z.int().min(0),
  /** For an answer entered on an office's behalf: the day it was handed in. */
  answeredOn: day.nullable(),
});
export type NewAnswer = z.infer<typeof newAnswerSchema>;
export const newContactSchema = z.object({
  channel: z.enum(contactChannels),
  spokenWith: z.string().trim().min(2).max(200),
  text: z.string().trim().min(1).max(2_000),
  spokenOn: day,
  promisedFor: day.nullable(),
});
export type NewContact = z.infer<typeof newContactSchema>;
export const newExtensionSchema = z.object({ until: day, reason: z.string().trim().min(3).max(2_000), letter: letter.nullable() });
export type NewExtension = z.infer<typeof newExtensionSchema>;
export const paperSchema = letter;
export type Paper = z.infer<typeof paperSchema>;
export const reasonSchema = z.string().trim().min(3).max(1_000);

export const taskAnswerSchema = z.object({
  id: z.uuid(),
  no: z.int(),
  outcome: z.enum(answerOutcomes),
  text: z.string(),
  done: z.int().nullable(),
  target: z.int().nullable(),
  letterId: z.uuid().nullable(),
  letterCode: z.string().nullable(),
  letterOn: day.nullable(),
  answeredOn: day,
  by: z.string(),
  onBehalf: z.boolean(),
});
export const extensionSchema = z.object({
  id: z.uuid(),
  state: z.enum(extensionStates),
  until: day,
  reason: z.string(),
  letterCode: z.string().nullable(),
  letterOn: day.nullable(),
  askedOn: day,
  askedBy: z.string(),
  decidedOn: day.nullable(),
  decidedBy: z.string().nullable(),
  answer: z.string().nullable(),
  steps: z.array(stepAnswerSchema),
});
export const contactNoteSchema = z.object({
  id: z.uuid(),
  channel: z.enum(contactChannels),
  spokenWith: z.string(),
  text: z.string(),
  spokenOn: day,
  promisedFor: day.nullable(),
  by: z.string(),
});
/** One line of a list of assignments. */
export const taskRowSchema = z.object({
  id: z.uuid(),
  dispatchId: z.uuid(),
  code: z.string(),
  ref: z.string(),
  title: z.string(),
  from: office,
  to: office,
  part: z.enum(taskParts),
  state: z.enum(taskStates),
  standing: z.enum(standings),
  namedOn: day.nullable(),
  dueOn: day.nullable(),
  done: z.int().nullable(),
  target: z.int().nullable(),
  outcome: z.enum(answerOutcomes).nullable(),
  answers: z.int(),
  letterCode: z.string().nullable(),
  letterOn: day.nullable(),
  promisedFor: day.nullable(),
  illustrative: z.boolean(),
  /** What the last answer says, and what proves it. */
  answer: z.string().nullable(),
  evidence: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Why the last answer was returned, while it is. */
  returnedFor: z.string().nullable(),
  /** Its figures from programme data, where it is measured and covers anything: its standing follows them. */
  measured: measuredSchema.omit({ things: true }).nullable(),
});
export type TaskRow = z.infer<typeof taskRowSchema>;
export const taskSchema = taskRowSchema.extend({
  text: z.string(),
  exemptions: z.array(z.string()),
  phrase: z.string().nullable(),
  toKind: z.string(),
  subject: z.string().nullable(),
  issuer: z.string(),
  issuedOn: day,
  assignedOn: day,
  letterDueOn: day.nullable(),
  /** The office that answers now, where the one assigned was merged since. */
  now: z.string().nullable(),
  parent: z.object({ id: z.uuid(), ref: z.string(), code: z.string(), title: z.string(), dueOn: day.nullable() }).nullable(),
  /** Its figures with the rows behind them. */
  measured: measuredSchema.nullable(),
  /** How far down it has travelled. */
  children: z.array(taskRowSchema),
  answered: z.array(taskAnswerSchema),
  extensions: z.array(extensionSchema),
  contacts: z.array(contactNoteSchema),
  evidence: z.array(z.object({ id: z.uuid(), name: z.string(), sizeBytes: z.int(), keptOn: day, by: z.string() })),
  deadlines: z.array(z.object({ dueOn: day, paperCode: z.string(), paperOn: day, setOn: day, by: z.string() })),
  history: z.array(z.object({ step: z.string(), on: day, by: z.string(), remark: z.string().nullable() })),
  steps: z.array(stepAnswerSchema),
});
export type Task = z.infer<typeof taskSchema>;

export const matrixCellSchema = z.object({
  organization: z.uuid(),
  task: z.uuid().nullable(),
  state: z.enum(standings),
  done: z.int().nullable(),
  target: z.int().nullable(),
  verifiedBy: z.enum(['programme data', 'report']).nullable(),
  /** Of the target, how many are exempt; known of figures from programme data only. */
  exempt: z.int().nullable(),
  /** The answer waits to be accepted. */
  waiting: z.boolean(),
  dueOn: day.nullable(),
  letter: z.string().nullable(),
  promisedFor: day.nullable(),
  part: z.enum(taskParts).nullable(),
  down: z.int(),
});
export type MatrixCell = z.infer<typeof matrixCellSchema>;
export const matrixSchema = z.object({
  dispatch: z.string(),
  dispatchId: z.uuid(),
  subject: z.string().nullable(),
  issuer: z.string(),
  issuedOn: day,
  asOf: day,
  illustrative: z.boolean(),
  organizations: z.array(
    office.extend({
      shortName: z.string(),
      region: z.string().nullable(),
      provinceCode: z.string().nullable(),
      now: z.string().nullable(),
    }),
  ),
  tasks: z.array(
    z.object({
      ref: z.string(),
      title: z.string(),
      text: z.string(),
      phrase: z.string().nullable(),
      namedOn: day.nullable(),
      dueOn: day.nullable(),
      cells: z.array(matrixCellSchema),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Matrix = z.infer<typeof matrixSchema>;
/** Letters with duties that the asker sees, newest first. */
export const followedSchema = z.object({
  dispatchId: z.uuid(),
  code: z.string(),
  issuer: z.string(),
  issuedOn: day,
  subject: z.string().nullable(),
  from: z.string(),
  state: z.string(),
  duties: z.int(),
  offices: z.int(),
  open: z.int(),
  overdue: z.int(),
  illustrative: z.boolean(),
  /** How many of its assignments are of the asker's own offices. */
  own: z.int(),
});
export type Followed = z.infer<typeof followedSchema>;

export const deskKinds = [
  'sign-for-letter',
  'draw-up-duties',
  'approve-duties',
  'answer-task',
  'reach-figures',
  'review-answer',
  'decide-extension',
  'promise',
  // Waiting work of the features above: each leads to its own place.
  'appraise-base',
  'appraise',
  'approve-plan',
  'review-dossiers',
  'sign-contracts',
  'sign-before',
  'check-requests',
  'approve-requests',
  'second-requests',
  'confirm-requests',
  'review-gatherings',
  'decide-gatherings',
  'consent-gatherings',
  'confirm-impacts',
  'adopt-inspection-plan',
  'visit-projects',
  'conclude-visits',
  'remedy-findings',
  'check-remedies',
  'fill-reports',
  'mend-reports',
  'confirm-reports',
  'issue-notice',
  'confirm-notice',
  'send-advice',
  'answer-advice',
  'take-up-projects',
  'unsent-reminders',
  'send-escalations',
  'escalated',
  'webhooks-given-up',
  'answer-round',
  'send-proposals',
  'mend-proposals',
  'receive-proposals',
  'accept-proposals',
  'approve-rebalancing',
  'confirm-adjustments',
  'redraw-adjustments',
  'appraise-adjustments',
  'decide-adjustments',
  'recover-advances',
  'close-recoveries',
  'finish-drafts',
  'mend-drafts',
  'check-drafts',
  'sign-drafts',
  'number-drafts',
  'send-drafts',
  'give-opinions',
] as const;
export const deskItemSchema = z.object({
  kind: z.enum(deskKinds),
  dueOn: day.nullable(),
  namedOn: day.nullable(),
  standing: z.enum(standings).nullable(),
  dispatchId: z.uuid().nullable(),
  code: z.string().nullable(),
  title: z.string(),
  office: z.string().nullable(),
  officeId: z.uuid().nullable(),
  taskId: z.uuid().nullable(),
  count: z.int(),
  state: z.enum(taskStates).nullable(),
  returnedFor: z.string().nullable(),
  /** Whether it waits for a leader to sign, approve or decide. */
  toSign: z.boolean(),
  /** How far a measured duty is. */
  figures: z.object({ done: z.int(), exempt: z.int(), target: z.int() }).nullable(),
  /** Where it is done, for what another feature put here. */
  place: z.string().nullable(),
});
export type DeskItem = z.infer<typeof deskItemSchema>;
/** What a feature above puts on a desk: so many things of one kind, and where they are done. */
export interface Waiting {
  readonly kind: DeskItem['kind'];
  readonly count: number;
  readonly place: string;
  readonly title?: string;
  readonly dueOn?: string | null;
  readonly namedOn?: string | null;
  readonly returnedFor?: string | null;
}
export const deskSchema = z.object({ asOf: day, items: z.array(deskItemSchema) });
