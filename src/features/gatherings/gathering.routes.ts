import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { permitted } from '../organizations/index.ts';
import { consentGathering, decideGathering, holdGathering, planGathering, reviewGathering } from './gathering.commands.ts';
import {
  gatheringListSchema,
  gatheringQuerySchema,
  gatheringSchema,
  heldSchema,
  newConsentSchema,
  newDecisionSchema,
  newGatheringSchema,
  reviewSchema,
} from './gathering.schema.ts';
import { gatheringSteps } from './gathering.steps.ts';
import { listGatherings, openGathering } from './gathering.views.ts';

const tags = ['gatherings'];
const byId = z.object({ id: z.uuid() });
const asOf = { asOf: z.iso.date().optional() };
const signedIn = () => route.meta({ answers: 'signed-in' });

export const gatheringRoutes = {
  list: signedIn()
    .route({
      method: 'GET',
      path: '/gatherings',
      tags,
      summary: 'Activities that gather people, those to come first; what threatens each where and when it is',
    })
    .input(gatheringQuerySchema.extend(asOf))
    .output(gatheringListSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => listGatherings(tx, input, at.clock.today(), at.actor.asker))),
  open: signedIn()
    .route({
      method: 'GET',
      path: '/gatherings/{id}',
      tags,
      summary: 'One of them: what threatens it, the plan decision, the word of the place',
    })
    .input(byId.extend(asOf))
    .output(gatheringSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openGathering(tx, input.id, at.clock.today(), at.actor.asker))),
  plan: route
    .meta(permitted(gatheringSteps, 'plan'))
    .route({ method: 'POST', path: '/gatherings', tags, summary: "Enters one, of a project's plan or by itself; answers its id" })
    .input(z.object({ gathering: newGatheringSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => planGathering(at, input.gathering)),
  review: route
    .meta(permitted(gatheringSteps, 'review'))
    .route({
      method: 'POST',
      path: '/gatherings/{id}/review',
      tags,
      summary: 'Who organises it: whether it is necessary, what should become of it',
    })
    .input(byId.extend({ review: reviewSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await reviewGathering(at, input);
      return { id: input.id };
    }),
  decide: route
    .meta(permitted(gatheringSteps, 'decide'))
    .route({
      method: 'POST',
      path: '/gatherings/{id}/decide',
      tags,
      summary: "The decision of whose money it is: the Ministry of national, the People's Committee of local",
    })
    .input(byId.extend({ decision: newDecisionSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await decideGathering(at, input);
      return { id: input.id };
    }),
  consent: route
    .meta(permitted(gatheringSteps, 'consent'))
    .route({
      method: 'POST',
      path: '/gatherings/{id}/consent',
      tags,
      summary: 'The word of the place where it is held, on the control of epidemics',
    })
    .input(byId.extend({ consent: newConsentSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await consentGathering(at, input);
      return { id: input.id };
    }),
  hold: route
    .meta(permitted(gatheringSteps, 'hold'))
    .route({
      method: 'POST',
      path: '/gatherings/{id}/hold',
      tags,
      summary: 'It was held: its last day, from which it counts as held, and how many people came',
    })
    .input(byId.extend({ held: heldSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await holdGathering(at, input);
      return { id: input.id };
    }),
};
