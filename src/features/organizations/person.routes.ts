import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { permitted } from './permitted.ts';
import { addPeople, endSessions, grantDeputy, leavePerson, makeApiKey, revokeDeputy, seatPerson, unseatPerson } from './person.commands.ts';
import { deputyGrantSchema, meSchema, newGrantSchema, newPersonSchema, newSeatSchema } from './person.schema.ts';
import { deputyGrantSteps, personSteps } from './person.steps.ts';
import { listGrants, me } from './person.views.ts';
import { askerAt } from '../../platform/workplace.ts';

const done = z.object({ done: z.literal(true) });
const yes = { done: true } as const;

export const personRoutes = {
  me: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/me', tags: ['people'], summary: 'Who is signed in, with the seats of today' })
    .output(meSchema)
    .handler(({ context: { at } }) => {
      const asker = askerAt(at.actor);
      return ask(at, (tx) => me(tx, asker, at.clock.today()));
    }),

  makeKey: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'POST', path: '/me/api-keys', tags: ['people'], summary: 'A new API key for whoever is signed in; shown once' })
    .output(z.object({ key: z.string() }))
    .handler(({ context: { at } }) => makeApiKey(at, { personId: at.actor.asker!.personId })),

  add: route
    .meta(permitted(personSteps, 'add'))
    .route({ method: 'POST', path: '/people', tags: ['people'], summary: 'Adds a person to an office; they get a link to set a password' })
    .input(newPersonSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await addPeople(at, { people: [input], passwordHash: null, illustrative: false });
      return yes;
    }),

  seat: route
    .meta(permitted(personSteps, 'seat'))
    .route({ method: 'POST', path: '/people/{personId}/seats', tags: ['people'], summary: 'Gives a person one more seat' })
    .input(newSeatSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await seatPerson(at, input);
      return yes;
    }),

  unseat: route
    .meta(permitted(personSteps, 'unseat'))
    .route({ method: 'POST', path: '/seats/{membershipId}/end', tags: ['people'], summary: 'Takes a seat back' })
    .input(z.object({ membershipId: z.uuid() }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await unseatPerson(at, input);
      return yes;
    }),

  endSessions: route
    .meta(permitted(personSteps, 'end-sessions'))
    .route({ method: 'POST', path: '/people/{personId}/end-sessions', tags: ['people'], summary: 'Ends every session of a person' })
    .input(z.object({ personId: z.uuid() }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await endSessions(at, input);
      return yes;
    }),

  leave: route
    .meta(permitted(personSteps, 'leave'))
    .route({
      method: 'POST',
      path: '/people/{personId}/leave',
      tags: ['people'],
      summary: 'A person leaves; what they did stays under their name',
    })
    .input(z.object({ personId: z.uuid() }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await leavePerson(at, input);
      return yes;
    }),

  grants: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/deputies', tags: ['people'], summary: "Grants of the asker's offices, those in force first" })
    .output(z.array(deputyGrantSchema))
    .handler(({ context: { at } }) => ask(at, (tx) => listGrants(tx, at.clock.today(), at.actor.asker))),

  grant: route
    .meta(permitted(deputyGrantSteps, 'grant'))
    .route({ method: 'POST', path: '/deputies', tags: ['people'], summary: 'A leader lends their place, with form, scope and days' })
    .input(newGrantSchema)
    .output(z.object({ id: z.uuid() }))
    .handler(({ context: { at }, input }) => grantDeputy(at, input)),

  revoke: route
    .meta(permitted(deputyGrantSteps, 'revoke'))
    .route({ method: 'POST', path: '/deputies/{id}/revoke', tags: ['people'], summary: 'Takes a grant back from today on' })
    .input(z.object({ id: z.uuid() }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await revokeDeputy(at, input);
      return yes;
    }),
};
