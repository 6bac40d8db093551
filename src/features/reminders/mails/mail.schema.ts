import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';

export const manners = ['at-once', 'daily', 'weekly', 'in-app'] as const;
export type Manner = (typeof manners)[number];
export const preferenceSchema = z.object({ manner: z.enum(manners), hour: z.int().min(0).max(23), weekday: z.int().min(1).max(7) });

export const mailStates = ['waiting', 'sent', 'refused', 'given-up', 'needless', 'settled'] as const;
export type MailState = (typeof mailStates)[number];
/** What an attempt failed with: nobody to write to, the person left, the server not there, the address refused, refused for now. */
export const faults = ['no-person', 'left', 'unreachable', 'refused', 'refused-for-now'] as const;
export type Fault = (typeof faults)[number];

/** A letter that did not reach whom it was for, until a person sends it again or tells the office otherwise. */
export const mailRowSchema = z.object({
  id: z.uuid(),
  office: z.string(),
  person: z.string().nullable(),
  address: z.string().nullable(),
  state: z.enum(mailStates),
  attempts: z.int(),
  fault: z.enum(faults).nullable(),
  said: z.string().nullable(),
  madeAt: z.string(),
  tryAfter: z.string().nullable(),
  settledAt: z.string().nullable(),
  settledBy: z.string().nullable(),
  remark: z.string().nullable(),
  duties: z.int(),
  steps: z.array(stepAnswerSchema),
});
export type MailRow = z.infer<typeof mailRowSchema>;
export const mailsSchema = z.object({
  asOf: z.iso.date(),
  unsent: z.array(mailRowSchema),
  counts: z.object({ waiting: z.int(), sent: z.int() }),
});
export type Mails = z.infer<typeof mailsSchema>;
