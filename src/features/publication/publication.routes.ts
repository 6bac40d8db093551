import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { publishedPageSchema, publishedQuerySchema, publishedYearQuerySchema, publishedYearSchema } from './publication.schema.ts';
import { publishedPage, publishedYear } from './publication.views.ts';

const tags = ['public'];
const anybody = () => route.meta({ answers: 'anybody' });

export const publicationRoutes = {
  year: anybody()
    .route({
      method: 'GET',
      path: '/public/year',
      tags,
      summary: "What anybody may see of a year's plan: projects and money of the nation and by province; no account, no personal data",
    })
    .input(publishedYearQuerySchema.extend({ asOf: z.iso.date().optional() }))
    .output(publishedYearSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => publishedYear(tx, input.year, at.clock.today()))),
  projects: anybody()
    .route({
      method: 'GET',
      path: '/public/projects',
      tags,
      summary: "Projects of a year's plan, a page at a time, found with and without diacritics",
    })
    .input(publishedQuerySchema.extend({ asOf: z.iso.date().optional() }))
    .output(publishedPageSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => publishedPage(tx, input, at.clock.today()))),
};
