import { z } from 'zod';
import { route } from '../../platform/http/routes.ts';
import { discardImport, readImportAgain, stopImport } from './import.commands.ts';

const tags = ['imports'];
const byId = z.object({ id: z.uuid() });

/** What may be done to an import whatever its kind; who may is said by the kind, and asked of the import itself. */
export const importRoutes = {
  stop: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'POST', path: '/imports/{id}/stop', tags, summary: 'The reading of a workbook is stopped; nothing of it is kept' })
    .input(byId)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await stopImport(at, input);
      return input;
    }),
  readAgain: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'POST',
      path: '/imports/{id}/read-again',
      tags,
      summary: 'The same workbook is read anew, beside the programme as it stands now',
    })
    .input(byId)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await readImportAgain(at, input);
      return input;
    }),
  discard: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'POST', path: '/imports/{id}/discard', tags, summary: 'A workbook is put aside; it stays to be seen' })
    .input(byId)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await discardImport(at, input);
      return input;
    }),
};
