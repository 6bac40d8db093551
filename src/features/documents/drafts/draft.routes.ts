import { z } from 'zod';
import { ask } from '../../../platform/ask.ts';
import { route } from '../../../platform/http/routes.ts';
import { askerAt } from '../../../platform/workplace.ts';
import { permitted } from '../../organizations/index.ts';
import {
  askForSet,
  askOpinions,
  checkDrafts,
  drawUp,
  giveOpinion,
  returnDrafts,
  signDrafts,
  submitDrafts,
  withdrawDrafts,
  writeVersion,
} from './draft.commands.ts';
import {
  colleaguesSchema,
  draftListSchema,
  draftQuerySchema,
  draftSchema,
  draftsOfThingSchema,
  idsSchema,
  newDraftSchema,
  newOpinionSchema,
  newSetSchema,
  newVersionSchema,
  numberingSchema,
  opinionGivenSchema,
  sendingSchema,
  slipSchema,
  sourceKinds,
} from '../draft.schema.ts';
import { draftSteps } from './draft.steps.ts';
import { colleaguesOf, draftsOfThing, listDrafts, openDraft } from './draft.views.ts';
import { numberDrafts, replaceSent, sendDrafts } from './issuing.commands.ts';

const tags = ['drafts'];
const byId = z.object({ id: z.uuid() });
const done = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
const reasoned = idsSchema.extend({ reason: z.string().trim().min(3).max(2_000) });

export const draftRoutes = {
  list: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/drafts',
      tags,
      summary: 'Drafts that wait for the asker, their own, all of their offices, or one set with how far it has come',
    })
    .input(draftQuerySchema)
    .output(draftListSchema)
    .handler(({ context: { at }, input }) => {
      const asker = askerAt(at.actor);
      return ask(at, (tx) => listDrafts(tx, input, at.clock.today(), asker));
    }),
  open: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/drafts/{id}',
      tags,
      summary: 'One draft with its text, its way, opinions, faults of form, signed file',
    })
    .input(byId)
    .output(draftSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openDraft(tx, input.id, at.clock.today(), at.actor.asker))),
  ofThing: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/drafts/of/{source}/{thing}',
      tags,
      summary: 'The drafts of one thing, and whether the asker may draw one up',
    })
    .input(z.object({ source: z.enum(sourceKinds), thing: z.string().min(1).max(100) }))
    .output(draftsOfThingSchema)
    .handler(({ context: { at }, input }) =>
      ask(at, (tx) => draftsOfThing(tx, input.source, input.thing, at.clock.today(), at.actor.asker)),
    ),
  colleagues: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/offices/{id}/colleagues', tags, summary: 'Whose opinion may be asked in an office' })
    .input(byId)
    .output(colleaguesSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => colleaguesOf(tx, input.id, at.clock.today()))),

  drawUp: route
    .meta(permitted(draftSteps, 'draw-up'))
    .route({ method: 'POST', path: '/drafts', tags, summary: 'Draws up one document from its thing; answers its id' })
    .input(newDraftSchema)
    .output(byId)
    .handler(({ context: { at }, input }) => drawUp(at, input)),
  askForSet: route
    .meta(permitted(draftSteps, 'draw-up'))
    .route({ method: 'POST', path: '/draft-sets', tags, summary: 'Asks for a set of letters, written by a job; answers the set' })
    .input(newSetSchema)
    .output(byId)
    .handler(({ context: { at }, input }) => askForSet(at, input)),
  revise: route
    .meta(permitted(draftSteps, 'revise'))
    .route({ method: 'POST', path: '/drafts/{id}/versions', tags, summary: 'Writes another version; the old one stays' })
    .input(byId.extend({ version: newVersionSchema }))
    .output(z.object({ version: z.int() }))
    .handler(({ context: { at }, input }) => writeVersion(at, input)),
  submit: route
    .meta(permitted(draftSteps, 'submit'))
    .route({ method: 'POST', path: '/drafts/submit', tags, summary: 'Submits drafts with one slip' })
    .input(idsSchema.extend({ slip: slipSchema }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await submitDrafts(at, input);
      return DONE;
    }),
  askOpinion: route
    .meta(permitted(draftSteps, 'ask-opinion'))
    .route({ method: 'POST', path: '/drafts/{id}/opinions', tags, summary: 'Asks people or divisions of the office for their opinion' })
    .input(byId.extend({ asked: newOpinionSchema }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await askOpinions(at, input);
      return DONE;
    }),
  giveOpinion: route
    .meta(permitted(draftSteps, 'give-opinion'))
    .route({ method: 'POST', path: '/draft-opinions/{id}/answer', tags, summary: 'Who was asked agrees, or says what to change' })
    .input(byId.extend(opinionGivenSchema.shape))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await giveOpinion(at, input);
      return DONE;
    }),
  check: route
    .meta(permitted(draftSteps, 'check'))
    .route({ method: 'POST', path: '/drafts/check', tags, summary: 'The records clerk finds the form right' })
    .input(idsSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await checkDrafts(at, input);
      return DONE;
    }),
  return: route
    .meta(permitted(draftSteps, 'return'))
    .route({ method: 'POST', path: '/drafts/return', tags, summary: 'Gives drafts back, with the reason' })
    .input(reasoned)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await returnDrafts(at, input);
      return DONE;
    }),
  withdraw: route
    .meta(permitted(draftSteps, 'withdraw'))
    .route({ method: 'POST', path: '/drafts/withdraw', tags, summary: 'Takes drafts away that are not signed' })
    .input(reasoned)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await withdrawDrafts(at, input);
      return DONE;
    }),
  sign: route
    .meta(permitted(draftSteps, 'sign'))
    .route({ method: 'POST', path: '/drafts/sign', tags, summary: 'Signs drafts, by the leader or in the form of a grant' })
    .input(idsSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await signDrafts(at, input);
      return DONE;
    }),
  number: route
    .meta(permitted(draftSteps, 'number'))
    .route({ method: 'POST', path: '/drafts/number', tags, summary: 'Gives signed documents their numbers, in their order; answers them' })
    .input(numberingSchema)
    .output(z.object({ numbers: z.array(z.string()) }))
    .handler(({ context: { at }, input }) => numberDrafts(at, input)),
  send: route
    .meta(permitted(draftSteps, 'send'))
    .route({ method: 'POST', path: '/drafts/send', tags, summary: 'Sends numbered documents; offices of the programme get them' })
    .input(sendingSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await sendDrafts(at, input);
      return DONE;
    }),
  replace: route
    .meta(permitted(draftSteps, 'replace'))
    .route({
      method: 'POST',
      path: '/drafts/{id}/replace',
      tags,
      summary: "Draws up the document that takes a sent one's place; answers its id",
    })
    .input(byId)
    .output(byId)
    .handler(({ context: { at }, input }) => replaceSent(at, input)),
};
