import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { openPart } from '../../platform/db/parts.ts';
import { keyedRoute } from '../../platform/http/keys.ts';
import { route } from '../../platform/http/routes.ts';
import { permitted } from '../organizations/index.ts';
import { acceptWork } from './acceptances/acceptance.commands.ts';
import { newAcceptanceSchema } from './acceptances/acceptance.schema.ts';
import { acceptanceSteps } from './acceptances/acceptance.steps.ts';
import { openAdvancesSchema } from './advances/advance.schema.ts';
import { openAdvances } from './advances/advance.views.ts';
import {
  approveDisbursements,
  cancelDisbursement,
  checkDisbursements,
  confirmDisbursements,
  requestDisbursement,
  returnDisbursements,
  secondDisbursements,
} from './disbursement.commands.ts';
import {
  confirmationSchema,
  disbursementPageSchema,
  disbursementQuerySchema,
  disbursementSchema,
  newRequestSchema,
  projectMoneySchema,
} from './disbursement.schema.ts';
import { disbursementImportRoutes } from './disbursement.imports.ts';
import { disbursementSteps } from './disbursement.steps.ts';
import { moneyPart, listDisbursements, openDisbursement } from './disbursement.views.ts';
import { setShare, setThreshold, shareSteps } from './shares/share.commands.ts';
import { newShareSchema, newThresholdSchema, shareTableSchema } from './shares/share.schema.ts';
import { listShares } from './shares/share.views.ts';
import { recordTransfers } from './transfers/transfer.commands.ts';
import { newTransferSchema } from './transfers/transfer.schema.ts';
import { transferSteps } from './transfers/transfer.steps.ts';

const tags = ['disbursements'];
const byId = z.object({ id: z.uuid() });
const several = z.object({ ids: z.array(z.uuid()).min(1).max(500) });
const reason = z.string().trim().min(3).max(2_000);
const signedIn = () => route.meta({ answers: 'signed-in' });
const may = (step: string) => permitted(disbursementSteps, step);
const asOf = { asOf: z.iso.date().optional() };

