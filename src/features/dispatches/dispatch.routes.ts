import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { askerAt, type Workplace } from '../../platform/workplace.ts';
import { permitted } from '../organizations/index.ts';
import { bringBackDispatch, setAsideDispatch } from './asides/aside.commands.ts';
import { asideReasonSchema } from './asides/aside.schema.ts';
import { confirmDispatch, decideCorrections, readAgain, reopenDispatch, setFact } from './dispatch.commands.ts';
import { dispatchPageSchema, dispatchSchema, letterLists } from './dispatch.schema.ts';
import { dispatchSteps } from './dispatch.steps.ts';
import { listDispatches, listRefusedUploads, openDispatch } from './dispatch.views.ts';
import { acknowledgeForwarding, forwardDispatch, giveBackForwarding, noteDispatch } from './handling/handling.commands.ts';
import { newForwardingSchema, newNoteSchema, recipientChoiceSchema, waitingSchema } from './handling/handling.schema.ts';
import { forwardingSteps } from './handling/handling.steps.ts';
import { recipientChoices, waitingFor } from './handling/handling.views.ts';
import { registerDispatch } from './registers/register.commands.ts';
import { registrationSchema } from './registers/register.schema.ts';

const byId = z.object({ id: z.uuid() });
const opened = (at: Workplace, id: string) => ask(at, (tx) => openDispatch(tx, id, at.clock.today(), at.actor.asker));

