import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { importPagesSchema } from '../imports/import.schema.ts';
import { answerUpload, listImports } from '../imports/index.ts';
import { agencyOf, permitted } from '../organizations/index.ts';
import { takeAreas } from './area.commands.ts';
import { areaImportSteps, AREAS } from './area.kind.ts';
import { areaImportSchema, areaImportsSchema, registerQuerySchema, registerSchema } from './area.schema.ts';
import { areasOf, openAreaImport } from './area.views.ts';

const tags = ['areas'];
const byId = z.object({ id: z.uuid() });
const signedIn = () => route.meta({ answers: 'signed-in' });

export const areaRoutes = {
  register: signedIn()
    .route({ method: 'GET', path: '/areas', tags, summary: 'Districts and communes of a province as they hold on a day' })
    .input(registerQuerySchema)
    .output(registerSchema)
    .handler(({ context: { at }, input: { province, on } }) =>
      ask(at, async (tx) => {
        const day = (on ?? at.clock.today()) as Day;
        return { asOf: day, rows: await areasOf(tx, province, day) };
      }),
    ),
  imports: signedIn()
    .route({ method: 'GET', path: '/areas/imports', tags, summary: 'Lists of areas that were handed in, the newest first' })
    .output(areaImportsSchema)
    .handler(({ context: { at } }) =>
      ask(at, async (tx) => ({
        rows: await listImports(tx, { kinds: [AREAS] }, at.clock.today()),
        upload: answerUpload(areaImportSteps, await agencyOf(tx), at.actor.asker),
      })),
    ),
  openImport: signedIn()
    .route({
      method: 'GET',
      path: '/area-imports/{id}',
      tags,
      summary: 'A list of areas as it was read: faults by sheet and cell, what it would enter',
    })
    .input(byId.extend(importPagesSchema.shape))
    .output(areaImportSchema)
    .handler(({ context: { at }, input: { id, ...pages } }) =>
      ask(at, (tx) => openAreaImport(tx, id, pages, at.clock.today(), at.actor.asker)),
    ),
  takeImport: route
    .meta(permitted(areaImportSteps, 'take'))
    .route({
      method: 'POST',
      path: '/area-imports/{id}/take',
      tags,
      summary: 'Every area of a faultless list is entered into the register, or none',
    })
    .input(byId)
    .output(z.object({ entered: z.int() }))
    .handler(({ context: { at }, input }) => takeAreas(at, input)),
};
