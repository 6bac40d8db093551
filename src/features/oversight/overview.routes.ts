import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { burnUpSchema, overviewSchema } from './overview.schema.ts';
import { burnUpTo, overviewOn } from './overview.views.ts';
import { projectPageSchema } from './project-page.schema.ts';
import { openProjectPage } from './project-page.views.ts';
import { yearDaysSchema } from './days/days.schema.ts';
import { daysOfYear } from './days/days.views.ts';
import { forecastQuerySchema, forecastSchema, likeQuerySchema, likeSchema } from './forecast/forecast.schema.ts';
import { forecastOn, likeProjects } from './forecast/forecast.views.ts';
import { lateSchema } from './late/late.schema.ts';
import { lateOn } from './late/late.views.ts';
import { weekSchema } from './week/week.schema.ts';
import { weekTo } from './week/week.views.ts';
import { figureRowsSchema, rowsQuerySchema } from './rows/rows.schema.ts';
import { rowsOfFigure } from './rows/rows.views.ts';

const tags = ['oversight'];
const ofYear = z.object({ year: z.coerce.number().int().min(2000).max(2100), asOf: z.iso.date().optional() });

export const oversightRoutes = {
  overview: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/overview',
      tags,
      summary: 'The nation and every province as they stood on a day: projects, contracts and every đồng',
    })
    .input(ofYear)
    .output(overviewSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => overviewOn(tx, input.year, at.clock.today()))),
  burnUp: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/overview/burn-up', tags, summary: 'How the plan went day by day' })
    .input(ofYear)
    .output(burnUpSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => burnUpTo(tx, input.year, at.clock.today()))),
  days: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/overview/days',
      tags,
      summary: 'By how much each figure moved in each province on each day of a year: sum up to any day',
    })
    .input(ofYear)
    .output(yearDaysSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => daysOfYear(tx, input.year, at.clock.today()))),
  week: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/overview/week', tags, summary: 'What happened in the seven days up to a day, with its rows' })
    .input(ofYear)
    .output(weekSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => weekTo(tx, input.year, at.clock.today()))),
  late: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/overview/late',
      tags,
      summary: 'Who is late with what: contracts past the day of a campaign, duties past theirs',
    })
    .input(ofYear)
    .output(lateSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => lateOn(tx, input.year, at.clock.today()))),
  forecast: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/overview/forecast',
      tags,
      summary:
        "What is likely accepted and settled by the year's end, project by project, by how long steps took in the two closed years before: a forecast, no figure",
    })
    .input(forecastQuerySchema.extend({ asOf: z.iso.date().optional() }))
    .output(forecastSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => forecastOn(tx, input, at.clock.today()))),
  like: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/overview/forecast/like',
      tags,
      summary: 'The like projects of closed years that a forecast is made from',
    })
    .input(likeQuerySchema.extend({ asOf: z.iso.date().optional() }))
    .output(likeSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => likeProjects(tx, input, at.clock.today()))),
  rows: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/overview/rows',
      tags,
      summary: 'The rows behind a figure of money, by project or movement by movement, with their sum',
    })
    .input(rowsQuerySchema.extend({ asOf: z.iso.date().optional() }))
    .output(figureRowsSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => rowsOfFigure(tx, input, at.clock.today()))),
  project: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/projects/{id}',
      tags,
      summary: 'One project as it stood on a day, with its contract, money, papers, duties and history',
    })
    .input(z.object({ id: z.uuid(), asOf: z.iso.date().optional() }))
    .output(projectPageSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openProjectPage(tx, input.id, at.clock.today(), at.actor.asker))),
};
