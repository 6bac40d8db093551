import { z } from 'zod';
import { ask } from '../../../platform/ask.ts';
import { route } from '../../../platform/http/routes.ts';
import { importPagesSchema } from '../../imports/import.schema.ts';
import { listImports } from '../../imports/index.ts';
import { permitted } from '../../organizations/index.ts';
import { ANNEX, planImportSteps } from './annex.kind.ts';
import { takeImport } from './import.commands.ts';
import { planImportRowSchema, planImportSchema, takeImportSchema } from './import.schema.ts';
import { openAnnex } from './import.views.ts';

const tags = ['plans'];
const byId = z.object({ id: z.uuid() });

export const annexRoutes = {
  imports: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/plans/{year}/imports', tags, summary: "The annexes that were handed in for a year's plan" })
    .input(z.object({ year: z.coerce.number().int().min(2000).max(2100) }))
    .output(z.array(planImportRowSchema))
    .handler(({ context: { at }, input: { year } }) => ask(at, (tx) => listImports(tx, { kinds: [ANNEX], year }, at.clock.today()))),
  openImport: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/plan-imports/{id}',
      tags,
      summary: 'An annex as it was read: progress, faults by sheet and cell, what it would change of the plan',
    })
    .input(byId.extend(importPagesSchema.shape))
    .output(planImportSchema)
    .handler(({ context: { at }, input: { id, ...pages } }) => ask(at, (tx) => openAnnex(tx, id, pages, at.clock.today(), at.actor.asker))),
  takeImport: route
    .meta(permitted(planImportSteps, 'take'))
    .route({
      method: 'POST',
      path: '/plan-imports/{id}/take',
      tags,
      summary: 'A faultless annex becomes one drafted decision, whole or not at all',
    })
    .input(byId.extend(takeImportSchema.shape))
    .output(z.object({ decisionId: z.uuid() }))
    .handler(({ context: { at }, input: { id, ...draft } }) => takeImport(at, { id, draft })),
};
