import { z } from 'zod';
import type { OrganizationId } from '../../../db/generated/rows.ts';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { issuedPaperSchema } from '../../platform/pure/papers.ts';
import { permitted } from '../organizations/index.ts';
import { draftSchema, judgedDraftSchema } from './drafts/draft.schema.ts';
import { judgeDraft } from './drafts/draft.views.ts';
import { enterEstablishments, establishmentSteps, moveEstablishment } from './establishments/establishment.commands.ts';
import {
  establishmentPageSchema,
  establishmentSchema,
  newEstablishmentSchema,
  newPlaceSchema,
} from './establishments/establishment.schema.ts';
import { listEstablishments, openEstablishment } from './establishments/establishment.views.ts';
import { answerNormSteps, normSteps, setNorm } from './norms/norm.commands.ts';
import { newNormSchema, normTableSchema } from './norms/norm.schema.ts';
import { listNorms } from './norms/norm.views.ts';
import { appraiseAtBase, appraiseForMinistry, refuseProjects, registerProjects, reviseProject, stopProject } from './project.commands.ts';
import { newAppraisalSchema, newProjectSchema, projectPageSchema, projectQuerySchema } from './project.schema.ts';
import { projectSteps } from './project.steps.ts';
import { listProjects } from './project.views.ts';
import { registrationRoutes } from './registration/registration.routes.ts';
import { openRound, roundSteps } from './rounds/round.commands.ts';

const tags = ['projects'];
const byId = z.object({ id: z.uuid() });
const several = z.array(z.uuid()).min(1).max(1_000);
const reason = z.string().trim().min(3).max(2_000);
const ids = z.object({ ids: z.array(z.uuid()) });

export const projectRoutes = {
  ...registrationRoutes,
  list: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/projects', tags, summary: 'A page of projects as they stood on a day; q with and without diacritics' })
    .input(projectQuerySchema.extend({ asOf: z.iso.date().optional() }))
    .output(projectPageSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => listProjects(tx, input, at.clock.today(), at.actor.asker))),
  judge: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'POST',
      path: '/projects/judge',
      tags,
      summary: 'What norms, earlier support and the type of project say of a project being drawn up; keeps nothing',
    })
    .input(draftSchema)
    .output(judgedDraftSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => judgeDraft(tx, input, at.clock.today(), at.actor.asker))),

  register: route
    .meta(permitted(projectSteps, 'register'))
    .route({ method: 'POST', path: '/projects', tags, summary: 'Registers projects, all or none; answers their ids' })
    .input(z.object({ projects: z.array(newProjectSchema).min(1).max(500) }))
    .output(ids)
    .handler(({ context: { at }, input }) => registerProjects(at, input)),
  revise: route
    .meta(permitted(projectSteps, 'revise'))
    .route({
      method: 'POST',
      path: '/projects/{id}/revise',
      tags,
      summary: 'Puts other facts in place of those a project was registered with',
    })
    .input(byId.extend({ project: newProjectSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await reviseProject(at, input);
      return { id: input.id };
    }),
  appraiseAtBase: route
    .meta(permitted(projectSteps, 'appraise-base'))
    .route({
      method: 'POST',
      path: '/projects/appraise-base',
      tags,
      summary: 'The department appraises projects at base, by one minutes: all or none',
    })
    .input(z.object({ ids: several, appraisal: newAppraisalSchema }))
    .output(ids)
    .handler(async ({ context: { at }, input }) => {
      await appraiseAtBase(at, input);
      return { ids: input.ids };
    }),
  appraise: route
    .meta(permitted(projectSteps, 'appraise'))
    .route({
      method: 'POST',
      path: '/projects/appraise',
      tags,
      summary: 'The Agency appraises projects for the Ministry, by one minutes: all or none',
    })
    .input(z.object({ ids: several, appraisal: newAppraisalSchema }))
    .output(ids)
    .handler(async ({ context: { at }, input }) => {
      await appraiseForMinistry(at, input);
      return { ids: input.ids };
    }),
  refuse: route
    .meta(permitted(projectSteps, 'refuse'))
    .route({ method: 'POST', path: '/projects/refuse', tags, summary: 'The Agency leaves projects out of the plan, with the reason' })
    .input(z.object({ ids: several, reason }))
    .output(ids)
    .handler(async ({ context: { at }, input }) => {
      await refuseProjects(at, input);
      return { ids: input.ids };
    }),
  stop: route
    .meta(permitted(projectSteps, 'stop'))
    .route({
      method: 'POST',
      path: '/projects/{id}/stop',
      tags,
      summary: 'A project is stopped by a numbered decision; its open advance is to be recovered',
    })
    .input(byId.extend({ paper: issuedPaperSchema, reason }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await stopProject(at, input);
      return { id: input.id };
    }),

  openRound: route
    .meta(permitted(roundSteps, 'open-round'))
    .route({
      method: 'POST',
      path: '/registration-rounds',
      tags,
      summary: 'Opens the round of a plan year; who registers after its last day is marked as late',
    })
    .input(z.object({ year: z.int().min(2010).max(2050), closesOn: z.iso.date(), basis: z.string().trim().min(3).max(300) }))
    .output(byId)
    .handler(({ context: { at }, input }) => openRound(at, input)),

  norms: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/norms',
      tags,
      summary: 'Norms of support through time, each with its article and whether its text was seen',
    })
    .output(normTableSchema)
    .handler(({ context: { at } }) =>
      ask(at, async (tx) => ({ rows: await listNorms(tx), steps: await answerNormSteps(tx, at.actor.asker) })),
    ),
  setNorm: route
    .meta(permitted(normSteps, 'set-norm'))
    .route({ method: 'POST', path: '/norms', tags, summary: 'Sets a norm from a day on; the one before ends the day before' })
    .input(newNormSchema)
    .output(byId)
    .handler(({ context: { at }, input }) => setNorm(at, input)),

  establishments: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/establishments',
      tags,
      summary: 'Establishments by name or tax code, with total support over the years',
    })
    .input(
      z.object({
        q: z.string().max(200).optional(),
        province: z
          .string()
          .regex(/^\d{2}$/)
          .optional(),
        page: z.coerce.number().int().min(1).default(1),
      }),
    )
    .output(establishmentPageSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => listEstablishments(tx, input, at.clock.today(), at.actor.asker))),
  establishment: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/establishments/{id}',
      tags,
      summary: 'One establishment: where it stood and every support over the years',
    })
    .input(byId)
    .output(establishmentSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openEstablishment(tx, input.id, at.clock.today(), at.actor.asker))),
  enterEstablishments: route
    .meta(permitted(establishmentSteps, 'enter'))
    .route({ method: 'POST', path: '/establishments', tags, summary: 'Enters establishments, all or none; answers their ids' })
    .input(z.object({ officeId: z.uuid(), establishments: z.array(newEstablishmentSchema).min(1).max(1_000) }))
    .output(ids)
    .handler(({ context: { at }, input }) => enterEstablishments(at, { ...input, officeId: input.officeId as OrganizationId })),
  moveEstablishment: route
    .meta(permitted(establishmentSteps, 'move'))
    .route({ method: 'POST', path: '/establishments/{id}/place', tags, summary: 'An establishment stands elsewhere from a day on' })
    .input(byId.extend({ place: newPlaceSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await moveEstablishment(at, input);
      return { id: input.id };
    }),
};
