import { z } from 'zod';
import { refusalSchema, stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { businessCodes, organIdSchema, type Business, receipts } from './envelope/envelope.schema.ts';

export const envelopeStates = ['accepted', 'refused', 'waiting', 'taken'] as const;
export type EnvelopeState = (typeof envelopeStates)[number];
const business = z.enum(Object.keys(businessCodes) as [Business, ...Business[]]);

/** What was said of a letter: by the other side where it went out, by us where it came in. */
export const saidSchema = z.object({ receipt: z.enum(receipts), said: z.string().nullable(), on: z.iso.date() });
/** A letter that came or went, or an envelope that could not be taken. */
export const envelopeSchema = z.object({
  id: z.uuid(),
  direction: z.enum(['in', 'out']),
  state: z.enum(envelopeStates),
  organId: z.string().nullable(),
  organ: z.string().nullable(),
  office: z.string(),
  code: z.string().nullable(),
  subject: z.string().nullable(),
  business: business.nullable(),
  dispatchId: z.uuid().nullable(),
  madeOn: z.iso.date(),
  faults: z.array(refusalSchema).nullable(),
  said: z.array(saidSchema),
  illustrative: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type EnvelopeRow = z.infer<typeof envelopeSchema>;
export const addressSchema = z.object({ organId: organIdSchema, name: z.string().trim().min(2).max(200), officeId: z.uuid().nullable() });
export type Address = z.infer<typeof addressSchema>;
/** The office's own letters that may be sent, newest first. */
export const sendableSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  subject: z.string(),
  issuedOn: z.iso.date(),
  sentTo: z.array(z.string()),
});
export const exchangePageSchema = z.object({
  asOf: z.iso.date(),
  rows: z.array(envelopeSchema),
  total: z.int(),
  page: z.int(),
  addresses: z.array(addressSchema),
  ownOrganId: z.string().nullable(),
  sendable: z.array(sendableSchema),
  steps: z.array(stepAnswerSchema),
});
export type ExchangePage = z.infer<typeof exchangePageSchema>;
export const ENVELOPES_A_PAGE = 50;

/** What an envelope that was handed in became; `again` where it had come before and nothing was done twice. */
export const takenSchema = z.object({ id: z.uuid(), dispatchId: z.uuid().nullable(), again: z.boolean() });
export type Taken = z.infer<typeof takenSchema>;
export const newAddressSchema = z.object({
  organId: organIdSchema,
  name: z.string().trim().min(2).max(200),
  officeId: z.uuid().nullable().default(null),
});
export const sendSchema = z.object({ dispatchId: z.uuid(), to: z.array(organIdSchema).min(1).max(100) });
