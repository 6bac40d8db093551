import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { type Day, day } from '../../platform/pure/dates.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { foundOffice, mergeOrganizations, renameOrganization } from './organization.commands.ts';
import { basisSchema, foundedKinds, officeNameSchema, organizationRowSchema, organizationSchema } from './organization.schema.ts';
import { organizationSteps } from './organization.steps.ts';
import { listOrganizations, openOrganization } from './organization.views.ts';
import { permitted } from './permitted.ts';

const byId = z.object({ id: z.uuid() });
const onDay = z.object({ asOf: z.iso.date().optional() });
const shortName = z.string().trim().max(60).nullable();
const dayOf = (at: Workplace, asOf: string | undefined): Day => (asOf === undefined ? at.clock.today() : day(asOf));
const opened = (at: Workplace, id: string) => ask(at, (tx) => openOrganization(tx, id, at.clock.today(), at.actor.asker));

export const organizationRoutes = {
  list: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/organizations',
      tags: ['organizations'],
      summary: 'Offices that stand on a day, with their names of that day',
    })
    .input(onDay)
    .output(z.object({ asOf: z.iso.date(), rows: z.array(organizationRowSchema) }))
    .handler(({ context: { at }, input }) =>
      ask(at, async (tx) => ({ asOf: dayOf(at, input.asOf), rows: await listOrganizations(tx, dayOf(at, input.asOf)) })),
    ),

  open: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/organizations/{id}',
      tags: ['organizations'],
      summary: 'One office with its names, predecessors and successors, and its people for those who may see them',
    })
    .input(byId.extend(onDay.shape))
    .output(organizationSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openOrganization(tx, input.id, dayOf(at, input.asOf), at.actor.asker))),

  found: route
    .meta(permitted(organizationSteps, 'found'))
    .route({
      method: 'POST',
      path: '/organizations/{id}/offices',
      tags: ['organizations'],
      summary: 'Adds a division to an office, or the office of a district to a department',
    })
    .input(byId.extend({ kind: z.enum(foundedKinds).default('division'), name: officeNameSchema, shortName }))
    .output(organizationSchema)
    .handler(async ({ context: { at }, input: { id, ...rest } }) => {
      await foundOffice(at, { officeId: id, ...rest });
      return opened(at, id);
    }),

  rename: route
    .meta(permitted(organizationSteps, 'rename'))
    .route({
      method: 'POST',
      path: '/organizations/{id}/rename',
      tags: ['organizations'],
      summary: 'Gives an office another name from a day',
    })
    .input(byId.extend({ name: officeNameSchema, shortName, on: z.iso.date(), basis: basisSchema }))
    .output(organizationSchema)
    .handler(async ({ context: { at }, input }) => {
      await renameOrganization(at, { ...input, on: day(input.on) });
      return opened(at, input.id);
    }),

  merge: route
    .meta(permitted(organizationSteps, 'merge'))
    .route({
      method: 'POST',
      path: '/organizations/merge',
      tags: ['organizations'],
      summary: 'Merges offices into a new one from a day; answers the new one',
    })
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(20), name: officeNameSchema, shortName, on: z.iso.date(), basis: basisSchema }))
    .output(organizationSchema)
    .handler(async ({ context: { at }, input }) => opened(at, (await mergeOrganizations(at, { ...input, on: day(input.on) })).id)),
};
