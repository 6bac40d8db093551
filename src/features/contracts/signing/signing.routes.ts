import { z } from 'zod';
import { ask } from '../../../platform/ask.ts';
import { route } from '../../../platform/http/routes.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { importPagesSchema, importRowSchema } from '../../imports/import.schema.ts';
import { answerUpload, listImports } from '../../imports/index.ts';
import { agencyOf, permitted } from '../../organizations/index.ts';
import { takeSignings } from './signing.commands.ts';
import { contractImportSteps, SIGNING } from './signing.kind.ts';
import { signingImportSchema } from './signing.schema.ts';
import { openSignings } from './signing.views.ts';

const tags = ['contracts'];
const byId = z.object({ id: z.uuid() });

export const signingRoutes = {
  imports: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/contracts/imports',
      tags,
      summary: 'The signing lists of a year that were handed in, the newest first',
    })
    .input(z.object({ year: z.coerce.number().int().min(2000).max(2100) }))
    .output(z.object({ rows: z.array(importRowSchema), upload: stepAnswerSchema }))
    .handler(({ context: { at }, input }) =>
      ask(at, async (tx) => ({
        rows: await listImports(tx, { kinds: [SIGNING], year: input.year }, at.clock.today()),
        upload: answerUpload(contractImportSteps, await agencyOf(tx), at.actor.asker),
      })),
    ),
  openImport: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/contract-imports/{id}',
      tags,
      summary: 'A signing list as it was read: progress, faults by sheet and cell, the contracts it would sign',
    })
    .input(byId.extend(importPagesSchema.shape))
    .output(signingImportSchema)
    .handler(({ context: { at }, input: { id, ...pages } }) =>
      ask(at, (tx) => openSignings(tx, id, pages, at.clock.today(), at.actor.asker)),
    ),
  takeImport: route
    .meta(permitted(contractImportSteps, 'take'))
    .route({ method: 'POST', path: '/contract-imports/{id}/take', tags, summary: 'Every contract of a faultless list is signed, or none' })
    .input(byId)
    .output(z.object({ signed: z.int() }))
    .handler(({ context: { at }, input }) => takeSignings(at, input)),
};