export const disbursementRoutes = {
  ...disbursementImportRoutes,
  list: signedIn()
    .route({
      method: 'GET',
      path: '/disbursements',
      tags,
      summary: 'Requests for money as they stood on a day, those that wait longest first',
    })
    .input(disbursementQuerySchema.extend(asOf))
    .output(disbursementPageSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => listDisbursements(tx, input, at.clock.today(), at.actor.asker))),
  open: signedIn()
    .route({ method: 'GET', path: '/disbursements/{id}', tags, summary: 'One request with its steps and history' })
    .input(byId.extend(asOf))
    .output(disbursementSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openDisbursement(tx, input.id, at.clock.today(), at.actor.asker))),
  ofProject: signedIn()
    .route({
      method: 'GET',
      path: '/projects/{id}/disbursements',
      tags,
      summary: "Requests, acceptances and transfers of a project's contract, and what may still be asked",
    })
    .input(byId.extend(asOf))
    .output(projectMoneySchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openPart(tx, moneyPart(input.id, at.clock.today(), at.actor.asker)))),
  openAdvances: signedIn()
    .route({
      method: 'GET',
      path: '/advances/open',
      tags,
      summary: 'Advances not yet cleared or given back on a day, by contract, the oldest first',
    })
    .input(z.object({ ...asOf, year: z.coerce.number().int().min(2000).max(2100).optional() }))
    .output(openAdvancesSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openAdvances(tx, at.clock.today(), input.year))),

  request: keyedRoute(may('request-advance'), {
    method: 'POST',
    path: '/contracts/{id}/disbursements',
    tags,
    summary: 'The unit asks for an advance, a clearance, a payment or the settlement, or gives an advance back',
  })
    .input(byId.extend({ request: newRequestSchema }))
    .output(byId)
    .handler(({ context: { at, key }, input: { id, request } }) => requestDisbursement(at, { contractId: id, request }, { key })),
  check: route
    .meta(may('check'))
    .route({
      method: 'POST',
      path: '/disbursements/check',
      tags,
      summary: "The Agency's finance officer has checked requests: all or none",
    })
    .input(several)
    .output(several)
    .handler(async ({ context: { at }, input }) => {
      await checkDisbursements(at, input);
      return input;
    }),
  approve: route
    .meta(may('approve'))
    .route({
      method: 'POST',
      path: '/disbursements/approve',
      tags,
      summary: 'A leader of the Agency approves requests, all or none; who asked or checked may not',
    })
    .input(several)
    .output(several)
    .handler(async ({ context: { at }, input }) => {
      await approveDisbursements(at, input);
      return input;
    }),
  second: route
    .meta(may('second'))
    .route({
      method: 'POST',
      path: '/disbursements/second',
      tags,
      summary: 'A third person approves requests above the threshold, all or none',
    })
    .input(several)
    .output(several)
    .handler(async ({ context: { at }, input }) => {
      await secondDisbursements(at, input);
      return input;
    }),
  confirm: keyedRoute(may('confirm'), {
    method: 'POST',
    path: '/disbursements/confirm',
    tags,
    summary: "Enters the Treasury's papers, all or none: money moves on the Treasury's day",
  })
    .input(z.object({ confirmations: z.array(confirmationSchema).min(1).max(500) }))
    .output(z.object({ confirmed: z.int() }))
    .handler(async ({ context: { at, key }, input }) => {
      await confirmDisbursements(at, input, { key });
      return { confirmed: input.confirmations.length };
    }),
  return: route
    .meta(may('return'))
    .route({ method: 'POST', path: '/disbursements/return', tags, summary: 'The Agency gives requests back, with the reason' })
    .input(several.extend({ reason }))
    .output(several)
    .handler(async ({ context: { at }, input }) => {
      await returnDisbursements(at, input);
      return { ids: input.ids };
    }),
  cancel: route
    .meta(may('cancel'))
    .route({ method: 'POST', path: '/disbursements/{id}/cancel', tags, summary: 'The unit withdraws its request before it is approved' })
    .input(byId.extend({ reason }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await cancelDisbursement(at, input);
      return { id: input.id };
    }),

  acceptWork: keyedRoute(permitted(acceptanceSteps, 'accept-work'), {
    method: 'POST',
    path: '/contracts/{id}/acceptances',
    tags,
    summary: 'The department accepts work at base, by minutes',
  })
    .input(byId.extend({ acceptance: newAcceptanceSchema }))
    .output(byId)
    .handler(({ context: { at, key }, input: { id, acceptance } }) => acceptWork(at, { contractId: id, acceptance }, { key })),
  recordTransfers: keyedRoute(permitted(transferSteps, 'record-transfers'), {
    method: 'POST',
    path: '/contracts/{id}/transfers',
    tags,
    summary: 'The unit enters what it passed on to establishments, all or none',
  })
    .input(byId.extend({ transfers: z.array(newTransferSchema).min(1).max(500) }))
    .output(z.object({ ids: z.array(z.uuid()) }))
    .handler(({ context: { at, key }, input: { id, transfers } }) => recordTransfers(at, { contractId: id, transfers }, { key })),

  shares: signedIn()
    .route({
      method: 'GET',
      path: '/advance-shares',
      tags,
      summary:
        'How much may be advanced by kind of support, through time, each with its article and whether its text was seen; thresholds of approval',
    })
    .output(shareTableSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => listShares(tx, at.actor.asker))),
  setShare: route
    .meta(permitted(shareSteps, 'set-share'))
    .route({
      method: 'POST',
      path: '/advance-shares',
      tags,
      summary: 'Sets an advance share from a day on; the one before ends the day before',
    })
    .input(newShareSchema)
    .output(byId)
    .handler(({ context: { at }, input }) => setShare(at, input)),
  setThreshold: route
    .meta(permitted(shareSteps, 'set-threshold'))
    .route({ method: 'POST', path: '/approval-thresholds', tags, summary: 'Above which amount a third person approves, from a day on' })
    .input(newThresholdSchema)
    .output(byId)
    .handler(({ context: { at }, input }) => setThreshold(at, input)),
};
