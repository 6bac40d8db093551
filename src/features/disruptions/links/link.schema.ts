import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { disruptionKinds } from '../disruption.schema.ts';
import { newImpactSchema, situations } from '../impacts/impact.schema.ts';

export const linkStates = ['open', 'withdrawn'] as const;
export type LinkState = (typeof linkStates)[number];
/** How a link stands on a day: one whose last day is past is closed without a step. */
export const linkStandings = ['open', 'expired', 'withdrawn'] as const;
export type LinkStanding = (typeof linkStandings)[number];

const day = z.iso.date();
/** The header in which a page says through which link it asks. */
export const LINK_HEADER = 'x-statement-link';
/** The text that who tells something agrees to; another text is another code. */
export const CONSENT = 'consent-1';

const telephone = z
  .string()
  .trim()
  .regex(/^[\d +().-]{8,20}$/);
/** Links for establishments of one disruption, good until a day; `contact` is where an establishment may call the office. */
export const newLinksSchema = z.object({
  officeId: z.uuid(),
  establishmentIds: z.array(z.uuid()).min(1).max(200),
  validUntil: day,
  contact: telephone,
});
export type NewLinks = z.infer<typeof newLinksSchema>;

const named = z.object({ id: z.uuid(), name: z.string() });
/** A link as the offices see it; `path` opens it, for whom it is sent to. */
export const linkRowSchema = z.object({
  id: z.uuid(),
  establishment: named,
  standing: z.enum(linkStandings),
  sentOn: day,
  validUntil: day,
  told: z.int(),
  lastToldOn: day.nullable(),
  office: z.string(),
  contact: z.string().nullable(),
  path: z.string(),
  steps: z.array(stepAnswerSchema),
});
export type LinkRow = z.infer<typeof linkRowSchema>;
/** The links of a disruption, how many establishments of the provinces of who asks stand in its area, and those of them that have none. */
export const linkListSchema = z.object({
  rows: z.array(linkRowSchema),
  held: z.int(),
  unlinked: z.array(named.extend({ place: z.string() })),
  steps: z.array(stepAnswerSchema),
});
export type LinkList = z.infer<typeof linkListSchema>;

/** What an establishment sends through its link; `after` is the statement it saw there, null where there was none. */
export const toldSchema = newImpactSchema
  .omit({ officeId: true, establishmentId: true })
  .extend({ toldBy: z.string().trim().min(2).max(100), phone: telephone, consent: z.literal(CONSENT), after: z.uuid().nullable() });
export type Told = z.infer<typeof toldSchema>;

/** What was told through a link last. */
export const lastToldSchema = z.object({
  id: z.uuid(),
  toldBy: z.string(),
  statedOn: day,
  toldOn: day,
  situation: z.enum(situations),
  workersBefore: z.int(),
  workersNow: z.int(),
  lossDong: z.string(),
  needDong: z.string(),
  need: z.string().nullable(),
  state: z.enum(['stated', 'confirmed', 'returned']),
  returnedFor: z.string().nullable(),
});
/** A link as it opens for whom it was sent to. */
export const openedLinkSchema = z.object({
  establishment: z.string(),
  disruption: z.object({ name: z.string(), kind: z.enum(disruptionKinds), startedOn: day }),
  office: z.string(),
  contact: z.string().nullable(),
  department: z.string(),
  today: day,
  standing: z.enum(linkStandings),
  validUntil: day,
  last: lastToldSchema.nullable(),
  illustrative: z.boolean(),
});
export type OpenedLink = z.infer<typeof openedLinkSchema>;
