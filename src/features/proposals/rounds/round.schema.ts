import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { issuedPaperSchema } from '../../../platform/pure/papers.ts';
import { paperSchema } from '../../funding/ledger.schema.ts';
import { rankedPageSchema } from '../proposal.schema.ts';
import { criteria, criterionRowSchema } from '../scoring/criterion.schema.ts';

export const roundStates = ['open', 'done'] as const;
export type RoundState = (typeof roundStates)[number];
/** How a round stands on a day: taking answers, its last day over (late ones are marked, not lost), done. */
export const roundStandings = ['open', 'closed', 'done'] as const;
export type RoundStanding = (typeof roundStandings)[number];
export const roundOutcomes = ['proposes', 'none'] as const;
export type RoundOutcome = (typeof roundOutcomes)[number];
/** How a department stands to a round on a day. */
export const answerStandings = ['on-time', 'late', 'in-term', 'due', 'overdue'] as const;
export type AnswerStanding = (typeof answerStandings)[number];

const day = z.iso.date();
const remark = z.string().trim().max(2_000).nullable();
/** A round as it is opened: `namedOn` is the day of "trước ngày …"; weights that differ from the usual ones; no disruption: all count that hold in its year. */
export const newRoundSchema = z.object({
  year: z.int().min(2010).max(2050),
  name: z.string().trim().min(5).max(300),
  paper: issuedPaperSchema,
  namedOn: day,
  disruptionIds: z.array(z.uuid()).max(50),
  weights: z.array(z.object({ criterion: z.enum(criteria), points: z.int().min(0).max(1_000) })).max(criteria.length),
});
export type NewRound = z.infer<typeof newRoundSchema>;
/** "Đã rà soát, không đề xuất", by the department's own letter. */
export const noneSchema = z.object({ officeId: z.uuid(), letter: issuedPaperSchema, remark });
export type None = z.infer<typeof noneSchema>;
/** An answer that came on paper, as the Agency enters it: `arrivedOn` is the day it came. */
export const paperAnswerSchema = z.object({
  officeId: z.uuid(),
  outcome: z.enum(roundOutcomes),
  proposals: z.int().min(0).max(1_000),
  letter: issuedPaperSchema,
  arrivedOn: day,
  remark,
});
export type PaperAnswer = z.infer<typeof paperAnswerSchema>;

export const roundRowSchema = z.object({
  id: z.uuid(),
  year: z.int(),
  name: z.string(),
  paper: paperSchema,
  namedOn: day,
  dueOn: day,
  standing: z.enum(roundStandings),
  openedOn: day,
  illustrative: z.boolean(),
  departments: z.int(),
  onTime: z.int(),
  late: z.int(),
  proposals: z.int(),
  /** How those who ask stand to it themselves; null where no department of theirs is asked. */
  own: z.enum(answerStandings).nullable(),
});
export type RoundRow = z.infer<typeof roundRowSchema>;
export const roundListSchema = z.object({
  asOf: day,
  rows: z.array(roundRowSchema),
  steps: z.array(stepAnswerSchema),
  usual: z.array(criterionRowSchema),
  disruptions: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type RoundList = z.infer<typeof roundListSchema>;

/** One department of a round: whether and when it answered, with which letter, and how many of its proposals stand. */
export const answerRowSchema = z.object({
  officeId: z.uuid(),
  office: z.string(),
  provinceCode: z.string(),
  province: z.string(),
  standing: z.enum(answerStandings),
  outcome: z.enum(roundOutcomes).nullable(),
  firstOn: day.nullable(),
  letter: paperSchema.nullable(),
  by: z.string().nullable(),
  remark: z.string().nullable(),
  proposals: z.int(),
  lateProposals: z.int(),
});
export type AnswerRow = z.infer<typeof answerRowSchema>;
export const roundSchema = roundRowSchema.omit({ own: true }).extend({
  asOf: day,
  disruptions: z.array(z.object({ id: z.uuid(), name: z.string() })),
  criteria: z.array(criterionRowSchema),
  answers: z.array(answerRowSchema),
  ranked: rankedPageSchema,
  /** What a unit or department may still propose: registered projects of the year outside the plan and the round. */
  candidates: z.array(z.object({ projectId: z.uuid(), code: z.string(), name: z.string(), unit: z.string(), askedDong: z.string() })),
  /** Disasters and epidemics of the year, of which a proposal may name one as its cause. */
  causes: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** The office as which those who ask answer; null where they answer as none. */
  answersAs: z.uuid().nullable(),
  workingDaysLeft: z.int(),
  history: z.array(z.object({ step: z.string(), on: day, by: z.string(), remark: z.string().nullable() })),
  steps: z.array(stepAnswerSchema),
});
export type Round = z.infer<typeof roundSchema>;
