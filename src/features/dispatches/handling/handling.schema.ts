import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';

/** chủ trì, phối hợp, để biết. */
export const noteParts = ['lead', 'coordinate', 'inform'] as const;
export type NotePart = (typeof noteParts)[number];
export const forwardingStates = ['forwarded', 'acknowledged', 'returned'] as const;
export type ForwardingState = (typeof forwardingStates)[number];

const day = z.iso.date();
const party = z.object({ organizationId: z.uuid(), part: z.enum(noteParts) });
export const newNoteSchema = z.object({
  text: z.string().trim().min(1).max(2_000),
  dueOn: day.nullable(),
  parties: z.array(party).max(200),
});
export type NewNote = z.infer<typeof newNoteSchema>;
export const newForwardingSchema = z.object({
  /** The note it carries out; without one, whom and by when stand here. */
  noteId: z.uuid().nullable(),
  to: z.array(party).max(200),
  dueOn: day.nullable(),
});
export type NewForwarding = z.infer<typeof newForwardingSchema>;

const named = z.object({ id: z.uuid(), name: z.string() });
export const noteSchema = z.object({
  id: z.uuid(),
  text: z.string(),
  dueOn: day.nullable(),
  by: z.string(),
  signedAs: z.string(),
  notedOn: day,
  notedAt: z.iso.datetime(),
  parties: z.array(named.extend({ part: z.enum(noteParts) })),
});
export const forwardingSchema = z.object({
  id: z.uuid(),
  noteId: z.uuid().nullable(),
  to: named,
  part: z.enum(noteParts),
  dueOn: day.nullable(),
  state: z.enum(forwardingStates),
  forwardedOn: day,
  forwardedBy: z.string(),
  answeredOn: day.nullable(),
  answeredBy: z.string().nullable(),
  reason: z.string().nullable(),
  steps: z.array(stepAnswerSchema),
});
export type Note = z.infer<typeof noteSchema>;
export type Forwarding = z.infer<typeof forwardingSchema>;

/** Whom a note or forwarding may name: divisions of the office, then offices of the programme, each as of today. */
export const recipientChoiceSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.string(),
  province: z.string().nullable(),
  near: z.boolean(),
});
export type RecipientChoice = z.infer<typeof recipientChoiceSchema>;

/** One letter that waits for the asker: passed on to their division or office and not signed for yet. */
export const waitingSchema = z.object({
  forwardingId: z.uuid(),
  dispatchId: z.uuid().nullable(),
  code: z.string().nullable(),
  subject: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  part: z.enum(noteParts),
  dueOn: day.nullable(),
  forwardedOn: day,
  note: z.string().nullable(),
  steps: z.array(stepAnswerSchema),
});
export type Waiting = z.infer<typeof waitingSchema>;
