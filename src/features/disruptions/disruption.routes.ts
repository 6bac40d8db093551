import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { permitted } from '../organizations/index.ts';
import { endDisruption, enterDisruption, widenDisruption } from './disruption.commands.ts';
import { disruptionListSchema, disruptionSchema, newAreaSchema, newDisruptionSchema, touchedSchema } from './disruption.schema.ts';
import { disruptionSteps } from './disruption.steps.ts';
import { listDisruptions, openDisruption, touchedBy } from './disruption.views.ts';
import { confirmImpacts, returnImpact, stateImpact } from './impacts/impact.commands.ts';
import { newImpactSchema } from './impacts/impact.schema.ts';
import { impactSteps } from './impacts/impact.steps.ts';
import { sendLinks, tellThroughLink, withdrawLink } from './links/link.commands.ts';
import { LINK_HEADER, linkListSchema, newLinksSchema, openedLinkSchema, toldSchema } from './links/link.schema.ts';
import { linkSteps } from './links/link.steps.ts';
import { linksOf, openLink } from './links/link.views.ts';

const tags = ['disruptions'];
const byId = z.object({ id: z.uuid() });
const ids = z.object({ ids: z.array(z.uuid()).min(1).max(500) });
const asOf = { asOf: z.iso.date().optional() };
const signedIn = () => route.meta({ answers: 'signed-in' });

export const disruptionRoutes = {
  list: signedIn()
    .route({ method: 'GET', path: '/disruptions', tags, summary: 'Natural disasters and epidemics known by a day, those under way first' })
    .input(z.object(asOf))
    .output(disruptionListSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => listDisruptions(tx, at.clock.today(), at.actor.asker))),
  open: signedIn()
    .route({
      method: 'GET',
      path: '/disruptions/{id}',
      tags,
      summary: 'One of them: where, how bad, what establishments said, the sum of losses and needs',
    })
    .input(byId.extend(asOf))
    .output(disruptionSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openDisruption(tx, input.id, at.clock.today(), at.actor.asker))),
  touched: signedIn()
    .route({
      method: 'GET',
      path: '/disruptions/{id}/touched',
      tags,
      summary: 'Projects and establishments it touches on a day, computed from place and time',
    })
    .input(byId.extend({ ...asOf, page: z.coerce.number().int().min(1).max(100_000).default(1) }))
    .output(touchedSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => touchedBy(tx, input, at.clock.today()))),

  enter: route
    .meta(permitted(disruptionSteps, 'enter'))
    .route({ method: 'POST', path: '/disruptions', tags, summary: 'Enters a disaster or an epidemic with where it holds; answers its id' })
    .input(z.object({ disruption: newDisruptionSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => enterDisruption(at, input.disruption)),
  widen: route
    .meta(permitted(disruptionSteps, 'widen'))
    .route({
      method: 'POST',
      path: '/disruptions/{id}/areas',
      tags,
      summary: 'It holds elsewhere too, or is worse or better from a day on',
    })
    .input(byId.extend({ areas: z.array(newAreaSchema).min(1).max(500) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await widenDisruption(at, input);
      return { id: input.id };
    }),
  end: route
    .meta(permitted(disruptionSteps, 'end'))
    .route({ method: 'POST', path: '/disruptions/{id}/end', tags, summary: 'It ended on a day' })
    .input(byId.extend({ on: z.iso.date(), remark: z.string().trim().max(2_000).nullable() }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await endDisruption(at, { ...input, on: input.on as Day });
      return { id: input.id };
    }),

  state: route
    .meta(permitted(impactSteps, 'state'))
    .route({
      method: 'POST',
      path: '/disruptions/{id}/impacts',
      tags,
      summary: 'What an establishment said of it: situation, workers, loss, need; answers its id',
    })
    .input(byId.extend({ impact: newImpactSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => stateImpact(at, input)),
  confirm: route
    .meta(permitted(impactSteps, 'confirm'))
    .route({ method: 'POST', path: '/impacts/confirm', tags, summary: 'The department confirms statements, all or none' })
    .input(ids)
    .output(ids)
    .handler(async ({ context: { at }, input }) => {
      await confirmImpacts(at, input);
      return input;
    }),
  return: route
    .meta(permitted(impactSteps, 'return'))
    .route({ method: 'POST', path: '/impacts/{id}/return', tags, summary: 'The department gives a statement back, with the reason' })
    .input(byId.extend({ reason: z.string().max(2_000) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await returnImpact(at, input);
      return { id: input.id };
    }),

  links: signedIn()
    .route({
      method: 'GET',
      path: '/disruptions/{id}/links',
      tags,
      summary: 'The links sent to establishments about it, what came through each, and the establishments without one',
    })
    .input(byId.extend(asOf))
    .output(linkListSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => linksOf(tx, at.sign, input.id, at.clock.today(), at.actor.asker))),
  sendLinks: route
    .meta(permitted(linkSteps, 'send'))
    .route({
      method: 'POST',
      path: '/disruptions/{id}/links',
      tags,
      summary: 'Makes links by which establishments tell their situation without an account, all or none; answers their ids',
    })
    .input(byId.extend({ links: newLinksSchema }))
    .output(ids.extend({ ids: z.array(z.uuid()) }))
    .handler(({ context: { at }, input }) => sendLinks(at, input)),
  withdrawLink: route
    .meta(permitted(linkSteps, 'withdraw'))
    .route({ method: 'POST', path: '/statement-links/{id}/withdraw', tags, summary: 'Takes a link back: it opens no more' })
    .input(byId)
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await withdrawLink(at, input);
      return input;
    }),
  openLink: route
    .meta({ answers: 'bearer' })
    .route({
      method: 'GET',
      path: '/statement-links/mine',
      tags,
      summary: `What a link asks, and what was told through it last; the link travels in the header ${LINK_HEADER}`,
    })
    .input(z.object({}))
    .output(openedLinkSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => openLink(tx, at.actor.bearer!, at.clock.today()))),
  tellThroughLink: route
    .meta({ answers: 'bearer' })
    .route({
      method: 'POST',
      path: '/statement-links/mine',
      tags,
      summary: "An establishment tells its situation through its link; the department confirms it. Answers the statement's id",
    })
    .input(z.object({ told: toldSchema }))
    .output(byId)
    .handler(({ context: { at, key }, input }) =>
      tellThroughLink(at, { linkId: at.actor.bearer!, told: input.told }, key === null ? {} : { key }),
    ),
};
