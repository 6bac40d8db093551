import { z } from 'zod';
import { ask } from '../../../platform/ask.ts';
import { route } from '../../../platform/http/routes.ts';
import { permitted } from '../../organizations/index.ts';
import { discardImport, takeImport } from './import.commands.ts';
import { planImportRowSchema, planImportSchema, takeImportSchema } from './import.schema.ts';
import { planImportSteps } from './import.steps.ts';
import { listImports, openImport } from './import.views.ts';

const tags = ['plans'];
const byId = z.object({ id: z.uuid() });

export const importRoutes = {
  imports: route.meta({ answers: 'signed-in' }).route({ method: 'GET', path: '/plans/{year}/imports', tags, summary: 'The annexes that were read for a year\'s plan' })
    .input(z.object({ year: z.coerce.number().int().min(2000).max(2100) })).output(z.array(planImportRowSchema)).handler(({ context: { at }, input }) => ask(at, (tx) => listImports(tx, input.year, at.clock.today()))),
  openImport: route.meta({ answers: 'signed-in' }).route({ method: 'GET', path: '/plan-imports/{id}', tags, summary: 'An annex as it was read: faults by sheet and cell, what it would change of the plan' })
    .input(byId.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) })).output(planImportSchema).handler(({ context: { at }, input }) => ask(at, (tx) => openImport(tx, input.id, input.page, at.clock.today(), at.actor.asker))),
  takeImport: route.meta(permitted(planImportSteps, 'take')).route({ method: 'POST', path: '/plan-imports/{id}/take', tags, summary: 'A faultless annex becomes one drafted decision, whole or not at all' })
    .input(byId.extend(takeImportSchema.shape)).output(z.object({ decisionId: z.uuid() })).handler(({ context: { at }, input: { id, ...draft } }) => takeImport(at, { id, draft })),
  discardImport: route.meta(permitted(planImportSteps, 'discard')).route({ method: 'POST', path: '/plan-imports/{id}/discard', tags, summary: 'An annex is put aside' })
    .input(byId).output(byId).handler(async ({ context: { at }, input }) => { await discardImport(at, input); return { id: input.id }; }),
};
