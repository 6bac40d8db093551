import { z } from 'zod';
import { amountSchema, dongSchema } from '../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { issuedPaperSchema } from '../../platform/pure/papers.ts';
import { severities } from '../disruptions/disruption.schema.ts';
import { paperSchema } from '../funding/ledger.schema.ts';
import { activities, projectKinds, projectStates } from '../projects/project.schema.ts';
import { reasonSchema, reasonStandings, statedCriteria } from './scoring/criterion.schema.ts';

export const proposalStates = ['draft', 'sent', 'received', 'returned', 'accepted', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];
/** How a proposal stands: its own state, and once it was accepted what became of its project. */
export const proposalStandings = [...proposalStates, 'appraised', 'chosen', 'refused'] as const;
export type ProposalStanding = (typeof proposalStandings)[number];
/** The papers of a proposal's dossier; the minutes of base appraisal are the programme's own data and are not asked again. */
export const proposalItems = ['application', 'project-document', 'support-request', 'base-appraisal', 'counterpart-commitment'] as const;
export type ProposalItem = (typeof proposalItems)[number];
export const enteredItems = [
  'application',
  'project-document',
  'support-request',
  'counterpart-commitment',
] as const satisfies readonly ProposalItem[];

const day = z.iso.date();
const words = z.string().trim().min(3).max(1_000);
const reason = z.string().trim().min(3).max(2_000);
const papers = z.array(z.object({ item: z.enum(enteredItems), paper: paperSchema })).max(20);
const facts = z.array(z.object({ criterion: z.enum(statedCriteria), words })).max(statedCriteria.length);

/** A registered project as it is proposed: `leastDong` is the smallest support with which it would still be carried out. */
export const newProposalSchema = z.object({
  projectId: z.uuid(),
  leastDong: amountSchema,
  need: words,
  disruptionId: z.uuid().nullable(),
  papers,
  facts,
});
export type NewProposal = z.infer<typeof newProposalSchema>;
/** What is put in place of what was proposed; papers are added, facts no longer named are dropped. */
export const revisionSchema = newProposalSchema.omit({ projectId: true });
export type Revision = z.infer<typeof revisionSchema>;
export const sendingSchema = z.object({
  ids: z.array(z.uuid()).min(1).max(500),
  letter: issuedPaperSchema,
  remark: z.string().trim().max(2_000).nullable(),
});
export type Sending = z.infer<typeof sendingSchema>;
export const returningSchema = z.object({ missing: z.array(z.enum(proposalItems)).max(proposalItems.length), reason });
export type Returning = z.infer<typeof returningSchema>;
/** What the Agency finds of facts that were stated; struck ones need its word. */
export const findingsSchema = z.object({
  findings: z
    .array(z.object({ proposalId: z.uuid(), criterion: z.enum(statedCriteria), holds: z.boolean(), words: words.nullable() }))
    .min(1)
    .max(5_000),
});
export type Findings = z.infer<typeof findingsSchema>;

export const rankedRowSchema = z.object({
  proposalId: z.uuid(),
  projectId: z.uuid(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(projectKinds),
  activity: z.enum(activities),
  unit: z.string(),
  officeId: z.uuid(),
  department: z.string(),
  provinceCode: z.string().nullable(),
  province: z.string().nullable(),
  askedDong: dongSchema,
  leastDong: dongSchema,
  costDong: dongSchema,
  key: z.boolean(),
  hitArea: z.boolean(),
  points: z.int(),
  experience: z.int(),
  reasons: z.array(reasonSchema),
  /** Its place by Điều 7; null before it was sent, once returned, withdrawn or not chosen, and for those who see only their own. */
  rank: z.int().nullable(),
  state: z.enum(proposalStandings),
  sentOn: day.nullable(),
  late: z.boolean(),
  awaiting: z.int(),
  missing: z.array(z.enum(proposalItems)),
  illustrative: z.boolean(),
});
export type RankedRow = z.infer<typeof rankedRowSchema>;
/** A proposal as the page of its project names it. */
export const ofProjectProposalSchema = z.object({ id: z.uuid(), round: z.string(), state: z.enum(proposalStates) });
export const rankedQuerySchema = z.object({
  state: z.enum(proposalStandings).optional(),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type RankedQuery = z.infer<typeof rankedQuerySchema>;
/** A page of a round's proposals in their order, and how many stand how. */
export const rankedPageSchema = z.object({
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  askedDong: dongSchema,
  leastDong: dongSchema,
  counts: z.array(z.object({ state: z.enum(proposalStandings), count: z.int() })),
  rows: z.array(rankedRowSchema.extend({ steps: z.array(stepAnswerSchema) })),
});
export type RankedPage = z.infer<typeof rankedPageSchema>;

const person = { on: day, by: z.string() };
export const proposalSchema = rankedRowSchema.extend({
  asOf: day,
  round: z.object({
    id: z.uuid(),
    name: z.string(),
    year: z.int(),
    dueOn: day,
    namedOn: day,
    standing: z.enum(['open', 'closed', 'done']),
  }),
  need: z.string(),
  projectState: z.enum(projectStates),
  disruption: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  disruptions: z.array(z.object({ id: z.uuid(), name: z.string(), severity: z.enum(severities), counts: z.boolean() })),
  /** What its establishments said of that disruption and the department confirmed. */
  impacts: z.array(z.object({ id: z.uuid(), establishment: z.string(), lossDong: dongSchema, needDong: dongSchema, statedOn: day })),
  papers: z.array(z.object({ item: z.enum(proposalItems), basis: z.string(), paper: paperSchema.nullable() })),
  files: z.array(z.object({ id: z.uuid(), name: z.string(), sizeBytes: z.int(), ...person })),
  facts: z.array(
    z.object({ criterion: z.enum(statedCriteria), stated: z.string(), standing: z.enum(reasonStandings), note: z.string().nullable() }),
  ),
  history: z.array(
    z.object({
      step: z.string(),
      state: z.enum(proposalStates),
      ...person,
      paper: paperSchema.nullable(),
      missing: z.array(z.enum(proposalItems)).nullable(),
      remark: z.string().nullable(),
    }),
  ),
  steps: z.array(stepAnswerSchema),
});
export type Proposal = z.infer<typeof proposalSchema>;
