import { z } from 'zod';
import { ask } from '../../../platform/ask.ts';
import { route } from '../../../platform/http/routes.ts';
import { importPagesSchema, importRowSchema } from '../../imports/import.schema.ts';
import { listImports } from '../../imports/index.ts';
import { permitted } from '../../organizations/index.ts';
import { takeRegistration } from './registration.commands.ts';
import { projectImportSteps, REGISTRATION } from './registration.kind.ts';
import { projectImportSchema } from './registration.schema.ts';
import { openRegistration } from './registration.views.ts';

const tags = ['projects'];
const byId = z.object({ id: z.uuid() });

export const registrationRoutes = {
  imports: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/projects/imports', tags, summary: 'The registration lists that were handed in, the newest first' })
    .output(z.array(importRowSchema))
    .handler(({ context: { at } }) => ask(at, (tx) => listImports(tx, { kinds: [REGISTRATION] }, at.clock.today()))),
  openImport: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/project-imports/{id}',
      tags,
      summary: 'A registration list as it was read: progress, faults and warnings by sheet and cell, the projects it would register',
    })
    .input(byId.extend(importPagesSchema.shape))
    .output(projectImportSchema)
    .handler(({ context: { at }, input: { id, ...pages } }) =>
      ask(at, (tx) => openRegistration(tx, id, pages, at.clock.today(), at.actor.asker)),
    ),
  takeImport: route
    .meta(permitted(projectImportSteps, 'take'))
    .route({
      method: 'POST',
      path: '/project-imports/{id}/take',
      tags,
      summary: 'Every project of a faultless list is registered, or none',
    })
    .input(byId)
    .output(z.object({ registered: z.int() }))
    .handler(({ context: { at }, input }) => takeRegistration(at, input)),
};
