import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { askerAt } from '../../platform/workplace.ts';
import { permitted } from '../organizations/index.ts';
import { exchangePageSchema, newAddressSchema, sendSchema } from './exchange.schema.ts';
import { answerLetter, sendLetter, setOfficeAddress, takeEnvelope } from './exchange.commands.ts';
import { addressSteps, envelopeSteps } from './exchange.steps.ts';
import { stepWebhook, subscribe } from './webhooks/webhook.commands.ts';
import { madeWebhookSchema, newWebhookSchema, webhooksSchema } from './webhooks/webhook.schema.ts';
import { webhookSteps } from './webhooks/webhook.steps.ts';
import { webhooks } from './webhooks/webhook.views.ts';
import { exchangePage, letterAnswered, waitingEnvelopes } from './exchange.views.ts';

const meta = (method: 'GET' | 'POST', path: `/${string}`, summary: string) => ({ method, path, tags: ['exchange'], summary });
const done = z.object({ done: z.literal(true) });
const yes = { done: true } as const;
const byId = z.object({ id: z.uuid() });

export const exchangeRoutes = {
  page: route
    .meta({ answers: 'signed-in' })
    .route(meta('GET', '/exchange', 'Letters that came and went as edXML envelopes, with what was said of each; the address book'))
    .input(z.object({ page: z.coerce.number().int().min(1).default(1), asOf: z.iso.date().optional() }))
    .output(exchangePageSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => exchangePage(tx, input.page, at.clock.today(), askerAt(at.actor)))),
  waiting: route
    .meta({ answers: 'signed-in' })
    .route(meta('GET', '/exchange/outbox', "Envelopes of the asker's office that wait to be taken by its gateway"))
    .output(
      z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(['letter', 'receipt']),
          organId: z.string(),
          documentId: z.string(),
          receipt: z.string().nullable(),
          sha256: z.string(),
        }),
      ),
    )
    .handler(({ context: { at } }) => ask(at, waitingEnvelopes)),
  take: route
    .meta(permitted(envelopeSteps, 'take'))
    .route(meta('POST', '/exchange/envelopes/{id}/taken', 'The gateway has an envelope; said twice it counts once'))
    .input(byId)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await takeEnvelope(at, input);
      return yes;
    }),
  send: route
    .meta(permitted(envelopeSteps, 'send'))
    .route(meta('POST', '/exchange/letters', 'Makes an outgoing letter ready for offices of the address book, an envelope each'))
    .input(sendSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await sendLetter(at, input);
      return yes;
    }),
  turnAway: route
    .meta(permitted(envelopeSteps, 'turn-away'))
    .route(
      meta(
        'POST',
        '/exchange/envelopes/{id}/turn-away',
        'Tells the sender that a letter is not taken, and why; before it is in the register',
      ),
    )
    .input(byId.extend({ why: z.string().trim().min(3).max(500) }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await answerLetter(at, { ...(await ask(at, (tx) => letterAnswered(tx, input.id))), receipt: 'rejected' }, input.why);
      return yes;
    }),
  setAddress: route
    .meta(permitted(addressSteps, 'set-address'))
    .route(meta('POST', '/exchange/addresses', 'Enters the code by which an office is reached'))
    .input(newAddressSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await setOfficeAddress(at, input);
      return yes;
    }),
  webhooks: route
    .meta({ answers: 'signed-in' })
    .route(meta('GET', '/webhooks', 'Addresses of other systems that hear what is done, with what became of what was sent'))
    .output(webhooksSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => webhooks(tx, askerAt(at.actor)))),
  subscribe: route
    .meta(permitted(webhookSteps, 'subscribe'))
    .route(meta('POST', '/webhooks', 'Sets an address that hears what is done from now on; answers the secret, this once'))
    .input(newWebhookSchema)
    .output(madeWebhookSchema)
    .handler(({ context: { at }, input }) => subscribe(at, input)),
  stopWebhook: route
    .meta(permitted(webhookSteps, 'stop'))
    .route(meta('POST', '/webhooks/{id}/stop', 'Sends nothing more to an address'))
    .input(byId)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await stepWebhook(at, { ...input, step: 'stop' });
      return yes;
    }),
  startWebhook: route
    .meta(permitted(webhookSteps, 'start'))
    .route(meta('POST', '/webhooks/{id}/start', 'Sends to an address again, from now on'))
    .input(byId)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await stepWebhook(at, { ...input, step: 'start' });
      return yes;
    }),
  tryAgain: route
    .meta(permitted(webhookSteps, 'try-again'))
    .route(meta('POST', '/webhooks/{id}/try-again', 'Sends again what was given up'))
    .input(byId)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await stepWebhook(at, { ...input, step: 'try-again' });
      return yes;
    }),
};
