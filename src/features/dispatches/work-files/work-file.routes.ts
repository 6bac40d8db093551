import { z } from 'zod';
import { ask } from '../../../platform/ask.ts';
import { route } from '../../../platform/http/routes.ts';
import type { Workplace } from '../../../platform/workplace.ts';
import { permitted } from '../../organizations/index.ts';
import { closeWorkFile, openWorkFile, putIntoWorkFile } from './work-file.commands.ts';
import { newWorkFileSchema, workFileSchema, workFilesSchema } from './work-file.schema.ts';
import { workFileSteps } from './work-file.steps.ts';
import { listWorkFiles, openWorkFileView } from './work-file.views.ts';

const byId = z.object({ id: z.uuid() });
const view = (at: Workplace, id: string) => ask(at, (tx) => openWorkFileView(tx, id, at.clock.today(), at.actor.asker));

export const workFileRoutes = {
  list: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/work-files', tags: ['work files'], summary: "Work files of the asker's offices, open ones first" })
    .output(workFilesSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => listWorkFiles(tx, at.clock.today(), at.actor.asker))),
  open: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/work-files/{id}', tags: ['work files'], summary: 'A work file with its list of contents' })
    .input(byId)
    .output(workFileSchema)
    .handler(({ context: { at }, input }) => view(at, input.id)),
  make: route
    .meta(permitted(workFileSteps, 'open'))
    .route({ method: 'POST', path: '/work-files', tags: ['work files'], summary: 'Opens a work file' })
    .input(newWorkFileSchema)
    .output(workFileSchema)
    .handler(async ({ context: { at }, input }) => view(at, (await openWorkFile(at, input)).id)),
  put: route
    .meta(permitted(workFileSteps, 'put'))
    .route({ method: 'POST', path: '/work-files/{id}/papers', tags: ['work files'], summary: 'Puts a dispatch at the end of a work file' })
    .input(byId.extend({ dispatchId: z.uuid() }))
    .output(workFileSchema)
    .handler(async ({ context: { at }, input }) => {
      await putIntoWorkFile(at, input);
      return view(at, input.id);
    }),
  close: route
    .meta(permitted(workFileSteps, 'close'))
    .route({ method: 'POST', path: '/work-files/{id}/close', tags: ['work files'], summary: 'Closes a work file' })
    .input(byId)
    .output(workFileSchema)
    .handler(async ({ context: { at }, input }) => {
      await closeWorkFile(at, input);
      return view(at, input.id);
    }),
};
