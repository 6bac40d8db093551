import { z } from 'zod';
import { route } from '../../platform/http/routes.ts';
import { confirmDispatch, decideCorrections, readAgain, reopenDispatch, setFact } from './dispatch.commands.ts';
import { dispatchPageSchema, dispatchSchema } from './dispatch.schema.ts';
import { listDispatches, listRefusedUploads, openDispatch } from './dispatch.views.ts';

const byId = z.object({ id: z.uuid() });

export const dispatchRoutes = {
  list: route.route({ method: 'GET', path: '/dispatches', tags: ['dispatches'], summary: 'Finds dispatches; a code alone is no identifier' })
    .input(z.object({
      code: z.string().optional(), issuer: z.string().optional(), year: z.coerce.number().int().optional(),
      q: z.string().max(200).optional(), page: z.coerce.number().int().min(1).optional(),
    }))
    .output(dispatchPageSchema)
    .handler(async ({ context: { at }, input }) => ({
      ...(await listDispatches(at.db, input)), uploadLimitMib: at.config.KC_UPLOAD_MIB, refused: await listRefusedUploads(at.db, at.config.KC_UPLOAD_MIB),
    })),

  open: route.route({ method: 'GET', path: '/dispatches/{id}', tags: ['dispatches'], summary: 'One dispatch with what was read' })
    .input(byId).output(dispatchSchema)
    .handler(({ context: { at }, input }) => openDispatch(at.db, input.id)),

  decideCorrections: route.route({ method: 'POST', path: '/dispatches/{id}/corrections', tags: ['dispatches'], summary: 'Accepts or refuses proposed corrections' })
    .input(byId.extend({ decisions: z.array(z.object({ path: z.string().regex(/^corrections\.\d+$/), accept: z.boolean() })).min(1).max(500) })).output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => { await decideCorrections(at, input); return openDispatch(at.db, input.id); }),

  setFact: route.route({ method: 'POST', path: '/dispatches/{id}/facts', tags: ['dispatches'], summary: 'Sets one value by hand; null clears it' })
    .input(byId.extend({ path: z.string().min(1).max(200), value: z.string().max(20_000).nullable() })).output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => { await setFact(at, input); return openDispatch(at.db, input.id); }),

  confirm: route.route({ method: 'POST', path: '/dispatches/{id}/confirm', tags: ['dispatches'], summary: 'A person stands by the facts' })
    .input(byId).output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => { await confirmDispatch(at, input); return openDispatch(at.db, input.id); }),

  reopen: route.route({ method: 'POST', path: '/dispatches/{id}/reopen', tags: ['dispatches'], summary: 'Opens confirmed facts for changes' })
    .input(byId).output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => { await reopenDispatch(at, input); return openDispatch(at.db, input.id); }),

  readAgain: route.route({ method: 'POST', path: '/dispatches/{id}/read-again', tags: ['dispatches'], summary: 'Reads the same file anew' })
    .input(byId).output(dispatchSchema)
    .handler(async ({ context: { at }, input }) => { await readAgain(at, input); return openDispatch(at.db, input.id); }),
};
