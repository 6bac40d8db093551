import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { issuedPaperSchema } from '../../platform/pure/papers.ts';
import { permitted } from '../organizations/index.ts';
import { listRebalancings, openBench, unboundProjects } from './bench.views.ts';
import { wishesSchema } from './optimum/optimum.schema.ts';
import {
  approveRebalancing,
  changeList,
  drawList,
  openRebalancing,
  sendRebalancingBack,
  submitRebalancing,
  takeBack,
} from './rebalancing.commands.ts';
import {
  benchQuerySchema,
  benchSchema,
  drawingSchema,
  newChangeSchema,
  newGiverSchema,
  newRebalancingSchema,
  rebalancingListSchema,
  unboundSchema,
} from './rebalancing.schema.ts';
import { rebalancingSteps } from './rebalancing.steps.ts';
import { seekReference, stopSeeking } from './reference.commands.ts';
import { referenceSchema, whySchema } from './reference.schema.ts';
import { openReference, referenceAsked } from './reference.views.ts';
import { whyProposal } from './reference.why.ts';

const tags = ['rebalancing'];
const byId = z.object({ id: z.uuid() });
const asOf = { asOf: z.iso.date().optional() };
const remark = z.string().trim().max(2_000).nullable();
const signedIn = () => route.meta({ answers: 'signed-in' });
const permits = (step: string) => route.meta(permitted(rebalancingSteps, step));

export const rebalancingRoutes = {
  list: signedIn()
    .route({
      method: 'GET',
      path: '/rebalancings',
      tags,
      summary: 'Balancings of free money against proposals; for a province what became of its own',
    })
    .input(z.object(asOf))
    .output(rebalancingListSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => listRebalancings(tx, at.clock.today(), at.actor.asker))),
  open: signedIn()
    .route({
      method: 'GET',
      path: '/rebalancings/{id}',
      tags,
      summary:
        'One bench: money, ranked list with its cut-line, what was changed of it; with a reserve or a rule that is only tried, what they would make of it',
    })
    .input(byId.extend(benchQuerySchema.shape).extend(asOf))
    .output(benchSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openBench(tx, input.id, input, at.clock.today(), at.actor.asker))),
  unbound: signedIn()
    .route({
      method: 'GET',
      path: '/rebalancings/{id}/unbound',
      tags,
      summary: 'Projects of the year whose money no contract binds, the most first',
    })
    .input(byId.extend({ q: z.string().max(60).default('') }))
    .output(unboundSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => unboundProjects(tx, input.id, input.q, at.clock.today()))),
  begin: permits('open')
    .route({ method: 'POST', path: '/rebalancings', tags, summary: 'Begins to balance a round; answers its id' })
    .input(newRebalancingSchema)
    .output(byId)
    .handler(({ context: { at }, input }) => openRebalancing(at, input)),
  draw: permits('draw')
    .route({ method: 'POST', path: '/rebalancings/{id}/draw', tags, summary: 'Sets what is kept back and what happens at the line' })
    .input(byId.extend({ drawing: drawingSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await drawList(at, input);
      return { id: input.id };
    }),
  takeBack: permits('take-back')
    .route({
      method: 'POST',
      path: '/rebalancings/{id}/take-back',
      tags,
      summary: 'A project gives back unbound money in this decision; nothing takes it off',
    })
    .input(byId.extend({ giver: newGiverSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await takeBack(at, input);
      return { id: input.id };
    }),
  change: permits('change')
    .route({
      method: 'POST',
      path: '/rebalancings/{id}/change',
      tags,
      summary: 'Departs from the ranked list, each time with a word, or goes back to it',
    })
    .input(byId.extend({ changes: z.array(newChangeSchema).min(1).max(2_000) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await changeList(at, input);
      return { id: input.id };
    }),
  submit: permits('submit')
    .route({ method: 'POST', path: '/rebalancings/{id}/submit', tags, summary: 'The list goes to the Ministry as it stands' })
    .input(byId.extend({ remark }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await submitRebalancing(at, input);
      return { id: input.id };
    }),
  sendBack: permits('send-back')
    .route({ method: 'POST', path: '/rebalancings/{id}/send-back', tags, summary: 'A leader gives it back, with the reason' })
    .input(byId.extend({ reason: z.string().trim().min(5).max(2_000) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await sendRebalancingBack(at, input);
      return { id: input.id };
    }),
  approve: permits('approve')
    .route({
      method: 'POST',
      path: '/rebalancings/{id}/approve',
      tags,
      summary: 'A leader of the Ministry issues it under its number: plan, projects and ledger together',
    })
    .input(byId.extend({ paper: issuedPaperSchema }))
    .output(z.object({ decisionId: z.uuid(), version: z.int() }))
    .handler(({ context: { at }, input }) => approveRebalancing(at, input)),
  seek: permits('seek')
    .route({
      method: 'POST',
      path: '/rebalancings/{id}/references',
      tags,
      summary: 'Asks for a reference list under wishes; answers its id, a job looks for it',
    })
    .input(byId.extend({ wishes: wishesSchema, byHand: z.boolean().default(false) }))
    .output(byId)
    .handler(({ context: { at }, input }) => seekReference(at, input)),
  reference: signedIn()
    .route({
      method: 'GET',
      path: '/references/{id}',
      tags,
      summary: 'One reference list: how far it has come, its proof or gap, what it differs in, alternatives, or what contradicts',
    })
    .input(byId.extend(asOf))
    .output(referenceSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openReference(tx, input.id, at.clock.today()))),
  stop: permits('stop-seeking')
    .route({ method: 'POST', path: '/references/{id}/stop', tags, summary: 'Stops a search; what it had by then is kept with its gap' })
    .input(byId)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await stopSeeking(at, input);
      return { id: input.id };
    }),
  why: signedIn()
    .route({
      method: 'GET',
      path: '/references/{id}/why/{project}',
      tags,
      summary: 'Why a proposal is in a reference list or not, and what would bring it in',
    })
    .input(byId.extend({ project: z.uuid() }))
    .output(whySchema)
    .handler(async ({ context: { at }, input }) =>
      whyProposal(await ask(at, (tx) => referenceAsked(tx, input.id, at.clock.today())), input.project),
    ),
};
