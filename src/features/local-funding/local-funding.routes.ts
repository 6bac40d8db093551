import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { permitted } from '../organizations/index.ts';
import { answerAdvice, correctAdvice, draftAdvice, noteOpinion, sendAdvice, withdrawAdvice } from './advice/advice.commands.ts';
import { adviceAnswerSchema, advicePaperSchema, newAdviceSchema } from './advice/advice.schema.ts';
import { adviceSteps } from './advice/advice.steps.ts';
import { enterLocalBudget } from './local-funding.commands.ts';
import { localFundingListSchema, localFundingQuerySchema, newLocalBudgetSchema, provinceYearSchema } from './local-funding.schema.ts';
import { localFundingSteps } from './local-funding.steps.ts';
import { listLocalFunding, openLocalFunding } from './local-funding.views.ts';
import { dropLocalProject, finishLocalProject, planLocalProject, takeUpLocalProject } from './planned/planned.commands.ts';
import { finishedSchema, newLocalProjectSchema, takenUpSchema } from './planned/planned.schema.ts';
import { localProjectSteps } from './planned/planned.steps.ts';

const tags = ['local-funding'];
const byId = z.object({ id: z.uuid() });
const ofYear = localFundingQuerySchema.extend({ office: z.uuid() });
const asOf = { asOf: z.iso.date().optional() };
const reason = z.string().trim().min(3).max(2_000);
const signedIn = () => route.meta({ answers: 'signed-in' });

export const localFundingRoutes = {
  list: signedIn()
    .route({
      method: 'GET',
      path: '/local-funding',
      tags,
      summary: "Local money of a year beside the nation's, a department a row: budget, plan, need of those hit, advice",
    })
    .input(localFundingQuerySchema.extend(asOf))
    .output(localFundingListSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => listLocalFunding(tx, input.year, at.clock.today()))),
  open: signedIn()
    .route({
      method: 'GET',
      path: '/local-funding/{office}',
      tags,
      summary: 'Local money of one department and year: its papers, need, projects, advice, and the years before',
    })
    .input(ofYear.extend(asOf))
    .output(provinceYearSchema)
    .handler(({ context: { at }, input }) =>
      ask(at, (tx) => openLocalFunding(tx, input.office, input.year, at.clock.today(), at.actor.asker)),
    ),
  enterBudget: route
    .meta(permitted(localFundingSteps, 'enter-budget'))
    .route({
      method: 'POST',
      path: '/local-funding/{office}/budget',
      tags,
      summary: 'Enters a paper that gives local money, raises or cuts it',
    })
    .input(ofYear.extend({ paper: newLocalBudgetSchema }))
    .output(z.object({ office: z.uuid() }))
    .handler(async ({ context: { at }, input }) => {
      await enterLocalBudget(at, input);
      return { office: input.office };
    }),
  plan: route
    .meta(permitted(localProjectSteps, 'plan'))
    .route({
      method: 'POST',
      path: '/local-funding/{office}/projects',
      tags,
      summary: "The province's plan takes a project in; answers its id",
    })
    .input(ofYear.extend({ project: newLocalProjectSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => planLocalProject(at, input)),
  draftAdvice: route
    .meta(permitted(adviceSteps, 'draft'))
    .route({
      method: 'POST',
      path: '/local-funding/{office}/advice',
      tags,
      summary: "Draws up an advice to the People's Committee; answers its id",
    })
    .input(ofYear.extend({ advice: newAdviceSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => draftAdvice(at, input)),
  takeUp: route
    .meta(permitted(localProjectSteps, 'take-up'))
    .route({
      method: 'POST',
      path: '/local-projects/{id}/take-up',
      tags,
      summary: "The province's plan takes up what the national one left to it",
    })
    .input(byId.extend({ taken: takenUpSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await takeUpLocalProject(at, input);
      return { id: input.id };
    }),
  finish: route
    .meta(permitted(localProjectSteps, 'finish'))
    .route({ method: 'POST', path: '/local-projects/{id}/finish', tags, summary: 'It was carried out, for so much' })
    .input(byId.extend({ finished: finishedSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await finishLocalProject(at, input);
      return { id: input.id };
    }),
  drop: route
    .meta(permitted(localProjectSteps, 'drop'))
    .route({ method: 'POST', path: '/local-projects/{id}/drop', tags, summary: 'It is not carried out, with the reason' })
    .input(byId.extend({ reason }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await dropLocalProject(at, input);
      return { id: input.id };
    }),
  correctAdvice: route
    .meta(permitted(adviceSteps, 'correct'))
    .route({ method: 'POST', path: '/local-advice/{id}/correct', tags, summary: 'Puts another amount and reason in a draft' })
    .input(byId.extend({ advice: newAdviceSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await correctAdvice(at, input);
      return { id: input.id };
    }),
  noteOpinion: route
    .meta(permitted(adviceSteps, 'note-opinion'))
    .route({ method: 'POST', path: '/local-advice/{id}/opinion', tags, summary: 'What the Department of Finance says of it' })
    .input(byId.extend({ opinion: advicePaperSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await noteOpinion(at, input);
      return { id: input.id };
    }),
  sendAdvice: route
    .meta(permitted(adviceSteps, 'send'))
    .route({ method: 'POST', path: '/local-advice/{id}/send', tags, summary: "It goes to the People's Committee under its number" })
    .input(byId.extend({ letter: advicePaperSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await sendAdvice(at, input);
      return { id: input.id };
    }),
  answerAdvice: route
    .meta(permitted(adviceSteps, 'grant'))
    .route({
      method: 'POST',
      path: '/local-advice/{id}/answer',
      tags,
      summary: "The answer of the People's Committee; what it gives raises the budget",
    })
    .input(byId.extend({ answer: adviceAnswerSchema.extend({ granted: z.boolean() }) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await answerAdvice(at, input);
      return { id: input.id };
    }),
  withdrawAdvice: route
    .meta(permitted(adviceSteps, 'withdraw'))
    .route({ method: 'POST', path: '/local-advice/{id}/withdraw', tags, summary: 'A draft is taken back, with the reason' })
    .input(byId.extend({ reason }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await withdrawAdvice(at, input);
      return { id: input.id };
    }),
};
