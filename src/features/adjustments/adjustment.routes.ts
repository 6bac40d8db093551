import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { issuedPaperSchema } from '../../platform/pure/papers.ts';
import { permitted } from '../organizations/index.ts';
import {
  appraiseAdjustment,
  confirmAdjustment,
  decideAdjustment,
  rebaseAdjustment,
  redraw,
  refuseAdjustment,
  requestAdjustment,
  requestExtension,
  returnAdjustment,
  returnUnconfirmed,
  reverseAdjustment,
  withdrawAdjustment,
} from './adjustment.commands.ts';
import {
  aboutSchema,
  adjustmentListSchema,
  adjustmentQuerySchema,
  adjustmentSchema,
  newAdjustmentSchema,
  newExtensionSchema,
} from './adjustment.schema.ts';
import { adjustmentSteps } from './adjustment.steps.ts';
import { listAdjustments, openAbout, openAdjustment } from './adjustment.views.ts';
import { closeRecovery } from './recoveries/recovery.commands.ts';
import { recoverySteps } from './recoveries/recovery.steps.ts';

const tags = ['adjustments'];
const byId = z.object({ id: z.uuid() });
const asOf = { asOf: z.iso.date().optional() };
const reason = byId.extend({ reason: z.string().trim().min(3).max(2_000) });
const signedIn = () => route.meta({ answers: 'signed-in' });

export const adjustmentRoutes = {
  list: signedIn()
    .route({ method: 'GET', path: '/adjustments', tags, summary: 'Requests to change what was decided of projects, those that wait first' })
    .input(adjustmentQuerySchema.extend(asOf))
    .output(adjustmentListSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => listAdjustments(tx, input, at.clock.today(), at.actor.asker))),
  open: signedIn()
    .route({
      method: 'GET',
      path: '/adjustments/{id}',
      tags,
      summary: 'One of them: what it would do or did, change by change, what stands against it, who decides',
    })
    .input(byId.extend({ ...asOf, changes: z.coerce.number().int().min(1).max(10_000).default(1) }))
    .output(adjustmentSchema)
    .handler(({ context: { at }, input }) =>
      ask(at, (tx) => openAdjustment(tx, input.id, input.changes, at.clock.today(), at.actor.asker)),
    ),
  about: signedIn()
    .route({ method: 'GET', path: '/adjustments/projects/{projectId}', tags, summary: 'A project as a request is drawn up against it' })
    .input(z.object({ projectId: z.uuid() }))
    .output(aboutSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openAbout(tx, input.projectId))),
  request: route
    .meta(permitted(adjustmentSteps, 'request'))
    .route({ method: 'POST', path: '/adjustments', tags, summary: 'Draws one up, whole or not at all; answers its id' })
    .input(z.object({ adjustment: newAdjustmentSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => requestAdjustment(at, input.adjustment)),
  extend: route
    .meta(permitted(adjustmentSteps, 'request-own'))
    .route({
      method: 'POST',
      path: '/adjustments/extensions',
      tags,
      summary: 'One new last day for every project that a disruption touches; answers its id and how many',
    })
    .input(z.object({ extension: newExtensionSchema }))
    .output(byId.extend({ projects: z.int() }))
    .handler(({ context: { at }, input }) => requestExtension(at, input.extension)),
  redraw: route
    .meta(permitted(adjustmentSteps, 'redraw'))
    .route({ method: 'POST', path: '/adjustments/{id}/redraw', tags, summary: 'Draws one up anew that was given back' })
    .input(byId.extend({ adjustment: newAdjustmentSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await redraw(at, input);
      return { id: input.id };
    }),
  confirm: route
    .meta(permitted(adjustmentSteps, 'confirm'))
    .route({ method: 'POST', path: '/adjustments/{id}/confirm', tags, summary: 'The department confirms it, with its letter' })
    .input(byId.extend({ paper: issuedPaperSchema, remark: z.string().trim().max(2_000).optional() }))
    .output(byId)
    .handler(async ({ context: { at }, input: { id, paper, remark } }) => {
      await confirmAdjustment(at, { id, paper, ...(remark === undefined || remark === '' ? {} : { remark }) });
      return { id };
    }),
  return: route
    .meta(permitted(adjustmentSteps, 'return'))
    .route({
      method: 'POST',
      path: '/adjustments/{id}/return',
      tags,
      summary: 'The Agency gives it back, or the Ministry what was submitted to it',
    })
    .input(reason)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await returnAdjustment(at, input);
      return { id: input.id };
    }),
  returnUnconfirmed: route
    .meta(permitted(adjustmentSteps, 'return-unconfirmed'))
    .route({ method: 'POST', path: '/adjustments/{id}/return-unconfirmed', tags, summary: 'The department gives it back' })
    .input(reason)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await returnUnconfirmed(at, input);
      return { id: input.id };
    }),
  appraise: route
    .meta(permitted(adjustmentSteps, 'appraise'))
    .route({ method: 'POST', path: '/adjustments/{id}/appraise', tags, summary: 'An officer of the Agency has looked at it' })
    .input(byId.extend({ remark: z.string().trim().min(3).max(2_000) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await appraiseAdjustment(at, input);
      return { id: input.id };
    }),
  rebase: route
    .meta(permitted(adjustmentSteps, 'rebase'))
    .route({ method: 'POST', path: '/adjustments/{id}/rebase', tags, summary: 'Draws it anew on facts that have moved' })
    .input(byId)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await rebaseAdjustment(at, input);
      return { id: input.id };
    }),
  decide: route
    .meta(permitted(adjustmentSteps, 'decide'))
    .route({
      method: 'POST',
      path: '/adjustments/{id}/decide',
      tags,
      summary: 'Whom it belongs to decides it under a number: plan, projects, contracts and ledger together',
    })
    .input(byId.extend({ paper: issuedPaperSchema }))
    .output(byId.extend({ decisionId: z.uuid() }))
    .handler(async ({ context: { at }, input }) => ({ id: input.id, ...(await decideAdjustment(at, input)) })),
  refuse: route
    .meta(permitted(adjustmentSteps, 'refuse'))
    .route({ method: 'POST', path: '/adjustments/{id}/refuse', tags, summary: 'Whom it belongs to refuses it' })
    .input(reason)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await refuseAdjustment(at, input);
      return { id: input.id };
    }),
  withdraw: route
    .meta(permitted(adjustmentSteps, 'withdraw'))
    .route({ method: 'POST', path: '/adjustments/{id}/withdraw', tags, summary: 'Who drew it up takes it away' })
    .input(reason)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await withdrawAdjustment(at, input);
      return { id: input.id };
    }),
  reverse: route
    .meta(permitted(adjustmentSteps, 'reverse'))
    .route({
      method: 'POST',
      path: '/adjustments/{id}/reverse',
      tags,
      summary: 'Draws up the request that takes a decided one back; answers its id',
    })
    .input(reason)
    .output(byId)
    .handler(({ context: { at }, input }) => reverseAdjustment(at, input)),
  closeRecovery: route
    .meta(permitted(recoverySteps, 'close-recovery'))
    .route({
      method: 'POST',
      path: '/adjustments/{id}/recoveries/{projectId}/close',
      tags,
      summary: 'The advance came back: the contract ends and the rest is given back, by a decision of its own',
    })
    .input(byId.extend({ projectId: z.uuid(), paper: issuedPaperSchema }))
    .output(byId.extend({ version: z.int() }))
    .handler(async ({ context: { at }, input: { id, projectId, paper } }) => ({
      id,
      ...(await closeRecovery(at, { adjustmentId: id, projectId, paper })),
    })),
};