export const dispatchRoutes = {
  list: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/dispatches', tags: ['dispatches'], summary: 'Finds dispatches; a code alone is no identifier' })
    .input(
      z.object({
        code: z.string().optional(),
        issuer: z.string().optional(),
        year: z.coerce.number().int().optional(),
        q: z.string().max(200).optional(),
        /** Those set aside; without it, those that are not. */
        list: z.enum(letterLists).optional(),
        page: z.coerce.number().int().min(1).optional(),
      }),
    )
    .output(dispatchPageSchema)
    .handler(({ context: { at }, input }) =>
      ask(at, async (tx) => ({
        ...(await listDispatches(tx, input, at.clock.today(), at.actor.asker)),
        uploadLimitMib: at.config.KC_UPLOAD_MIB,
        refused: await listRefusedUploads(tx, at.config.KC_UPLOAD_MIB),
      })),
    ),

  open: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/dispatches/{id}', tags: ['dispatches'], summary: 'One dispatch with what was read' })
    .input(byId)
    .output(dispatchSchema)
    .handler(({ context: { at }, input }) => opened(at, input.id)),

  decideCorrections: route
    .meta(permitted(dispatchSteps, 'correct'))
    .route({
      method: 'POST',
      path: '/dispatches/{id}/corrections',
      tags: ['dispatches'],
      summary: 'Accepts or refuses proposed corrections',
    })
    .input(
      byId.extend({
        decisions: z
          .array(z.object({ path: z.string().regex(/^corrections\.\d+$/), accept: z.boolean() }))
          .min(1)
          .max(500),
      }),
    )
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => {
      await decideCorrections(at, input);
      return opened(at, input.id);
    }),

  setFact: route
    .meta(permitted(dispatchSteps, 'correct'))
    .route({ method: 'POST', path: '/dispatches/{id}/facts', tags: ['dispatches'], summary: 'Sets one value by hand; null clears it' })
    .input(byId.extend({ path: z.string().min(1).max(200), value: z.string().max(20_000).nullable() }))
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => {
      await setFact(at, input);
      return opened(at, input.id);
    }),

  confirm: route
    .meta(permitted(dispatchSteps, 'confirm'))
    .route({ method: 'POST', path: '/dispatches/{id}/confirm', tags: ['dispatches'], summary: 'A person stands by the facts' })
    .input(byId)
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => {
      await confirmDispatch(at, input);
      return opened(at, input.id);
    }),

  reopen: route
    .meta(permitted(dispatchSteps, 'reopen'))
    .route({ method: 'POST', path: '/dispatches/{id}/reopen', tags: ['dispatches'], summary: 'Opens confirmed facts for changes' })
    .input(byId)
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => {
      await reopenDispatch(at, input);
      return opened(at, input.id);
    }),

  readAgain: route
    .meta(permitted(dispatchSteps, 'read-again'))
    .route({ method: 'POST', path: '/dispatches/{id}/read-again', tags: ['dispatches'], summary: 'Reads the same file anew' })
    .input(byId)
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => {
      await readAgain(at, input);
      return opened(at, input.id);
    }),

  setAside: route
    .meta(permitted(dispatchSteps, 'set-aside'))
    .route({
      method: 'POST',
      path: '/dispatches/{id}/set-aside',
      tags: ['dispatches'],
      summary: 'Sets aside what is no letter of the office, with the reason',
    })
    .input(byId.extend(asideReasonSchema.shape))
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => {
      await setAsideDispatch(at, input);
      return opened(at, input.id);
    }),

  bringBack: route
    .meta(permitted(dispatchSteps, 'bring-back'))
    .route({
      method: 'POST',
      path: '/dispatches/{id}/bring-back',
      tags: ['dispatches'],
      summary: 'Brings a letter back that was set aside',
    })
    .input(byId)
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => {
      await bringBackDispatch(at, input);
      return opened(at, input.id);
    }),

  register: route
    .meta(permitted(dispatchSteps, 'register'))
    .route({
      method: 'POST',
      path: '/dispatches/{id}/register',
      tags: ['dispatches'],
      summary: "Enters a letter into its office's register",
    })
    .input(byId.extend(registrationSchema.partial().shape))
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input: { id, ...typed } }) => {
      await registerDispatch(at, {
        id,
        number: typed.number ?? null,
        registeredOn: typed.registeredOn ?? null,
        copies: typed.copies ?? null,
        keptBy: typed.keptBy ?? null,
        remark: typed.remark ?? null,
        series: typed.series ?? '',
      });
      return opened(at, id);
    }),

  note: route
    .meta(permitted(dispatchSteps, 'note'))
    .route({
      method: 'POST',
      path: '/dispatches/{id}/notes',
      tags: ['dispatches'],
      summary: 'A leader notes who leads, who coordinates, by when',
    })
    .input(byId.extend(newNoteSchema.shape))
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => {
      await noteDispatch(at, input);
      return opened(at, input.id);
    }),

  forward: route
    .meta(permitted(dispatchSteps, 'forward'))
    .route({
      method: 'POST',
      path: '/dispatches/{id}/forwardings',
      tags: ['dispatches'],
      summary: 'Passes a letter on, as a note says or to whom is named',
    })
    .input(byId.extend(newForwardingSchema.shape))
    .output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => {
      await forwardDispatch(at, input);
      return opened(at, input.id);
    }),

  acknowledge: route
    .meta(permitted(forwardingSteps, 'acknowledge'))
    .route({
      method: 'POST',
      path: '/forwardings/{id}/acknowledge',
      tags: ['dispatches'],
      summary: 'Signs for a letter that was passed on',
    })
    .input(byId)
    .output(z.object({ done: z.literal(true) }))
    .handler(async ({ context: { at }, input }) => {
      await acknowledgeForwarding(at, input);
      return { done: true } as const;
    }),

  giveBack: route
    .meta(permitted(forwardingSteps, 'give-back'))
    .route({ method: 'POST', path: '/forwardings/{id}/give-back', tags: ['dispatches'], summary: 'Gives a letter back, with the reason' })
    .input(byId.extend({ reason: z.string().trim().min(3).max(500) }))
    .output(z.object({ done: z.literal(true) }))
    .handler(async ({ context: { at }, input }) => {
      await giveBackForwarding(at, input);
      return { done: true } as const;
    }),

  recipients: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/offices/{id}/recipients',
      tags: ['dispatches'],
      summary: 'Whom a letter of an office may be passed on to today',
    })
    .input(byId)
    .output(z.array(recipientChoiceSchema))
    .handler(({ context: { at }, input }) => ask(at, (tx) => recipientChoices(tx, input.id, at.clock.today()))),

  waiting: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/me/letters',
      tags: ['dispatches'],
      summary: 'Letters passed on to the asker that nobody has signed for',
    })
    .output(z.array(waitingSchema))
    .handler(({ context: { at } }) => {
      const asker = askerAt(at.actor);
      return ask(at, (tx) => waitingFor(tx, asker, at.clock.today()));
    }),
};
