import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { permitted } from '../organizations/index.ts';
import { findingSteps } from './findings/finding.steps.ts';
import { listFindings } from './findings/finding.views.ts';
import { closeFinding, concludeVisit, remedyFinding, returnFinding, saveInspection } from './inspection.commands.ts';
import {
  concludeSchema,
  findingListSchema,
  findingQuerySchema,
  inspectionSchema,
  packQuerySchema,
  packSchema,
  reasonSchema,
  remedySchema,
  sentRevisionSchema,
} from './inspection.schema.ts';
import { inspectionSteps } from './inspection.steps.ts';
import { openInspections } from './inspection.views.ts';
import { inspectionsOverviewSchema } from './overview.schema.ts';
import { addChoice, adoptPlan, drawPlan, dropChoice } from './plans/plan.commands.ts';
import { addChoiceSchema, adoptPlanSchema, dropChoiceSchema, inspectionPlanSchema, newPlanSchema } from './plans/plan.schema.ts';
import { inspectionPlanSteps } from './plans/plan.steps.ts';
import { openPlan } from './plans/plan.views.ts';
import { openVisit, packOf } from './visits/visit.views.ts';

const tags = ['inspections'];
const byId = z.object({ id: z.uuid() });
const asOf = { asOf: z.iso.date().optional() };
const signedIn = () => route.meta({ answers: 'signed-in' });

export const inspectionRoutes = {
  list: signedIn()
    .route({ method: 'GET', path: '/inspections', tags, summary: 'Plans of inspection, what is to be visited, and the visits made' })
    .input(z.object(asOf))
    .output(inspectionsOverviewSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => openInspections(tx, at.clock.today(), at.actor.asker))),
  draw: route
    .meta(permitted(inspectionPlanSteps, 'draw'))
    .route({ method: 'POST', path: '/inspection-plans', tags, summary: "Draws an office's plan of a year by risk; answers its id" })
    .input(newPlanSchema)
    .output(byId)
    .handler(({ context: { at }, input }) => drawPlan(at, input)),
  plan: signedIn()
    .route({ method: 'GET', path: '/inspection-plans/{id}', tags, summary: 'A plan: each choice with its points and reasons' })
    .input(byId.extend(asOf))
    .output(inspectionPlanSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openPlan(tx, input.id, at.clock.today(), at.actor.asker))),
  add: route
    .meta(permitted(inspectionPlanSteps, 'add-choice'))
    .route({ method: 'POST', path: '/inspection-plans/{id}/add', tags, summary: 'Adds a project by hand, with a word why' })
    .input(byId.extend({ choice: addChoiceSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await addChoice(at, input);
      return { id: input.id };
    }),
  drop: route
    .meta(permitted(inspectionPlanSteps, 'drop-choice'))
    .route({ method: 'POST', path: '/inspection-plans/{id}/drop', tags, summary: 'Drops a project, with a word why' })
    .input(byId.extend({ choice: dropChoiceSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await dropChoice(at, input);
      return { id: input.id };
    }),
  adopt: route
    .meta(permitted(inspectionPlanSteps, 'adopt'))
    .route({ method: 'POST', path: '/inspection-plans/{id}/adopt', tags, summary: 'A leader adopts the plan by a numbered decision' })
    .input(byId.extend(adoptPlanSchema.shape))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await adoptPlan(at, input);
      return { id: input.id };
    }),
  pack: signedIn()
    .route({
      method: 'GET',
      path: '/inspections/{id}/pack',
      tags,
      summary: 'What a device takes along: the checklist of the contract, or the newest revision of a visit begun',
    })
    .input(packQuerySchema)
    .output(packSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => packOf(tx, input, at.clock.today(), at.actor.asker))),
  open: signedIn()
    .route({ method: 'GET', path: '/inspections/{id}', tags, summary: 'The minutes of a visit' })
    .input(byId.extend(asOf))
    .output(inspectionSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openVisit(tx, input.id, at.clock.today(), at.actor.asker))),
  save: route
    .meta(permitted(inspectionSteps, 'save'))
    .route({
      method: 'POST',
      path: '/inspections/{id}/save',
      tags,
      summary: 'Takes what a device sent of a visit: the same sending once; on an older revision it is refused, never overwritten',
    })
    .input(byId.extend({ sent: sentRevisionSchema }))
    .output(byId.extend({ revision: z.int() }))
    .handler(({ context: { at }, input }) => saveInspection(at, input, { key: input.sent.revisionId })),
  conclude: route
    .meta(permitted(inspectionSteps, 'conclude'))
    .route({
      method: 'POST',
      path: '/inspections/{id}/conclude',
      tags,
      summary: 'Numbered minutes: what was found is to be remedied by its day',
    })
    .input(byId.extend({ conclude: concludeSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await concludeVisit(at, input);
      return { id: input.id };
    }),
  findings: signedIn()
    .route({ method: 'GET', path: '/inspection-findings', tags, summary: 'Findings, those to be remedied first' })
    .input(findingQuerySchema.extend(asOf))
    .output(findingListSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => listFindings(tx, input, at.clock.today(), at.actor.asker))),
  remedy: route
    .meta(permitted(findingSteps, 'remedy'))
    .route({ method: 'POST', path: '/inspection-findings/{id}/remedy', tags, summary: 'The unit reports a remedy' })
    .input(byId.extend({ remedy: remedySchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await remedyFinding(at, input);
      return { id: input.id };
    }),
  close: route
    .meta(permitted(findingSteps, 'close'))
    .route({ method: 'POST', path: '/inspection-findings/{id}/close', tags, summary: 'Whoever inspected finds the remedy good' })
    .input(byId.extend(reasonSchema.shape))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await closeFinding(at, input);
      return { id: input.id };
    }),
  return: route
    .meta(permitted(findingSteps, 'return'))
    .route({ method: 'POST', path: '/inspection-findings/{id}/return', tags, summary: 'Or gives it back' })
    .input(byId.extend(reasonSchema.shape))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await returnFinding(at, input);
      return { id: input.id };
    }),
};
