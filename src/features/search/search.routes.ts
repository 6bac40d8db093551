import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { searchAnswerSchema, searchQuerySchema } from './search.schema.ts';
import { searchAll } from './search.views.ts';

export const searchRoutes = {
  find: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/search',
      tags: ['search'],
      summary:
        'Finds dispatches, duties, projects, contracts and establishments that who asks may see; marks that were typed are respected',
    })
    .input(searchQuerySchema)
    .output(searchAnswerSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => searchAll(tx, input))),
};
