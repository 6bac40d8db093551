import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';

export const webhookStates = ['active', 'stopped'] as const;
export type WebhookState = (typeof webhookStates)[number];
export const deliveryStates = ['waiting', 'delivered', 'given-up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
/** Names of events, such as `dispatch.confirmed`, or `*` for all. */
const event = z
  .string()
  .trim()
  .regex(/^(\*|[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*)$/);
/** A secret goes over the wire only once; what is sent must not be read on the way: https, or this machine itself. */
export const newWebhookSchema = z.object({
  address: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine((address) => address.startsWith('https://') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)),
  events: z.array(event).min(1).max(40),
});
export type NewWebhook = z.infer<typeof newWebhookSchema>;
/** What its messages are signed with: said once, when it is set. */
export const madeWebhookSchema = z.object({ id: z.uuid(), secret: z.string() });
export const deliverySchema = z.object({
  outboxId: z.string(),
  event: z.string(),
  toldAt: z.iso.datetime({ offset: true }),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  answered: z.int().nullable(),
  fault: z.string().nullable(),
  tryAfter: z.iso.datetime({ offset: true }).nullable(),
});
export const webhookSchema = z.object({
  id: z.uuid(),
  address: z.string(),
  events: z.array(z.string()),
  state: z.enum(webhookStates),
  madeOn: z.iso.date(),
  delivered: z.int(),
  waiting: z.int(),
  givenUp: z.int(),
  last: z.array(deliverySchema),
  steps: z.array(stepAnswerSchema),
});
export type WebhookRow = z.infer<typeof webhookSchema>;
export const webhooksSchema = z.object({ rows: z.array(webhookSchema), known: z.array(z.string()), steps: z.array(stepAnswerSchema) });
