import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { keyedRoute } from '../../platform/http/keys.ts';
import { route } from '../../platform/http/routes.ts';
import { day } from '../../platform/pure/dates.ts';
import { issuedPaperSchema } from '../../platform/pure/papers.ts';
import { permitted } from '../organizations/index.ts';
import { carriableYearSchema } from './carry/carry.schema.ts';
import { carriableIn } from './carry/carry.views.ts';
import { annexRoutes } from './import/import.routes.ts';
import { approveDecision, correctDecision, drawUpDecision, enterEstimate, sendDecisionBack, submitDecision } from './plan.commands.ts';
import { allocationSchema, comparisonSchema, decisionSchema, drawnUpSchema, newEstimatePaperSchema, planSchema } from './plan.schema.ts';
import { estimatePermits, planDecisionSteps } from './plan.steps.ts';
import { appraisedProjects, comparePlan, openDecision, openPlan } from './plan.views.ts';

const tags = ['plans'];
const byId = z.object({ id: z.uuid() });
const byYear = z.object({ year: z.coerce.number().int().min(2000).max(2100) });

export const planRoutes = {
  ...annexRoutes,
  open: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/plans/{year}',
      tags,
      summary: 'The plan of a year as it stood on a day: estimate and rounds, decisions as versions, localities',
    })
    .input(byYear)
    .output(planSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openPlan(tx, input.year, at.clock.today(), at.actor.asker))),
  compare: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/plans/{year}/compare',
      tags,
      summary: 'What the plan gave each project on two days, where that differs',
    })
    .input(byYear.extend({ from: z.iso.date(), to: z.iso.date() }))
    .output(comparisonSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => comparePlan(tx, input.year, day(input.from), day(input.to)))),
  appraised: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/plans/{year}/appraised',
      tags,
      summary: 'Projects appraised at the Ministry and not in the plan, with the money they were appraised with',
    })
    .input(byYear)
    .output(z.array(allocationSchema.extend({ code: z.string() })))
    .handler(({ context: { at }, input }) => ask(at, (tx) => appraisedProjects(tx, input.year))),
  carriable: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/plans/{year}/carriable',
      tags,
      summary: 'Projects with money of a year that was not spent: what may go into the next year',
    })
    .input(byYear)
    .output(carriableYearSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => carriableIn(tx, input.year, at.clock.today()))),
  decision: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/plan-decisions/{id}', tags, summary: 'One decision with its rows' })
    .input(byId)
    .output(decisionSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openDecision(tx, input.id, at.clock.today(), at.actor.asker))),
  drawUp: route
    .meta(permitted(planDecisionSteps, 'draw-up'))
    .route({ method: 'POST', path: '/plan-decisions', tags, summary: 'Draws a decision up over many projects at once' })
    .input(drawnUpSchema)
    .output(byId)
    .handler(({ context: { at }, input }) => drawUpDecision(at, input)),
  correct: route
    .meta(permitted(planDecisionSteps, 'correct'))
    .route({
      method: 'POST',
      path: '/plan-decisions/{id}/correct',
      tags,
      summary: 'Puts other rows in place of those it was drawn up with',
    })
    .input(byId.extend({ decision: drawnUpSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await correctDecision(at, input);
      return { id: input.id };
    }),
  submit: route
    .meta(permitted(planDecisionSteps, 'submit'))
    .route({ method: 'POST', path: '/plan-decisions/{id}/submit', tags, summary: 'A decision goes to a leader' })
    .input(byId)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await submitDecision(at, input);
      return { id: input.id };
    }),
  sendBack: route
    .meta(permitted(planDecisionSteps, 'send-back'))
    .route({ method: 'POST', path: '/plan-decisions/{id}/send-back', tags, summary: 'A leader gives a decision back, with the reason' })
    .input(byId.extend({ reason: z.string().trim().min(3).max(2_000) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await sendDecisionBack(at, input);
      return { id: input.id };
    }),
  approve: keyedRoute(permitted(planDecisionSteps, 'approve'), {
    method: 'POST',
    path: '/plan-decisions/{id}/approve',
    tags,
    summary: 'A decision is issued under its number; its rows move the money',
  })
    .input(byId.extend({ paper: issuedPaperSchema }))
    .output(z.object({ version: z.int() }))
    .handler(({ context: { at, key }, input }) => approveDecision(at, input, { key })),
  enterEstimate: keyedRoute(permitted(estimatePermits, 'enter-estimate'), {
    method: 'POST',
    path: '/estimates',
    tags,
    summary: "A paper of the year's estimate is entered",
  })
    .input(newEstimatePaperSchema)
    .output(byId)
    .handler(({ context: { at, key }, input }) => enterEstimate(at, input, { key })),
};
